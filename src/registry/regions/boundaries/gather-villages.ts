import { nameKey } from "../area-search.ts";
import type { MapFault } from "./faults.ts";
import type { Village } from "./village.ts";

interface Gathered {
  readonly name: string;
  readonly parts: { readonly polygons: Village["polygons"]; readonly feature: number }[];
}

export interface Gathering {
  /** Adds what a feature tells of a village. Faults: two_names, same_twice. */
  add(village: Village, feature: number): MapFault | undefined;
  /** By code; the parts of a village are one. */
  villages(): readonly Village[];
}

/** Islands and other parts of a village may be features of their own: they are put together. */
export function gatherVillages(): Gathering {
  const byCode = new Map<string, Gathered>();
  return {
    add({ code, name, polygons }, feature) {
      const known = byCode.get(code);
      if (known === undefined) {
        byCode.set(code, { name, parts: [{ polygons, feature }] });
        return undefined;
      }
      if (nameKey(known.name) !== nameKey(name))
        return { kind: "two_names", found: `${known.name} in feature ${known.parts[0]?.feature}`, feature, code, name };
      const shape = JSON.stringify(polygons);
      const twin = known.parts.find((part) => JSON.stringify(part.polygons) === shape);
      if (twin !== undefined)
        return { kind: "same_twice", found: `the shape of feature ${twin.feature}`, feature, code, name };
      known.parts.push({ polygons, feature });
      return undefined;
    },
    villages: () =>
      [...byCode]
        .map(([code, { name, parts }]) => ({ code, name, polygons: parts.flatMap((part) => part.polygons) }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
