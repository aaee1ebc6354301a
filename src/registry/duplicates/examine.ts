import type { Database } from "../../store/database.ts";
import { candidatesOf, type Holders, holdersOf } from "./candidates.ts";
import { type Keys, most } from "./keys.ts";
import { readTraits, type Traits } from "./traits.ts";

/** Two businesses that were looked at, the lower id first. */
export interface Looked {
  readonly first: Traits;
  readonly second: Traits;
}

/** The businesses that changed, as they are now, and their keys; those that are gone have none. */
export interface Changed {
  readonly traits: ReadonlyMap<number, Traits>;
  readonly keys: ReadonlyMap<number, Keys>;
}

/** Who holds the keys of those that changed now. */
export const holdersNow = async (database: Database, { keys }: Changed): Promise<Holders> =>
  withChanged(
    await holdersOf(
      database,
      [...keys.values()].flatMap(({ sought }) => sought),
    ),
    keys,
  );

/**
 * The pairs that have to be looked at where these businesses changed: each with those who share a key with it, and
 * with those it is paired with already (`partners`). What it costs depends on how many changed, not on how many there
 * are.
 */
export const pairsToExamine = async (
  database: Database,
  changed: Changed,
  holders: Holders,
  partners: ReadonlyMap<number, readonly number[]> = new Map(),
): Promise<readonly Looked[]> => {
  const others = new Map(
    Array.from(changed.traits.keys(), (id) => {
      const found = candidatesOf(id, changed.keys.get(id)?.sought ?? [], holders);
      return [id, [...new Set([...found, ...(partners.get(id) ?? [])])]] as const;
    }),
  );
  const unread = [...others.values()].flat().filter((id) => !changed.traits.has(id));
  const read = await readTraits(database, unread);
  const looked = new Map<string, Looked>();
  for (const [id, all] of others)
    for (const other of all) {
      const [a, b] = [changed.traits.get(id), changed.traits.get(other) ?? read.get(other)];
      if (a === undefined || b === undefined) continue;
      const [first, second] = a.id < b.id ? [a, b] : [b, a];
      looked.set(`${first.id} ${second.id}`, { first, second });
    }
  return [...looked.values()];
};

/** What is stored of the changed ones is out of date: their new keys count. */
const withChanged = (stored: ReadonlyMap<string, readonly number[]>, keys: ReadonlyMap<number, Keys>): Holders => {
  const fresh = new Map<string, number[]>();
  for (const [id, { own }] of keys)
    for (const key of own) {
      const ids = fresh.get(key);
      if (ids === undefined) fresh.set(key, [id]);
      else ids.push(id);
    }
  return (key) => {
    const kept = (stored.get(key) ?? []).filter((id) => !keys.has(id));
    return [...(fresh.get(key) ?? []), ...kept].sort((a, b) => b - a).slice(0, most + 1);
  };
};
