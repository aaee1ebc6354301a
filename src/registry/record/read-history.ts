import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { officerIn, readOfficers } from "./read-record.ts";
import { undoOf } from "./write-changes.ts";

/** Columns that somebody changed in one go. */
export interface HistoryEntry {
  /** Of its last line: names the entry. */
  readonly id: number;
  readonly at: Date;
  /** owner, or officer:<id> */
  readonly by: string;
  /** The officer's name; null for the owner, or where the officer is gone. */
  readonly name: string | null;
  readonly channel: string;
  /** It takes back what an officer changed before. */
  readonly restores: boolean;
  /** An officer took it back. */
  readonly undone: boolean;
  readonly lines: readonly {
    readonly id: number;
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
    /** Of this business, or of its owner. */
    readonly of: "business" | "owner";
  }[];
}

/** What was changed of a business and its owner, the latest first; about `take` lines. `before`: the last id seen. */
export const readHistory = async (
  database: Database,
  { ownerId, businessId }: { readonly ownerId: number; readonly businessId: number },
  { before, take }: { readonly before?: number; readonly take: number },
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly more: number | null }> => {
  const rows = await database.client.change
    .findMany({
      where: {
        ownerId,
        OR: [{ businessId }, { businessId: null }],
        ...(before === undefined ? {} : { id: { lt: before } }),
      },
      orderBy: { id: "desc" },
      take: take + 1,
    })
    .catch(asStoreError);
  const officers = await readOfficers(
    database,
    rows.flatMap(({ by }) => officerIn(by)),
  );
  type Open = { -readonly [Key in keyof HistoryEntry]: HistoryEntry[Key] } & { lines: HistoryEntry["lines"][number][] };
  const entries: Open[] = [];
  for (const row of rows) {
    const { id, at, by, channel, field, before: was, after, messageId } = row;
    const last = entries.at(-1);
    const line = { id, field, before: was, after, of: row.businessId === null ? "owner" : "business" } as const;
    if (last !== undefined && last.by === by && last.at.getTime() === at.getTime()) last.lines.push(line);
    else {
      const name = officerIn(by).map((officer) => officers.get(officer) ?? null)[0] ?? null;
      const restores = channel === "console" && messageId.startsWith(undoOf(""));
      entries.push({ id, at, by, name, channel, restores, undone: false, lines: [line] });
    }
  }
  const undoing = await database.client.change
    .findMany({
      where: { ownerId, messageId: { in: entries.map(({ id }) => undoOf(id)) } },
      select: { messageId: true },
    })
    .catch(asStoreError);
  const undone = new Set(undoing.map(({ messageId }) => messageId));
  for (const entry of entries) entry.undone = undone.has(undoOf(entry.id));
  if (rows.length <= take) return { entries, more: null };
  // One that may go on is left for the next page, unless it is all there is.
  const whole = entries.length > 1 ? entries.slice(0, -1) : entries;
  return { entries: whole, more: whole.at(-1)?.lines.at(-1)?.id ?? null };
};
