import type { Transaction } from "../../store/transact.ts";
import { delegateOf, type LedgerEntry, type LedgerRow, livingRow, plainRow, readLedger } from "./ledger.ts";

/** A value that the merge had set and that somebody changed since: it stays as it is now. */
export interface Staying {
  readonly table: "Business" | "Owner";
  readonly id: number;
  readonly column: string;
}

export interface UndoRequest {
  readonly merge: number;
  /** The pair it is undone from: only a merge of these two is. */
  readonly pair: number;
  /** What the officer was told stays, as `stayingCode` has it; "" where they were told that all goes back. */
  readonly agreed: string;
  readonly officerId: string;
  readonly now: Date;
}

export type UndoOutcome =
  | {
      readonly ok: true;
      readonly kept: number;
      readonly gone: number;
      readonly owners: readonly number[];
      readonly staying: readonly Staying[];
    }
  /** already: it was undone; `by`: who did. later: another merge builds on it and has to be undone first. */
  | { readonly ok: false; readonly reason: "already"; readonly by: string | null }
  | { readonly ok: false; readonly reason: "later"; readonly pair: number | undefined }
  /** erased: one of the two, or an owner, is not on record any more. staying: the officer has to agree first. */
  | { readonly ok: false; readonly reason: "missing" | "erased" }
  | { readonly ok: false; readonly reason: "staying"; readonly staying: readonly Staying[] };

/** What stays, as a form carries it. */
export const stayingCode = (staying: readonly Staying[]): string =>
  staying
    .map(({ table, id, column }) => `${table}.${id}.${column}`)
    .sort()
    .join(" ");

/**
 * Brings back how it was before a merge, in the caller's transaction. What somebody told or changed since is nobody's
 * to throw away: a value that is no longer as the merge left it stays, and so does all that came anew; the officer is
 * told which and has to agree. Where nothing was touched, every row is as it was.
 */
export const undoMerge = async (tx: Transaction, request: UndoRequest): Promise<UndoOutcome> => {
  const merge = await tx.merge.findUnique({ where: { id: request.merge } });
  const pair = await tx.pair.findUnique({ where: { id: request.pair } });
  if (merge === null || pair === null) return { ok: false, reason: "missing" };
  if (Math.min(merge.kept, merge.gone) !== pair.first || Math.max(merge.kept, merge.gone) !== pair.second)
    return { ok: false, reason: "missing" };
  if (merge.undoneAt !== null) return { ok: false, reason: "already", by: merge.undoneBy };
  const { kept, gone } = merge;
  const entries = readLedger(merge.rows);
  const later = await laterMerge(tx, merge.id, kept, gone, ownersIn(entries));
  if (later !== undefined) return { ok: false, reason: "later", pair: (await pairOf(tx, later))?.id };
  const plan = await planUndo(tx, entries);
  if (plan === undefined) return { ok: false, reason: "erased" };
  if (stayingCode(plan.staying) !== request.agreed) return { ok: false, reason: "staying", staying: plan.staying };
  for (const entry of [...entries].reverse()) await undo(tx, entry, plan.rows, request.now);
  // At the end: a pair is one only where both businesses are there again.
  for (const entry of entries)
    if (entry.table === "Pair" && (entry.did === "watch" || entry.did === "remove"))
      await restorePair(tx, entry.id, entry.before);
  // What is back in its place is kept no second time.
  await tx.merge.update({
    where: { id: merge.id },
    data: { rows: "[]", undoneBy: request.officerId, undoneAt: request.now },
  });
  const rows = await tx.business.findMany({ where: { id: { in: [kept, gone] } }, select: { ownerId: true } });
  const owners = [...new Set(rows.map(({ ownerId }) => ownerId))];
  return { ok: true, kept, gone, owners, staying: plan.staying };
};

type Updated = LedgerEntry & { readonly did: "update" };

/** The owners whose rows it changed or removed. */
const ownersIn = (entries: readonly LedgerEntry[]): readonly number[] => [
  ...new Set(
    entries.flatMap((entry) =>
      entry.did === "move"
        ? entry.column === "ownerId"
          ? [entry.before, entry.after]
          : []
        : entry.table === "Owner"
          ? [entry.id]
          : [],
    ),
  ),
];

interface Merged {
  readonly kept: number;
  readonly gone: number;
}

const pairOf = (tx: Transaction, { kept, gone }: Merged) =>
  tx.pair.findFirst({ where: { first: Math.min(kept, gone), second: Math.max(kept, gone) }, select: { id: true } });

/** A merge that came after and touched the same businesses or owners. */
const laterMerge = async (
  tx: Transaction,
  after: number,
  kept: number,
  gone: number,
  owners: readonly number[],
): Promise<Merged | undefined> => {
  const both = [kept, gone];
  const direct = await tx.merge.findFirst({
    where: { id: { gt: after }, undoneAt: null, OR: [{ kept: { in: both } }, { gone: { in: both } }] },
    orderBy: { id: "desc" },
  });
  if (direct !== null || owners.length === 0) return direct ?? undefined;
  const theirs = await tx.business.findMany({ where: { ownerId: { in: [...owners] } }, select: { id: true } });
  const ids = theirs.map(({ id }) => id);
  const others = await tx.merge.findMany({
    where: { id: { gt: after }, undoneAt: null, OR: [{ kept: { in: ids } }, { gone: { in: ids } }] },
    orderBy: { id: "desc" },
  });
  return others.find(({ rows }) => ownersIn(readLedger(rows)).some((owner) => owners.includes(owner)));
};

/** Whether it is as the merge left it. Of a sealed number the hash tells: seals change whenever keys do. */
const isUntouched = ({ after }: Updated, now: LedgerRow, column: string): boolean => {
  const hash = `${column}Hash`;
  return hash in after ? now[hash] === after[hash] : now[column] === after[column];
};

/** What can go back and what stays; undefined where a row that must be there is gone. */
const planUndo = async (tx: Transaction, entries: readonly LedgerEntry[]) => {
  const rows = new Map<LedgerEntry, LedgerRow>();
  const staying: Staying[] = [];
  for (const entry of entries) {
    if (entry.did !== "update") continue;
    const found = await delegateOf(tx, entry.table).findUnique({ where: { id: entry.id } });
    if (found === null && (entry.table === "Business" || entry.table === "Owner")) return undefined;
    if (found === null) continue;
    const now = plainRow(found);
    rows.set(entry, now);
    if (entry.table !== "Business" && entry.table !== "Owner") continue;
    for (const column of Object.keys(entry.after))
      if (column !== "updatedAt" && !isUntouched(entry, now, column))
        staying.push({ table: entry.table, id: entry.id, column });
  }
  return { rows, staying };
};

const undo = async (
  tx: Transaction,
  entry: LedgerEntry,
  rows: ReadonlyMap<LedgerEntry, LedgerRow>,
  now: Date,
): Promise<void> => {
  const delegate = delegateOf(tx, entry.table);
  switch (entry.did) {
    case "update": {
      const found = rows.get(entry);
      if (found !== undefined) await delegate.update({ where: { id: entry.id }, data: backTo(entry, found, now) });
      return;
    }
    case "insert":
      await removeIfThere(tx, entry.table, entry.id);
      return;
    case "remove":
      if (entry.table !== "Pair") await delegate.create({ data: livingRow(entry.before) });
      return;
    case "move":
      await delegate.updateMany({
        where: { id: { in: entry.ids }, [entry.column]: entry.after },
        data: { [entry.column]: entry.before },
      });
      return;
    case "watch":
      return;
  }
};

/** The columns that are still as the merge left them, as they were. A row that was touched since was changed just now. */
const backTo = (entry: Updated, found: LedgerRow, now: Date) => {
  const { before } = entry;
  const columns = Object.keys(before).filter((column) => column !== "updatedAt" && isUntouched(entry, found, column));
  const back = Object.fromEntries(columns.map((column) => [column, before[column] ?? null]));
  if (!("updatedAt" in before)) return livingRow(back);
  return livingRow({
    ...back,
    updatedAt: isUntouched(entry, found, "updatedAt") ? (before["updatedAt"] ?? null) : now.toISOString(),
  });
};

const removeIfThere = async (tx: Transaction, table: LedgerEntry["table"], id: number): Promise<void> => {
  const delegate = delegateOf(tx, table);
  if ((await delegate.findUnique({ where: { id } })) !== null) await delegate.delete({ where: { id } });
};

/** A pair as it was, unless an officer decided it meanwhile or one of its businesses is gone. */
const restorePair = async (tx: Transaction, id: number, before: LedgerRow): Promise<void> => {
  const [first, second] = [Number(before["first"]), Number(before["second"])];
  const there = await tx.business.count({ where: { id: { in: [first, second] }, status: { not: "merged" } } });
  if (there < 2) return;
  const found = await tx.pair.findFirst({ where: { OR: [{ id }, { first, second }] } });
  const delegate = delegateOf(tx, "Pair");
  if (found === null) await delegate.create({ data: livingRow(before) });
  else if (found.state === before["state"] && found.id === id)
    await delegate.update({ where: { id }, data: livingRow(before) });
};
