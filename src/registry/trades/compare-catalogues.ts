import type { Catalogue } from "./catalogue.ts";

/** What a new catalogue adds, takes away and changes, as officers call it. */
export interface CatalogueDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export const compareCatalogues = (before: Catalogue, after: Catalogue): CatalogueDifference => {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  return {
    added: [...fresh].flatMap(([key, { called }]) => (old.has(key) ? [] : [called])),
    removed: [...old].flatMap(([key, { called }]) => (fresh.has(key) ? [] : [called])),
    changed: [...fresh].flatMap(([key, { called, all }]) =>
      old.has(key) && old.get(key)?.all !== all ? [called] : [],
    ),
  };
};

interface Line {
  readonly called: string;
  /** All that is said of it. */
  readonly all: string;
}

/** Each cluster and product by what it is known under. */
const linesOf = ({ clusters, products }: Catalogue): ReadonlyMap<string, Line> => {
  const nameOf = new Map(clusters.map(({ id, nameId }) => [id, nameId]));
  return new Map([
    ...clusters.map((one) => [one.id, { called: `${one.nameId} (${one.id})`, all: JSON.stringify(one) }] as const),
    ...products.map((one) => {
      const called = `${nameOf.get(one.cluster) ?? one.cluster}: ${one.name}`;
      return [`${one.cluster}: ${one.name}`, { called, all: JSON.stringify(one) }] as const;
    }),
  ]);
};
