import { setImmediate as breathe } from "node:timers/promises";
import type { Database } from "../../store/database.ts";
import { columnsOf, narrow, slotList } from "./narrow.ts";
import type { Selection } from "./selection.ts";
import type { ColumnName } from "./shelf/columns.ts";
import { type Chunk, readChunkNumbers, readShelf } from "./shelf/read-shelf.ts";

/** What matches of a chunk. `slots` and `columns` are valid until the next one is asked for. */
export interface Part {
  readonly number: number;
  readonly slots: Uint16Array;
  readonly columns: Chunk;
}

export interface Way {
  /** Columns that are needed beside those of the selection. */
  readonly columns?: readonly ColumnName[];
  readonly direction?: "up" | "down";
  /** Only chunks from here on, in the direction of the walk. */
  readonly from?: number;
  /** Chunks that are read at first; each time more. Few where a walk is likely to end early. */
  readonly atFirst?: number;
}

/** Chunks that are read at a time, at most: a quarter of a million businesses. */
const mostAtOnce = 64;

/** The matches of each chunk that has some; others get their turn in between. */
export async function* walk(database: Database, selection: Selection, way: Way = {}): AsyncGenerator<Part> {
  const { columns = [], direction = "up", from, atFirst = mostAtOnce } = way;
  const wanted = [...new Set([...columnsOf(selection), ...columns])];
  const { candidates } = selection;
  const numbers = (await readChunkNumbers(database)).filter(
    (number) =>
      (candidates === undefined || candidates.has(number)) &&
      (from === undefined || (direction === "up" ? number >= from : number <= from)),
  );
  if (direction === "down") numbers.reverse();
  const list = slotList();
  for (let at = 0, size = atFirst; at < numbers.length; at += size, size = Math.min(size * 4, mostAtOnce)) {
    const some = numbers.slice(at, at + size);
    const shelf = await readShelf(database, wanted, some);
    for (const number of some) {
      const chunk = shelf.get(number);
      const slots = chunk === undefined ? undefined : narrow(selection, number, chunk, list);
      if (chunk !== undefined && slots !== undefined && slots.length > 0) yield { number, slots, columns: chunk };
    }
    if (at + size < numbers.length) await breathe();
  }
}
