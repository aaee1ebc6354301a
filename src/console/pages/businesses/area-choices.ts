import type { Area, Gazetteer } from "../../../../flows/kit/world.ts";
import { covers } from "../../policies.ts";

/** A district of the list, with those of its villages that are offered. */
export interface DistrictChoice {
  readonly district: Area;
  /** The whole district may be chosen, not only villages of it. */
  readonly whole: boolean;
  readonly villages: readonly Area[];
}

/** With more villages than this, a list offers only those of the district that is chosen already. */
const mostVillages = 400;

/** The areas of an officer's territory that a list offers, district by district. */
export const areaChoices = (
  places: Gazetteer,
  territory: readonly string[],
  chosen: string,
): readonly DistrictChoice[] => {
  const all = places.districts().flatMap((district): DistrictChoice[] => {
    const whole = covers({ territory }, district.code);
    const villages = places.villages(district.code).filter(({ code }) => whole || covers({ territory }, code));
    return whole || villages.length > 0 ? [{ district, whole, villages }] : [];
  });
  const few = all.reduce((sum, { villages }) => sum + villages.length, 0) <= mostVillages;
  return few
    ? all
    : all.map((choice) => (chosen.startsWith(choice.district.code) ? choice : { ...choice, villages: [] }));
};
