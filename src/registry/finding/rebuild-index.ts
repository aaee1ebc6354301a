import { setImmediate as breathe } from "node:timers/promises";
import { commit, insertRows, type Statement, selectRows, statement } from "../../store/bulk.ts";
import type { Database, DatabaseKind } from "../../store/database.ts";
import { entryColumns } from "../digest/entry-rows.ts";
import type { Entry } from "../digest/follower.ts";
import { type Codes, createCodes } from "./shelf/codes.ts";
import { columnNames, emptyColumn, numberIn, packedBytes, slotOf, span } from "./shelf/columns.ts";
import { type ShelfRow, shelfStatements } from "./shelf/follow-shelf.ts";
import { restamp, type Stamps } from "./shelf/stamps.ts";
import { noSlots, packSlots, type Slots, setSlot } from "./words/slots.ts";
import { termsOf, wordsIn } from "./words/terms.ts";

/** Rows of the dictionary that are written at a time. */
const termsAtOnce = 5000;

/** Makes the index anew from the table Entry, a chunk after the other; until it is done lists are short. */
export const rebuildIndex = async (database: Database): Promise<void> => {
  const { kind } = database;
  await commit(
    database,
    ["Shelf", "Posting", "Term"].map((table) => statement(kind, `DELETE FROM "${table}"`)),
  );
  const codes = createCodes({});
  const counts = new Map<string, number>();
  let stamps: Stamps = new Uint32Array(0);
  const [last] = await selectRows(database, { id: "number?" }, `SELECT MAX("id") AS "id" FROM "Entry"`);
  for (let from = 0; from <= (last?.id ?? -1); from += span) {
    const entries = await selectRows(
      database,
      entryColumns,
      `SELECT * FROM "Entry" WHERE "id" BETWEEN ? AND ? ORDER BY "id"`,
      [from, from + span - 1],
    );
    if (entries.length > 0) {
      const stamped = restamp(stamps, [from / span], kind);
      stamps = stamped.stamps;
      await commit(database, [
        ...shelfStatements(kind, columnsOf(entries, codes)),
        postings(kind, from / span, entries, counts),
        stamped.statement,
      ]);
    }
    await breathe();
  }
  await commit(database, codes.statements(kind));
  const terms = [...counts].map(([term, n]) => ({ term, n })).sort((a, b) => (a.term < b.term ? -1 : 1));
  for (let at = 0; at < terms.length; at += termsAtOnce) {
    await commit(database, [insertRows(kind, "Term", ["term", "n"], terms.slice(at, at + termsAtOnce))]);
    await breathe();
  }
};

const columnsOf = (entries: readonly Entry[], codes: Codes): readonly ShelfRow[] =>
  columnNames.map((name) => {
    const values = emptyColumn(name);
    for (const entry of entries) values[slotOf(entry.id)] = numberIn(name, entry, codes);
    return { name, chunk: Math.floor((entries[0]?.id ?? 0) / span), bytes: packedBytes(values) };
  });

const postings = (
  kind: DatabaseKind,
  chunk: number,
  entries: readonly Entry[],
  counts: Map<string, number>,
): Statement => {
  const places = new Map<string, Slots>();
  for (const { id, words } of entries) {
    const has = wordsIn(words);
    for (const word of has) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const term of termsOf(has)) {
      const slots = places.get(term) ?? noSlots();
      setSlot(slots, slotOf(id), true);
      places.set(term, slots);
    }
  }
  const rows = [...places].map(([term, slots]) => ({ term, chunk, ids: packSlots(slots) }));
  return insertRows(
    kind,
    "Posting",
    ["term", "chunk", "ids"],
    rows.sort((a, b) => (a.term < b.term ? -1 : 1)),
  );
};
