import type { Area, Gazetteer } from "../../../flows/kit/world.ts";
import type { Filter } from "../finding/filter.ts";

/** What figures are asked of. */
export interface Scope {
  /** Counted together; [""] is everywhere. None lies in another. */
  readonly areas: readonly string[];
  /** The one area that was asked for, where it was one. */
  readonly area: string | undefined;
  /** "" for all. */
  readonly cluster: string;
}

/** `territory`: the code prefixes that the officer serves, none for everywhere. */
export const scopeOf = (territory: readonly string[], area: string | undefined, cluster: string): Scope => {
  const own = territory.filter((code) => !territory.some((other) => code.startsWith(`${other}.`)));
  return { areas: area !== undefined ? [area] : own.length === 0 ? [""] : [...new Set(own)], area, cluster };
};

/** What the list behind these figures is narrowed to; the officer's territory narrows it further by itself. */
export const filterOf = ({ area, cluster }: Scope): Filter => ({
  ...(area === undefined ? {} : { area }),
  ...(cluster === "" ? {} : { cluster }),
});

/** The areas that a scope is told area by area: several by themselves, one by what lies in it. */
export const partsOf = (places: Gazetteer, { areas }: Scope): readonly Area[] => {
  const [only = ""] = areas;
  if (areas.length > 1) return areas.flatMap((code) => places.area(code) ?? []);
  if (only !== "") return childrenOf(places, only);
  const [whole, ...others] = places.territory;
  return whole !== undefined && others.length === 0 ? childrenOf(places, whole.code) : places.territory;
};

/** The areas one level down, as far as they lie in the office's territory. */
const childrenOf = (places: Gazetteer, code: string): readonly Area[] => {
  if (code.length === 8) return places.villages(code);
  if (code.length > 8) return [];
  const districts = places.districts().filter((district) => district.code.startsWith(`${code}.`));
  if (code.length === 5) return districts;
  return [...new Set(districts.map((district) => district.code.slice(0, 5)))].flatMap((one) => places.area(one) ?? []);
};

/** The villages that are known in a scope, by district. */
export const villagesIn = (places: Gazetteer, { areas }: Scope): readonly Area[] => {
  const within = (code: string) => areas.some((area) => area === "" || code === area || code.startsWith(`${area}.`));
  return places
    .districts()
    .filter(({ code }) => within(code) || areas.some((area) => area.startsWith(`${code}.`)))
    .flatMap(({ code }) => places.villages(code))
    .filter(({ code }) => within(code));
};
