import { setImmediate as breathe } from "node:timers/promises";
import type { Filter } from "./filter.ts";
import { columnsOf, narrow } from "./narrow.ts";
import type { FindingParts } from "./request.ts";
import { selectionOf } from "./selection.ts";
import { readChunkNumbers, readShelf } from "./shelf/read-shelf.ts";

/** Chunks that are read at a time. */
const atOnce = 64;

/** How many businesses each of these filters finds, all of them in one walk. */
export const countEach = async (
  parts: FindingParts,
  filters: readonly Filter[],
  within: readonly string[],
): Promise<readonly number[]> => {
  const { database } = parts;
  const selections = [];
  for (const filter of filters) selections.push(await selectionOf(parts, { filter, within }));
  const columns = [
    ...new Set(selections.flatMap((selection) => (selection === undefined ? [] : columnsOf(selection)))),
  ];
  const counts = filters.map(() => 0);
  const numbers = await readChunkNumbers(database);
  for (let at = 0; at < numbers.length; at += atOnce) {
    const shelf = await readShelf(database, columns, numbers.slice(at, at + atOnce));
    for (const [number, chunk] of shelf)
      for (const [of, selection] of selections.entries())
        if (selection !== undefined) counts[of] = (counts[of] ?? 0) + narrow(selection, number, chunk).length;
    await breathe();
  }
  return counts;
};
