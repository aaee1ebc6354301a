import { setImmediate as breathe } from "node:timers/promises";
import { type BulkRow, commit, insertRows, selectRows, statement } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { entryColumns } from "../digest/entry-rows.ts";
import { codeLengths, countedAs, type Dimension, dimensions } from "./tally-keys.ts";

/** Businesses read at a time, and rows of one transaction: in between, others get their turn. */
const batch = 4096;

/** How many by value, by dimension, by cluster. */
type Counts = Map<string, Map<Dimension, Map<string, number>>>;

interface Open {
  readonly area: string;
  readonly counts: Counts;
}

/**
 * Counts everything anew, area by area in the order of their codes: an area that is done is written and added to the
 * one above, so that no more than one way from the whole down to a village is in memory.
 */
export const rebuildTally = async (database: Database): Promise<void> => {
  await commit(database, [statement(database.kind, `DELETE FROM "Tally"`)]);
  const open: Open[] = [];
  const close = async (): Promise<void> => {
    const done = open.pop();
    if (done === undefined) return;
    const above = open.at(-1);
    if (above !== undefined) rollUp(done, above.counts);
    await write(database, done);
  };
  for (const area of await readAreas(database)) {
    while (open.length > 0 && !isWithin(area, open.at(-1)?.area ?? "")) await close();
    for (const length of codeLengths)
      if (length <= area.length && length > (open.at(-1)?.area.length ?? -1))
        open.push({ area: area.slice(0, length), counts: new Map() });
    const here = open.at(-1);
    if (here !== undefined) await count(database, area, here);
  }
  while (open.length > 0) await close();
};

const isWithin = (area: string, above: string): boolean =>
  above === "" || area === above || area.startsWith(`${above}.`);

const readAreas = async (database: Database): Promise<readonly string[]> =>
  (await selectRows(database, { area: "string" }, `SELECT DISTINCT "area" FROM "Entry"`))
    .map(({ area }) => area)
    .sort();

/** Counts the businesses of just this area. */
const count = async (database: Database, area: string, here: Open): Promise<void> => {
  const columns = Object.keys(entryColumns).map((name) => `"${name}"`);
  const sql = `SELECT ${columns.join(", ")} FROM "Entry" WHERE "area" = ? AND "id" > ? ORDER BY "id" LIMIT ${batch}`;
  for (let after = -1; ; ) {
    const entries = await selectRows(database, entryColumns, sql, [area, after]);
    for (const entry of entries)
      for (const dimension of dimensions) {
        // It is carried up to the whole, where alone it is written.
        const value = countedAs(dimension, entry, dimension === "channelDay" ? "" : here.area);
        if (value !== undefined) add(here.counts, entry.clusterId, dimension, value, 1);
      }
    if (entries.length < batch) return;
    after = entries.at(-1)?.id ?? after;
    await breathe();
  }
};

/** What is counted in an area is counted in the one above, where the area itself is a value. */
const rollUp = ({ area, counts }: Open, above: Counts): void => {
  for (const [cluster, byDimension] of counts)
    for (const [dimension, values] of byDimension)
      for (const [value, n] of values) add(above, cluster, dimension, dimension === "area" ? area : value, n);
};

const add = (counts: Counts, cluster: string, dimension: Dimension, value: string, n: number): void => {
  const byDimension = counts.get(cluster) ?? new Map<Dimension, Map<string, number>>();
  counts.set(cluster, byDimension);
  const values = byDimension.get(dimension) ?? new Map<string, number>();
  byDimension.set(dimension, values);
  values.set(value, (values.get(value) ?? 0) + n);
};

const columnNames = ["area", "clusterId", "dimension", "value", "n"] as const;

const write = async (database: Database, { area, counts }: Open): Promise<void> => {
  const all: Counts = new Map();
  for (const byDimension of counts.values())
    for (const [dimension, values] of byDimension) for (const [value, n] of values) add(all, "", dimension, value, n);
  let rows: BulkRow[] = [];
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await commit(database, [insertRows(database.kind, "Tally", columnNames, rows)]);
    rows = [];
    await breathe();
  };
  for (const [clusterId, byDimension] of [...all, ...counts])
    for (const [dimension, values] of byDimension) {
      if (dimension === "channelDay" && (area !== "" || clusterId !== "")) continue;
      for (const [value, n] of values) {
        rows.push({ area, clusterId, dimension, value, n });
        if (rows.length === batch) await flush();
      }
    }
  await flush();
};
