import type { Transaction } from "../../store/transact.ts";
import { turnoverText } from "../record/value-now.ts";
import { createLedger, type Ledger, type LedgerRow, plainRow } from "./ledger.ts";
import {
  businessChoiceNames,
  type Choice,
  columnsOf,
  isOwners,
  isSame,
  type MergeSide,
  ownerChoiceNames,
} from "./merge-fields.ts";
import { standingColumns, standsFor } from "./merged-standing.ts";
import { readSide, type Side, versionOf } from "./read-sides.ts";

export interface MergeRequest {
  readonly pair: number;
  /** The registration that stays. */
  readonly kept: number;
  /** Whose value stays where the two differ, by the business's id; what is absent stays as the kept one has it. */
  readonly choices: { readonly [Name in Choice]?: number };
  /** Their owners are one person: what is known of them becomes one, too. */
  readonly samePerson: boolean;
  /** `versionOf` the two when they were shown. */
  readonly seen: string;
  readonly officerId: string;
  readonly now: Date;
}

export type MergeOutcome =
  | {
      readonly ok: true;
      readonly merge: number;
      readonly kept: number;
      readonly gone: number;
      readonly owners: readonly number[];
      /** Which values of the other one were taken. */
      readonly taken: readonly Choice[];
      readonly ownersMerged: boolean;
    }
  /** decided: the pair is no longer open; `by`: who decided. changed: a registration is otherwise than it was shown. */
  | { readonly ok: false; readonly reason: "decided"; readonly state: string; readonly by: string | null }
  | { readonly ok: false; readonly reason: "changed" | "missing" };

/**
 * Makes one business of two, in the caller's transaction: the kept one gets the chosen values, photos, spots and notes
 * of the other, which stays under its number as a pointer. Everything is written down so that `undoMerge` can bring
 * back how it was.
 */
export const mergePair = async (tx: Transaction, request: MergeRequest): Promise<MergeOutcome> => {
  const { kept: keptId, officerId, now } = request;
  const pair = await tx.pair.findUnique({ where: { id: request.pair } });
  if (pair === null) return { ok: false, reason: "missing" };
  if (pair.state !== "open") return { ok: false, reason: "decided", state: pair.state, by: pair.decidedBy };
  const [first, second] = [await readSide(tx, pair.first), await readSide(tx, pair.second)];
  if (first === undefined || second === undefined) return { ok: false, reason: "missing" };
  if (versionOf(first, second) !== request.seen) return { ok: false, reason: "changed" };
  const [kept, gone] = keptId === first.id ? [first, second] : [second, first];
  const ledger = createLedger(tx);
  const at = now.toISOString();
  const ownersMerged = request.samePerson && kept.ownerId !== gone.ownerId;
  const names = [...businessChoiceNames, ...(ownersMerged ? ownerChoiceNames : [])];
  const taken = names.filter((name) => request.choices[name] === gone.id && !isSame(kept, gone, name));
  const change = changeWriter(ledger, officerId, at);

  await takeOver(ledger, kept, gone, taken, at, change);
  if (standsFor(kept, gone) === gone) {
    await ledger.update("Business", kept.id, standingColumns(gone));
    const [before, after] = [kept, gone].map(({ business }) => String(business["verification"]));
    await change(kept.ownerId, kept.id, "verification", before ?? null, after ?? null);
  }
  await ledger.update("Business", gone.id, { status: "merged", mergedInto: kept.id, updatedAt: at });
  await change(gone.ownerId, gone.id, "status", String(gone.business["status"]), "merged");
  // Whatever became part of the other one earlier is part of this one now.
  await ledger.move("Business", "mergedInto", gone.id, kept.id);
  await ledger.move("Photo", "businessId", gone.id, kept.id);
  await ledger.move("Note", "businessId", gone.id, kept.id);
  await moveSpots(ledger, kept, gone);
  await settlePairs(tx, ledger, request, kept.id, gone.id);
  if (ownersMerged) await joinOwners(ledger, kept.ownerId, gone.ownerId);
  const { id } = await tx.merge.create({
    data: { kept: kept.id, gone: gone.id, rows: JSON.stringify(ledger.entries), officerId, at: now },
  });
  const owners = [...new Set([kept.ownerId, gone.ownerId])];
  return { ok: true, merge: id, kept: kept.id, gone: gone.id, owners, taken, ownersMerged };
};

type WriteChange = (
  ownerId: number,
  businessId: number | null,
  field: string,
  before: string | null,
  after: string | null,
) => Promise<void>;

const changeWriter =
  (ledger: Ledger, officerId: string, at: string): WriteChange =>
  (ownerId, businessId, field, before, after) =>
    ledger.insert("Change", {
      ...{ ownerId, businessId, field, before, after },
      ...{ by: `officer:${officerId}`, channel: "console", messageId: "", at },
    });

/** Numbers that no history may repeat. */
const sealed = new Set(["nik", "nikHash", "kk", "kkHash", "npwp"]);

/** The kept one gets the chosen values of the other, each with a line in its history. */
const takeOver = async (
  ledger: Ledger,
  kept: Side,
  gone: Side,
  taken: readonly Choice[],
  at: string,
  change: WriteChange,
): Promise<void> => {
  for (const [table, mine] of [
    ["Business", taken.filter((name) => !isOwners(name))],
    ["Owner", taken.filter(isOwners)],
  ] as const) {
    const row = (side: MergeSide): LedgerRow => (table === "Business" ? side.business : side.owner);
    const wanted = Object.fromEntries(mine.flatMap(columnsOf).map((column) => [column, row(gone)[column] ?? null]));
    if (table === "Business" || mine.length > 0)
      await ledger.update(table, table === "Business" ? kept.id : kept.ownerId, { ...wanted, updatedAt: at });
    for (const column of mine.flatMap(columnsOf)) {
      // The history has a turnover and its period in one line.
      if (column.endsWith("Hash") || column === "turnoverPer") continue;
      const told = (side: MergeSide): LedgerRow[string] =>
        column === "turnover" ? turnoverText(row(side)) : (row(side)[column] ?? null);
      const [before, after] = [told(kept), told(gone)];
      if (before === after) continue;
      const words = (value: LedgerRow[string]): string | null =>
        value === null || sealed.has(column) ? null : String(value);
      const field = table === "Owner" && !details.has(column) ? `owner.${column}` : column;
      await change(kept.ownerId, table === "Owner" ? null : kept.id, field, words(before), words(after));
    }
  }
};

/** Of an owner these are written as the talk writes them: by their own name. */
const details = new Set<string>([
  "nik",
  "kk",
  "sex",
  "birthDate",
  "education",
  "disability",
  "ktpAddress",
  "occupation",
]);

/** Spots that the kept one has already stay where they are. */
const moveSpots = async (ledger: Ledger, kept: Side, gone: Side): Promise<void> => {
  const known = new Set(kept.spots.map(({ lat, lng }) => `${lat} ${lng}`));
  for (const { id, lat, lng } of gone.spots)
    if (!known.has(`${lat} ${lng}`)) await ledger.update("Spot", Number(id), { businessId: kept.id });
};

/**
 * The pair is settled. Others of the one that went are pairs no more; from whom it was said to be different, the kept
 * one is too. Pairs of the kept one may change with it.
 */
const settlePairs = async (
  tx: Transaction,
  ledger: Ledger,
  { pair, officerId, now }: MergeRequest,
  kept: number,
  gone: number,
): Promise<void> => {
  const touching = async (id: number) =>
    tx.pair.findMany({ where: { OR: [{ first: id }, { second: id }], NOT: { id: pair } }, orderBy: { id: "asc" } });
  const others = await touching(kept);
  for (const other of others) ledger.watch("Pair", other);
  const known = new Set(others.flatMap(({ first, second }) => [first, second]));
  for (const other of await touching(gone)) {
    if (other.state === "merged") continue;
    await ledger.remove("Pair", other.id);
    const third = other.first === gone ? other.second : other.first;
    if (other.state !== "different" || known.has(third)) continue;
    const { id: _, ...row } = plainRow(other);
    await ledger.insert("Pair", { ...row, first: Math.min(kept, third), second: Math.max(kept, third) });
  }
  await ledger.update("Pair", pair, { state: "merged", decidedBy: officerId, decidedAt: now.toISOString() });
};

/** Everything of one owner becomes the other's; consents stay with the chats they were given in. */
const joinOwners = async (ledger: Ledger, kept: number, gone: number): Promise<void> => {
  for (const table of ["Chat", "Business", "Change", "Access", "Note"] as const)
    await ledger.move(table, "ownerId", gone, kept);
  await ledger.remove("Owner", gone);
};
