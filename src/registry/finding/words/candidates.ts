import { listed, selectRows } from "../../../store/bulk.ts";
import type { Database } from "../../../store/database.ts";
import { chunkOf, slotOf } from "../shelf/columns.ts";
import { addPacked, noSlots, type Slots, setSlot } from "./slots.ts";
import { beginning, longestBeginning } from "./terms.ts";

/** Businesses by chunk. */
export type Candidates = ReadonlyMap<number, Slots>;

/** Where any of these words stands. */
export const readWords = async (database: Database, words: readonly string[]): Promise<Candidates> =>
  united(
    await selectRows(
      database,
      columns,
      `SELECT "chunk", "ids" FROM "Posting" WHERE "term" IN (${listed(database.kind, "TEXT")})`,
      [JSON.stringify(words)],
    ),
  );

/** Where each of these words stands. */
export const readEach = async (database: Database, words: readonly string[]): Promise<readonly Candidates[]> => {
  const rows = await selectRows(
    database,
    { term: "string", ...columns },
    `SELECT "term", "chunk", "ids" FROM "Posting" WHERE "term" IN (${listed(database.kind, "TEXT")})`,
    [JSON.stringify(words)],
  );
  const byTerm = Map.groupBy(rows, ({ term }) => term);
  return words.map((word) => united(byTerm.get(word) ?? []));
};

/** Where words stand that begin so. */
export const readBeginning = async (database: Database, letters: string): Promise<Candidates> =>
  letters.length <= longestBeginning
    ? readWords(database, [beginning(letters)])
    : united(
        await selectRows(
          database,
          columns,
          `SELECT "chunk", "ids" FROM "Posting" WHERE "term" BETWEEN ? AND ?`,
          beginningEnds(letters),
        ),
      );

/** The first and the last possible word that begins so, in the order of both databases: words are small letters and digits. */
export const beginningEnds = (letters: string): readonly [string, string] => [letters, `${letters}${"z".repeat(32)}`];

const columns = { chunk: "number", ids: "bytes" } as const;

const united = (rows: readonly { readonly chunk: number; readonly ids: Buffer }[]): Candidates => {
  const found = new Map<number, Slots>();
  for (const { chunk, ids } of rows) {
    const slots = found.get(chunk) ?? noSlots();
    addPacked(slots, ids);
    found.set(chunk, slots);
  }
  return found;
};

export const candidatesOf = (ids: readonly number[]): Candidates => {
  const found = new Map<number, Slots>();
  for (const id of ids) {
    const slots = found.get(chunkOf(id)) ?? noSlots();
    setSlot(slots, slotOf(id), true);
    found.set(chunkOf(id), slots);
  }
  return found;
};

/** Those who are in all of them. */
export const inAll = ([first, ...others]: readonly Candidates[]): Candidates => {
  const found = new Map<number, Slots>();
  for (const [chunk, slots] of first ?? []) {
    const both = Uint8Array.from(slots);
    for (const other of others) {
      const its = other.get(chunk);
      for (let at = 0; at < both.length; at += 1) both[at] = (both[at] ?? 0) & (its?.[at] ?? 0);
    }
    if (both.some((byte) => byte !== 0)) found.set(chunk, both);
  }
  return found;
};

/** Those who are in any of them. */
export const inAny = (all: readonly Candidates[]): Candidates => {
  const found = new Map<number, Slots>();
  for (const [chunk, slots] of all.flatMap((one) => [...one])) {
    const both = found.get(chunk) ?? noSlots();
    for (let at = 0; at < both.length; at += 1) both[at] = (both[at] ?? 0) | (slots[at] ?? 0);
    found.set(chunk, both);
  }
  return found;
};
