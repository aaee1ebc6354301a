import { commit } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { bandName, bands, codeLengths, type Dimension, dimensions } from "./tally-keys.ts";

/**
 * Counts everything anew, dimension by dimension: each is a statement over all businesses, and whoever writes
 * meanwhile waits for one of them at most. The same definitions as `countedAs`, in SQL; a test holds them together.
 */
export const rebuildTally = async (database: Database): Promise<void> => {
  for (const dimension of dimensions)
    await commit(database, [
      { sql: `DELETE FROM "Tally" WHERE "dimension" = '${dimension}'`, runs: [[]] },
      { sql: countSql(dimension), runs: [[]] },
    ]);
};

/** Each place with a cluster and a value is counted once; the areas above are sums of these. */
const countSql = (dimension: Dimension): string => {
  const { value, only } = sqlOf(dimension);
  const lengths = dimension === "channelDay" ? [0] : codeLengths;
  const area = 'substr(b."area", 1, l."length")';
  const counted = dimension === "area" ? areaBelow : 'b."value"';
  const clusters = dimension === "channelDay" ? "(VALUES (0))" : "(VALUES (0), (1))";
  const cluster = `CASE WHEN c."own" = 1 THEN b."clusterId" ELSE '' END`;
  return `INSERT INTO "Tally" ("area", "clusterId", "dimension", "value", "n")
WITH b AS MATERIALIZED (
  SELECT "area", "clusterId", ${value} AS "value", count(*) AS "n" FROM "Entry"${only} GROUP BY 1, 2, 3
), l("length") AS (VALUES ${lengths.map((length) => `(${length})`).join(", ")}), c("own") AS ${clusters}
SELECT ${area}, ${cluster}, '${dimension}', ${counted}, sum(b."n")
FROM b, l, c WHERE length(b."area") >= l."length" GROUP BY 1, 2, 4`;
};

/** `below` of an area, in SQL. */
const areaBelow = `substr(b."area", 1, CASE ${codeLengths
  .flatMap((length, at) => {
    const next = codeLengths[at + 1];
    return next === undefined ? [] : [`WHEN l."length" = ${length} AND length(b."area") >= ${next} THEN ${next}`];
  })
  .join(" ")} ELSE 0 END)`;

const sqlOf = (dimension: Dimension): { readonly value: string; readonly only: string } => {
  switch (dimension) {
    case "state":
    case "mode":
    case "channel":
    case "day":
      return { value: `"${dimension}"`, only: "" };
    case "cluster":
      return { value: '"clusterId"', only: "" };
    case "area":
      return { value: "''", only: "" };
    case "rt":
      return { value: `"area" || '/' || "rt"`, only: ' WHERE "rt" IS NOT NULL AND length("area") >= 13' };
    case "pin":
      return { value: `CASE WHEN "lat" IS NULL THEN 'no' ELSE 'yes' END`, only: "" };
    case "completeness":
      return {
        value: `CASE ${bands.map((band) => `WHEN "completeness" <= ${band.to} THEN '${bandName(band)}'`).join(" ")} ELSE '${bandName(bands[3])}' END`,
        only: "",
      };
    case "channelDay":
      return { value: `"channel" || ' ' || "day"`, only: "" };
  }
};
