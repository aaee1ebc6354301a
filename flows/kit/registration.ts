import type { Mode } from "../understand/understood.ts";

/** What the register keeps of a finished registration. `null` where the owner did not know. */
export interface Registration {
  readonly ownerName: string;
  readonly phone: string | null;
  readonly businessName: string;
  readonly product: string;
  readonly cluster: string;
  readonly mode: Mode;
  readonly district: string | null;
  readonly village: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly pin: Pin | null;
  readonly placeSource: "pin" | "link" | "coordinates" | "plus_code" | "village" | "landmark";
  readonly landmark: string | null;
  readonly hint: string | null;
}

/** WGS84 degrees; accuracy in metres. */
export interface Pin {
  readonly lat: number;
  readonly lng: number;
  readonly accuracy?: number;
  readonly source: "pin" | "link" | "coordinates" | "plus_code";
}
