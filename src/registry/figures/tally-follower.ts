import type { Statement } from "../../store/connection.ts";
import type { DatabaseKind } from "../../store/database.ts";
import type { Digested, Follower } from "../digest/follower.ts";
import { rebuildTally } from "./rebuild-tally.ts";
import { contributionsOf } from "./tally-keys.ts";

/** Keeps the figures: what a business was counted as before is taken off, what it is now is added. */
export const tallyFollower: Follower = {
  name: "tally",
  follow: (batch, { kind }) => Promise.resolve(statementsFor(kind, batch)),
  rebuild: rebuildTally,
};

type Row = readonly [area: string, clusterId: string, dimension: string, value: string, n: number];

const statementsFor = (kind: DatabaseKind, batch: readonly Digested[]): readonly Statement[] => {
  const rows = changesOf(batch);
  if (rows.length === 0) return [];
  const fewer = rows.filter(([, , , , n]) => n < 0);
  return [add(kind, rows), ...(fewer.length === 0 ? [] : [removeEmpty(kind, fewer)])];
};

/** Sorted, so that two processes that write at once wait for each other and never in a ring. */
const changesOf = (batch: readonly Digested[]): readonly Row[] => {
  const changes = new Map<string, number>();
  for (const { before, after } of batch) {
    for (const [entry, by] of [[before, -1] as const, [after, 1] as const]) {
      if (entry === undefined) continue;
      for (const key of contributionsOf(entry)) {
        const written = key.join("\t");
        changes.set(written, (changes.get(written) ?? 0) + by);
      }
    }
  }
  return [...changes]
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([written, n]) => [...(written.split("\t") as [string, string, string, string]), n]);
};

const add = (kind: DatabaseKind, rows: readonly Row[]): Statement => {
  const source =
    kind === "sqlite"
      ? "VALUES (?, ?, ?, ?, ?)"
      : 'SELECT r."area", r."clusterId", r."dimension", r."value", r."n" FROM json_populate_recordset(NULL::"Tally", $1::json) AS r';
  return {
    sql: `INSERT INTO "Tally" ("area", "clusterId", "dimension", "value", "n") ${source}
ON CONFLICT ("area", "clusterId", "dimension", "value") DO UPDATE SET "n" = "Tally"."n" + excluded."n"`,
    runs: kind === "sqlite" ? rows : asJson(rows),
  };
};

const removeEmpty = (kind: DatabaseKind, rows: readonly Row[]): Statement => {
  const same = (from: (column: string) => string) =>
    keyColumns.map((column) => `t."${column}" = ${from(column)}`).join(" AND ");
  return kind === "sqlite"
    ? {
        sql: `DELETE FROM "Tally" AS t WHERE ${same(() => "?")} AND t."n" = 0`,
        runs: rows.map((row) => row.slice(0, keyColumns.length)),
      }
    : {
        sql: `DELETE FROM "Tally" AS t USING json_populate_recordset(NULL::"Tally", $1::json) AS r
WHERE ${same((column) => `r."${column}"`)} AND t."n" = 0`,
        runs: asJson(rows),
      };
};

const keyColumns = ["area", "clusterId", "dimension", "value"] as const;

const asJson = (rows: readonly Row[]): Statement["runs"] => [
  [JSON.stringify(rows.map(([area, clusterId, dimension, value, n]) => ({ area, clusterId, dimension, value, n })))],
];
