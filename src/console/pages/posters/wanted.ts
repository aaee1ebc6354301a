import { type PaperSize, paperSizes } from "../../../registry/posters/poster-pdf.ts";
import { type SecondLanguage, secondLanguages } from "../../../registry/posters/texts.ts";
import type { Desk } from "../../desk.ts";
import { covers } from "../../policies.ts";
import type { Visit } from "../../route.ts";

/** What was chosen, by the address of the page: it can be sent to a colleague. */
export interface Wanted {
  readonly district: string;
  /** A village; the district for all of its villages; "" as long as nothing is chosen. */
  readonly area: string;
  readonly rt: string;
  readonly rw: string;
  readonly second: SecondLanguage | null;
  readonly size: PaperSize;
}

/** Whatever lies outside the officer's territory was not chosen. */
export function readWanted({ setting }: Desk, { officer }: Visit, told: (name: string) => string | null): Wanted {
  const { places } = setting.world;
  const own = (code: string, level: "district" | "village"): string =>
    places.area(code)?.level === level && places.isInside(code) ? code : "";
  const village = own(told("area") ?? "", "village");
  const district = own(told("district") ?? "", "district") || village.slice(0, 8);
  const whole = told("area") === district && covers(officer, district) ? district : "";
  return {
    district,
    area: covers(officer, village) && village.startsWith(`${district}.`) ? village : whole,
    rt: (told("rt") ?? "").trim().slice(0, 200),
    rw: (told("rw") ?? "").trim().slice(0, 10),
    second: secondLanguages.find((one) => one === told("second")) ?? null,
    size: paperSizes.find((one) => one === told("size")) ?? "A4",
  };
}
