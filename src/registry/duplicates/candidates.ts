import type { Database } from "../../store/database.ts";
import { isStrong, most } from "./keys.ts";

/** At most so many others are compared with one business, whatever it shares with whom. */
const mostCandidates = 160;

export interface Shared {
  readonly key: string;
  readonly businessId: number;
}

/** Who holds these keys: of each key the newest, one more than are looked at. */
export const holdersOf = async (
  { direct, kind }: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const newest = (key: string) =>
    `SELECT "key", "businessId" FROM "Likeness" WHERE "key" = ${key} ORDER BY "businessId" DESC LIMIT ${most + 1}`;
  const wanted = [...new Set(keys)];
  const rows = await direct.rows(
    kind === "sqlite"
      ? { sql: newest("?"), runs: wanted.map((key) => [key]) }
      : {
          sql: `SELECT l.* FROM json_array_elements_text($1::json) AS n(k) CROSS JOIN LATERAL (${newest("n.k")}) AS l`,
          runs: [[JSON.stringify(wanted)]],
        },
  );
  const holders = new Map<string, number[]>();
  for (const { key, businessId } of rows as unknown as readonly Shared[])
    holders.set(key, [...(holders.get(key) ?? []), businessId]);
  return holders;
};

/**
 * With whom a business has to be compared: those who share a key with it, those first who share the most and then the
 * newest. Of a weak key that too many share, nobody.
 */
export const candidatesOf = (
  id: number,
  sought: readonly string[],
  holders: (key: string) => readonly number[],
): readonly number[] => {
  const shares = new Map<number, number>();
  for (const key of sought) {
    const all = holders(key).filter((other) => other !== id);
    if (all.length > most && !isStrong(key)) continue;
    for (const other of all.slice(0, most)) shares.set(other, (shares.get(other) ?? 0) + (isStrong(key) ? 3 : 1));
  }
  return [...shares]
    .sort(([a, shared], [b, more]) => more - shared || b - a)
    .slice(0, mostCandidates)
    .map(([other]) => other);
};
