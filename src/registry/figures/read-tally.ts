import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Scope } from "./scope.ts";
import type { Dimension } from "./tally-keys.ts";

/** How many businesses by value. */
export type Counts = ReadonlyMap<string, number>;

/** The counts of a scope by these dimensions; one that nothing counts in is empty. */
export const readCounts = async <Name extends Dimension>(
  { client }: Database,
  { areas, cluster }: Scope,
  wanted: readonly Name[],
): Promise<Readonly<Record<Name, Counts>>> => {
  const rows = await client.tally
    .groupBy({
      by: ["dimension", "value"],
      where: { area: { in: [...areas] }, clusterId: cluster, dimension: { in: [...wanted] } },
      _sum: { n: true },
    })
    .catch(asStoreError);
  const counts = Object.fromEntries(wanted.map((name) => [name, new Map()])) as Record<Name, Map<string, number>>;
  for (const { dimension, value, _sum } of rows) counts[dimension as Name].set(value, _sum.n ?? 0);
  return counts;
};

/** How many were registered on each day of a period, both ends included, ISO 8601. */
export const readDays = async (
  { client }: Database,
  { areas, cluster }: Scope,
  from: string,
  to: string,
): Promise<Counts> => {
  const rows = await client.tally
    .groupBy({
      by: ["value"],
      where: { area: { in: [...areas] }, clusterId: cluster, dimension: "day", value: { gte: from, lte: to } },
      _sum: { n: true },
    })
    .catch(asStoreError);
  return new Map(rows.map(({ value, _sum }) => [value, _sum.n ?? 0]));
};

/** The counts of several areas, each by itself, by one dimension. */
export const readEach = async (
  { client }: Database,
  areas: readonly string[],
  cluster: string,
  dimension: Dimension,
): Promise<ReadonlyMap<string, Counts>> => {
  const rows = await client.tally
    .findMany({
      where: { area: { in: [...areas] }, clusterId: cluster, dimension },
      select: { area: true, value: true, n: true },
    })
    .catch(asStoreError);
  const each = new Map<string, Map<string, number>>(areas.map((area) => [area, new Map()]));
  for (const { area, value, n } of rows) each.get(area)?.set(value, n);
  return each;
};

/** How many values of a dimension a scope has. */
export const countValues = ({ client }: Database, { areas, cluster }: Scope, dimension: Dimension): Promise<number> =>
  client.tally.count({ where: { area: { in: [...areas] }, clusterId: cluster, dimension } }).catch(asStoreError);

export const sum = (counts: Counts): number => [...counts.values()].reduce((all, n) => all + n, 0);
