import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { readLedger } from "./ledger.ts";

/**
 * The ids under which somebody was on record before officers made one owner of several: what the log says of those is
 * said of them.
 */
export const formerOwners = async (
  { client }: Pick<Database, "client">,
  ownerId: number,
): Promise<readonly number[]> => {
  const businesses = await client.business.findMany({ where: { ownerId }, select: { id: true } }).catch(asStoreError);
  const ids = businesses.map(({ id }) => id);
  const merges = await client.merge
    .findMany({
      where: { undoneAt: null, OR: [{ kept: { in: ids } }, { gone: { in: ids } }] },
      orderBy: { id: "desc" },
      select: { rows: true },
    })
    .catch(asStoreError);
  const theirs = new Set([ownerId]);
  // The newest first: who became part of them may have been several before.
  for (const { rows } of merges)
    for (const entry of readLedger(rows))
      if (entry.did === "move" && entry.column === "ownerId" && theirs.has(entry.after)) theirs.add(entry.before);
  theirs.delete(ownerId);
  return [...theirs];
};

/** Who is on record under another id today, because officers made one owner of several: the id then, and the id now. */
export const ownersNow = async ({ client }: Pick<Database, "client">): Promise<ReadonlyMap<number, number>> => {
  const merges = await client.merge
    .findMany({ where: { undoneAt: null }, orderBy: { id: "asc" }, select: { rows: true } })
    .catch(asStoreError);
  const now = new Map<number, number>();
  for (const { rows } of merges)
    for (const entry of readLedger(rows)) {
      if (entry.did !== "move" || entry.column !== "ownerId") continue;
      for (const [before, after] of now) if (after === entry.before) now.set(before, entry.after);
      now.set(entry.before, entry.after);
    }
  return now;
};
