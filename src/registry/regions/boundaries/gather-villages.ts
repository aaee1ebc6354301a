import { nameKey } from "../area-search.ts";
import type { MapFault } from "./faults.ts";
import type { Village } from "./village.ts";

interface Gathered {
  readonly first: number;
  readonly name: string;
  readonly shapes: Map<string, number>;
  readonly parts: Village[];
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
    add(village, feature) {
      const { code, name } = village;
      const known = byCode.get(code);
      const shape = JSON.stringify(village.polygons);
      if (known === undefined) {
        byCode.set(code, { first: feature, name, shapes: new Map([[shape, feature]]), parts: [village] });
        return undefined;
      }
      if (nameKey(known.name) !== nameKey(name))
        return { kind: "two_names", found: `${known.name} in feature ${known.first}`, feature, code, name };
      const twin = known.shapes.get(shape);
      if (twin !== undefined) return { kind: "same_twice", found: `the shape of feature ${twin}`, feature, code, name };
      known.shapes.set(shape, feature);
      known.parts.push(village);
      return undefined;
    },
    villages: () =>
      [...byCode]
        .map(([code, { name, parts }]) => ({ code, name, polygons: parts.flatMap(({ polygons }) => polygons) }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
