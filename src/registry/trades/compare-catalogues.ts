import type { Catalogue } from "./catalogue.ts";

/** What a new catalogue adds, takes away and changes, by name. */
export interface CatalogueDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export const compareCatalogues = (before: Catalogue, after: Catalogue): CatalogueDifference => {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  return {
    added: [...fresh.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !fresh.has(key)),
    changed: [...fresh].flatMap(([key, line]) => (old.has(key) && old.get(key) !== line ? [key] : [])),
  };
};

/** Each cluster and product by what it is called, with all that is said of it. */
const linesOf = ({ clusters, products }: Catalogue): ReadonlyMap<string, string> =>
  new Map([
    ...clusters.map((one) => [one.id, JSON.stringify(one)] as const),
    ...products.map((one) => [`${one.cluster}: ${one.name}`, JSON.stringify(one)] as const),
  ]);
