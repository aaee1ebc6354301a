import { setImmediate as breathe } from "node:timers/promises";
import type { Database } from "../../store/database.ts";
import { columnsOf, narrow } from "./narrow.ts";
import type { Selection } from "./selection.ts";
import type { ColumnName } from "./shelf/columns.ts";
import { openShelf } from "./shelf/kept-shelf.ts";
import type { Chunk } from "./shelf/read-shelf.ts";

/** What matches of a chunk. */
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

/**
 * The matches of each chunk that has some; others get their turn in between. The further columns are read of those
 * chunks alone: where a filter leaves few, that is little.
 */
export async function* walk(database: Database, selection: Selection, way: Way = {}): AsyncGenerator<Part> {
  const { columns = [], direction = "up", from, atFirst = mostAtOnce } = way;
  const tested = columnsOf(selection);
  const further = columns.filter((column) => !tested.includes(column));
  const { candidates } = selection;
  const shelf = await openShelf(database);
  const numbers = shelf.chunks.filter(
    (number) =>
      (candidates === undefined || candidates.has(number)) &&
      (from === undefined || (direction === "up" ? number >= from : number <= from)),
  );
  if (direction === "down") numbers.reverse();
  for (let at = 0, size = atFirst; at < numbers.length; at += size, size = Math.min(size * 4, mostAtOnce)) {
    const some = numbers.slice(at, at + size);
    const chunks = await shelf.read(tested, some);
    const matching = some.flatMap((number) => {
      const chunk = chunks.get(number);
      const slots = chunk === undefined ? noSlots : narrow(selection, number, chunk);
      return chunk === undefined || slots.length === 0 ? [] : [{ number, slots, columns: chunk }];
    });
    const more =
      further.length === 0
        ? undefined
        : await shelf.read(
            further,
            matching.map(({ number }) => number),
          );
    for (const { number, slots, columns: chunk } of matching)
      yield { number, slots, columns: more === undefined ? chunk : { ...chunk, ...more.get(number) } };
    if (at + size < numbers.length) await breathe();
  }
}

const noSlots = new Uint16Array(0);
