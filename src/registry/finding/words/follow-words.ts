import { deleteRows, listed, type Statement, selectByKeys, statement, upsertRows } from "../../../store/bulk.ts";
import type { Database } from "../../../store/database.ts";
import type { Digested } from "../../digest/follower.ts";
import { chunkOf, slotOf } from "../shelf/columns.ts";
import { addPacked, noSlots, packSlots, setSlot } from "./slots.ts";
import { termsOf, wordsIn } from "./terms.ts";

interface Place {
  readonly term: string;
  readonly chunk: number;
  readonly slots: { readonly slot: number; readonly on: boolean }[];
}

/** Moves businesses from the words that they had to those that they have. A word that nobody has is forgotten. */
export const followWords = async (batch: readonly Digested[], database: Database): Promise<readonly Statement[]> => {
  const { kind } = database;
  const places = new Map<string, Place>();
  const counts = new Map<string, number>();
  for (const { id, before, after } of batch) {
    if (before?.words === after?.words) continue;
    const [had, has] = [wordsIn(before?.words), wordsIn(after?.words)];
    for (const word of had) if (!has.has(word)) counts.set(word, (counts.get(word) ?? 0) - 1);
    for (const word of has) if (!had.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const [stood, stands] = [termsOf(had), termsOf(has)];
    for (const term of stood) if (!stands.has(term)) note(places, term, id, false);
    for (const term of stands) if (!stood.has(term)) note(places, term, id, true);
  }
  const rows = await readPostings(database, [...places.values()]);
  const written = rows.filter(({ ids }) => ids.length > 0);
  const emptied = rows.filter(({ ids }) => ids.length === 0).map(({ term, chunk }) => ({ term, chunk }));
  const terms = [...counts].filter(([, n]) => n !== 0).map(([term, n]) => ({ term, n }));
  const fewer = terms.filter(({ n }) => n < 0).map(({ term }) => term);
  return [
    ...(written.length > 0 ? [upsertRows(kind, "Posting", ["term", "chunk"], ["ids"], written)] : []),
    ...(emptied.length > 0 ? [deleteRows(kind, "Posting", ["term", "chunk"], emptied)] : []),
    ...(terms.length > 0 ? [upsertRows(kind, "Term", ["term"], ["n"], terms, true)] : []),
    ...(fewer.length > 0
      ? [
          statement(kind, `DELETE FROM "Term" WHERE "n" <= 0 AND "term" IN (${listed(kind, "TEXT")})`, [
            JSON.stringify(fewer),
          ]),
        ]
      : []),
  ];
};

const note = (places: Map<string, Place>, term: string, id: number, on: boolean): void => {
  const key = `${chunkOf(id)} ${term}`;
  const place = places.get(key) ?? { term, chunk: chunkOf(id), slots: [] };
  place.slots.push({ slot: slotOf(id), on });
  places.set(key, place);
};

/** What is stored at these places, with what changes there. */
const readPostings = async (database: Database, places: readonly Place[]) => {
  const stored = await selectByKeys(
    database,
    "Posting",
    { term: "string", chunk: "number", ids: "bytes" },
    ["term", "chunk"],
    places.map(({ term, chunk }) => ({ term, chunk })),
  );
  const known = new Map(stored.map(({ term, chunk, ids }) => [`${chunk} ${term}`, ids]));
  return places.map(({ term, chunk, slots: changes }) => {
    const slots = noSlots();
    const before = known.get(`${chunk} ${term}`);
    if (before !== undefined) addPacked(slots, before);
    for (const { slot, on } of changes) setSlot(slots, slot, on);
    return { term, chunk, ids: packSlots(slots) };
  });
};
