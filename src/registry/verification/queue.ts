import type { Gazetteer } from "../../../flows/kit/world.ts";
import { idIn } from "../../lib/id-in.ts";
import { listed, selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { type Scope, villagesIn } from "../figures/scope.ts";
import { liesInSql, type Served, unplacedIn } from "../regions/area-of.ts";

/** Where in the queue one stands: first what came back from its owner, then what nobody looked at; each by its id. */
export interface Place {
  readonly part: "returned" | "new";
  /** Of what came back, the check's; else the business's. */
  readonly at: number;
}

export interface Waiting extends Place {
  readonly business: number;
  /** Of what came back, why: repaired or changed. */
  readonly outcome?: string;
}

/** "r12" or "n345". */
export const placeText = ({ part, at }: Place): string => `${part[0]}${at}`;
export const readPlace = (text: string | null): Place | undefined => {
  const [, part, told] = /^([rn])(\d+)$/.exec(text ?? "") ?? [];
  const at = told === "0" ? 0 : idIn(told);
  return part === undefined || at === undefined ? undefined : { part: part === "r" ? "returned" : "new", at };
};

const returnedColumns = { business: "number", at: "number", outcome: "string" } as const;

/** What waits for an officer, in its order, after a place. Costs the same with a million waiting. */
export const readQueue = async (
  database: Database,
  places: Gazetteer,
  scope: Scope,
  take: number,
  after: Place = { part: "returned", at: 0 },
): Promise<readonly Waiting[]> => {
  const found: Waiting[] =
    after.part === "returned" ? [...(await readReturned(database, places, scope, after.at, take))] : [];
  let from = after.part === "new" ? after.at : 0;
  while (found.length < take) {
    // Lists follow the register a moment later: what was decided or moved meanwhile is passed over.
    const wanted = take - found.length;
    const ids = await readNew(database, places, scope, from, wanted);
    found.push(
      ...(await stillNew(database, places, scope, ids)).map((id) => ({ part: "new" as const, at: id, business: id })),
    );
    const last = ids.at(-1);
    if (last === undefined || ids.length < wanted) break;
    from = last;
  }
  return found;
};

const isWithin = (served: Served, { areas }: Scope): { readonly sql: string; readonly values: readonly string[] } => {
  if (areas.includes("")) return { sql: "", values: [] };
  const { sql, values } = liesInSql("b", areas, served);
  return { sql: ` AND ${sql}`, values };
};

/** Repaired, or changed by their owners after they were approved, the oldest answer first: few, by an index of their own. */
const readReturned = async (
  database: Database,
  served: Served,
  scope: Scope,
  after: number,
  take: number,
): Promise<readonly Waiting[]> => {
  const within = isWithin(served, scope);
  const cluster = scope.cluster === "" ? "" : ` AND b."clusterId" = ?`;
  const rows = await selectRows(
    database,
    returnedColumns,
    `SELECT c."businessId" AS "business", c."id" AS "at", c."outcome" AS "outcome" FROM "Check" c JOIN "Business" b ON b."id" = c."businessId"
     WHERE c."waitsFor" = 'officer' AND c."id" > ? AND b."status" = 'registered' AND b."verification" = 'new'${within.sql}${cluster}
     ORDER BY c."id" LIMIT ${take}`,
    [after, ...within.values, ...(cluster === "" ? [] : [scope.cluster])],
  );
  return rows.map((row) => ({ part: "returned", ...row }));
};

/**
 * Ids of what nobody looked at yet, the oldest first. Everywhere, the index of states is walked; in an area, each of
 * its villages has its own way in, and the oldest of all are taken.
 */
const readNew = async (
  database: Database,
  places: Gazetteer,
  scope: Scope,
  after: number,
  take: number,
): Promise<readonly number[]> => {
  const cluster = scope.cluster === "" ? "" : ` AND e."clusterId" = ?`;
  const ofCluster = cluster === "" ? [] : [scope.cluster];
  const wanted = `e."state" = 'new' AND e."id" > ?${cluster}`;
  if (scope.areas.includes("")) {
    const sql = `SELECT e."id" AS "id" FROM "Entry" e WHERE ${wanted} ORDER BY e."id" LIMIT ${take}`;
    return (await selectRows(database, { id: "number" }, sql, [after, ...ofCluster])).map(({ id }) => id);
  }
  const unplaced = unplacedIn(scope.areas, places);
  const codes = [
    ...scope.areas,
    ...districtsOf(places, scope),
    ...villagesIn(places, scope).map(({ code }) => code),
    ...(unplaced === undefined ? [] : [unplaced]),
  ];
  // Told that few are of a cluster, SQLite would read all of them anew for each village.
  const way = cluster === "" || database.kind === "postgresql" ? "" : ` INDEXED BY "Entry_new_area_clusterId_id_idx"`;
  const each = `SELECT e."id" AS "id" FROM "Entry" e${way} WHERE ${wanted} AND e."area" = v."value" ORDER BY e."id" LIMIT ${take}`;
  const areas = `(${listed(database.kind, "TEXT").replace(" FROM", ` AS "value" FROM`)}) v`;
  const sql =
    database.kind === "postgresql"
      ? `SELECT n."id" AS "id" FROM ${areas} CROSS JOIN LATERAL (${each}) n ORDER BY n."id" LIMIT ${take}`
      : `SELECT n."id" AS "id" FROM ${areas} CROSS JOIN "Entry" n WHERE n."id" IN (SELECT "id" FROM (${each})) ORDER BY n."id" LIMIT ${take}`;
  const parameters = [JSON.stringify([...new Set(codes)]), after, ...ofCluster];
  return (await selectRows(database, { id: "number" }, sql, parameters)).map(({ id }) => id);
};

const districtsOf = (places: Gazetteer, { areas }: Scope): readonly string[] =>
  places.districts().flatMap(({ code }) => (areas.some((area) => code.startsWith(`${area}.`)) ? [code] : []));

const stillNew = async (
  database: Database,
  served: Served,
  scope: Scope,
  ids: readonly number[],
): Promise<readonly number[]> => {
  const within = isWithin(served, scope);
  const rows = await selectRows(
    database,
    { id: "number" },
    `SELECT b."id" AS "id" FROM "Business" b WHERE b."id" IN (${listed(database.kind, "INTEGER")})
       AND b."status" = 'registered' AND b."verification" = 'new'${within.sql}
       AND NOT EXISTS (SELECT 1 FROM "Check" c WHERE c."businessId" = b."id" AND c."waitsFor" IS NOT NULL)
     ORDER BY b."id"`,
    [JSON.stringify(ids), ...within.values],
  );
  return rows.map(({ id }) => id);
};

/** Where in the queue a business stands, or stood. */
export const placeOf = async ({ client }: Database, business: number): Promise<Place> => {
  const check = await client.check
    .findFirst({ where: { businessId: business, waitsFor: "officer" }, select: { id: true } })
    .catch(asStoreError);
  return check === null ? { part: "new", at: business } : { part: "returned", at: check.id };
};
