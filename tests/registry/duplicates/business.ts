import { type Traits, traitsOf } from "../../../src/registry/duplicates/traits.ts";

export interface ToldOf {
  readonly id?: number;
  readonly ownerId?: number;
  readonly owner?: string;
  readonly phone?: string | null;
  readonly nik?: string | null;
  readonly kk?: string | null;
  readonly birth?: string | null;
  readonly name?: string;
  readonly product?: string;
  readonly cluster?: string;
  readonly village?: string | null;
  readonly rt?: string | null;
  readonly at?: readonly [number, number];
  readonly nib?: string | null;
}

const hash = (number: string | null | undefined): string | null =>
  number === null || number === undefined ? null : `key1.${number}`;

/** The traits of a business of which only what is told is known. */
export const business = (told: ToldOf): Traits =>
  traitsOf(
    {
      ...{ id: told.id ?? 1, ownerId: told.ownerId ?? told.id ?? 1, name: told.name ?? "Keripik Bu Rini" },
      ...{ product: told.product ?? "keripik singkong", clusterId: told.cluster ?? "keripik", mode: "fixed" },
      ...{ village: told.village === undefined ? "33.13.11.2002" : told.village, district: null },
      ...{ rt: told.rt ?? null, lat: told.at?.[0] ?? null, lng: told.at?.[1] ?? null, nib: told.nib ?? null },
    },
    {
      ...{ name: told.owner ?? "Rini Susilowati", phone: told.phone ?? null },
      ...{ nikHash: hash(told.nik), kkHash: hash(told.kk), birthDate: told.birth ?? null },
    },
  );
