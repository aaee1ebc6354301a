import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { type LedgerEntry, readLedger } from "./ledger.ts";

/** A spot or a note, and the business that it was told of before officers merged that one. */
export interface MovedRow {
  readonly table: "Spot" | "Note";
  readonly id: number;
  readonly businessId: number;
}

/**
 * What merges moved from this owner's businesses to those of others, or the other way round: where the owner goes, what
 * was theirs goes too, and what was not stays.
 */
export const movedRows = async (
  { client }: Pick<Database, "client">,
  ownerId: number,
): Promise<readonly MovedRow[]> => {
  const businesses = await client.business.findMany({ where: { ownerId }, select: { id: true } }).catch(asStoreError);
  const theirs = new Set(businesses.map(({ id }) => id));
  const moved = new Map<string, MovedRow & { readonly now: number }>();
  for (const rows of await mergesAround({ client }, theirs))
    for (const { table, id, before, after } of readLedger(rows).flatMap(movesIn)) {
      const key = `${table} ${id}`;
      moved.set(key, { table, id, businessId: moved.get(key)?.businessId ?? before, now: after });
    }
  const apart = [...moved.values()].filter(({ businessId, now }) => theirs.has(businessId) !== theirs.has(now));
  const there = await client.business
    .findMany({ where: { id: { in: [...new Set(apart.map(({ businessId }) => businessId))] } }, select: { id: true } })
    .catch(asStoreError);
  const exists = new Set(there.map(({ id }) => id));
  return apart.flatMap(({ table, id, businessId }) => (exists.has(businessId) ? [{ table, id, businessId }] : []));
};

/** The ledgers of all merges that hang together with these businesses, the oldest first. */
const mergesAround = async (
  { client }: Pick<Database, "client">,
  businesses: ReadonlySet<number>,
): Promise<readonly string[]> => {
  const found = new Map<number, string>();
  const known = new Set(businesses);
  for (let next = [...known]; next.length > 0; ) {
    const merges = await client.merge
      .findMany({
        where: { undoneAt: null, OR: [{ kept: { in: next } }, { gone: { in: next } }] },
        select: { id: true, kept: true, gone: true, rows: true },
      })
      .catch(asStoreError);
    for (const { id, rows } of merges) found.set(id, rows);
    next = [...new Set(merges.flatMap(({ kept, gone }) => [kept, gone]))].filter((id) => !known.has(id));
    for (const id of next) known.add(id);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, rows]) => rows);
};

interface Move extends Omit<MovedRow, "businessId"> {
  readonly before: number;
  readonly after: number;
}

const movesIn = (entry: LedgerEntry): readonly Move[] => {
  const { table } = entry;
  if (table !== "Spot" && table !== "Note") return [];
  if (entry.did === "move" && entry.column === "businessId")
    return entry.ids.map((id) => ({ table, id, before: entry.before, after: entry.after }));
  if (entry.did !== "update" || !("businessId" in entry.after)) return [];
  return [
    { table, id: entry.id, before: Number(entry.before["businessId"]), after: Number(entry.after["businessId"]) },
  ];
};
