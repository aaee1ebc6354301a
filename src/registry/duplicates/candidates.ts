import type { Database } from "../../store/database.ts";
import { isStrong, type Keys, most } from "./keys.ts";

/** At most so many others are compared with one business, whatever it shares with whom. */
const mostCandidates = 160;

export interface Shared {
  readonly key: string;
  readonly businessId: number;
}

/** Who holds a key, the newest first; one more than are looked at. */
export type Holders = (key: string, id: number) => readonly number[];

const newest = (key: string, more = "") =>
  `SELECT "key", "businessId" FROM "Likeness" WHERE "key" = ${key}${more} ORDER BY "businessId" DESC LIMIT ${most + 1}`;

/** Who holds these keys. */
export const holdersOf = async (
  { direct, kind }: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const wanted = [...new Set(keys)];
  const rows = await direct.rows(
    kind === "sqlite"
      ? { sql: newest("?"), runs: wanted.map((key) => [key]) }
      : {
          sql: `SELECT l.* FROM json_array_elements_text($1::json) AS n(k) CROSS JOIN LATERAL (${newest("n.k")}) AS l`,
          runs: [[JSON.stringify(wanted)]],
        },
  );
  return grouped((rows as unknown as readonly Shared[]).map(({ key, businessId }) => [key, businessId]));
};

/** Who held each key when each of these was registered: those before it. */
export const holdersBefore = async ({ direct, kind }: Database, keys: ReadonlyMap<number, Keys>): Promise<Holders> => {
  const wanted = [...keys].flatMap(([id, { sought }]) => [...new Set(sought)].map((key) => [id, key] as const));
  const before = (key: string, id: string) =>
    `SELECT ${id} AS "id", l.* FROM (${newest(key, ` AND "businessId" < ${id}`)}) AS l`;
  const rows = await direct.rows(
    kind === "sqlite"
      ? { sql: before("?", "?"), runs: wanted.map(([id, key]) => [id, key, id]) }
      : {
          sql: `SELECT l.* FROM json_to_recordset($1::json) AS n(i integer, k text) CROSS JOIN LATERAL (${before("n.k", "n.i")}) AS l`,
          runs: [[JSON.stringify(wanted.map(([i, k]) => ({ i, k })))]],
        },
  );
  const found = grouped(
    (rows as unknown as readonly (Shared & { readonly id: number })[]).map(({ id, key, businessId }) => [
      `${id} ${key}`,
      businessId,
    ]),
  );
  return (key, id) => found.get(`${id} ${key}`) ?? [];
};

const grouped = (pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, readonly number[]> => {
  const all = new Map<string, number[]>();
  for (const [name, id] of pairs) {
    const ids = all.get(name);
    if (ids === undefined) all.set(name, [id]);
    else ids.push(id);
  }
  return all;
};

/**
 * With whom a business has to be compared: those who share a key with it, those first who share the most and then the
 * newest. Of a weak key that too many share, nobody.
 */
export const candidatesOf = (id: number, sought: readonly string[], holders: Holders): readonly number[] => {
  const shares = new Map<number, number>();
  for (const key of sought) {
    const all = holders(key, id).filter((other) => other !== id);
    if (all.length > most && !isStrong(key)) continue;
    for (const other of all.slice(0, most)) shares.set(other, (shares.get(other) ?? 0) + (isStrong(key) ? 3 : 1));
  }
  return [...shares]
    .sort(([a, shared], [b, more]) => more - shared || b - a)
    .slice(0, mostCandidates)
    .map(([other]) => other);
};
