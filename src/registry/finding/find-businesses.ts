import type { Database } from "../../store/database.ts";
import { formatCursor, readCursor } from "./cursor.ts";
import type { FindingParts, FoundPage, PageRequest } from "./request.ts";
import { type Selection, selectionOf } from "./selection.ts";
import { chunkOf, span } from "./shelf/columns.ts";
import { keepFirst, type Rank, type Sorting, sortings } from "./sorting.ts";
import { walk } from "./walk.ts";

/** Chunks that are read at first where the order is that of the ids: a page is mostly found in the first of them. */
const fewChunks = 4;

/**
 * A page of businesses in the order asked for. Its cost is that of one walk over the columns of the filter and the
 * order, whatever the filter, the order and the page.
 */
export const findBusinesses = async (parts: FindingParts, request: PageRequest): Promise<FoundPage> => {
  const { database } = parts;
  const { order, limit } = request;
  const selection = await selectionOf(parts, request);
  if (selection === undefined) return { ids: [] };
  const corrected = selection.corrected.length > 0 ? { corrected: selection.corrected } : {};
  const read = async (cursor: string | undefined) =>
    cursor === undefined ? undefined : readCursor(database, order, cursor);
  const [after, before] = [await read(request.after), await read(request.before)];
  const sorting = sortings[order];

  if (before !== undefined) {
    const found = await nearest(database, selection, { ...sorting, down: !sorting.down }, limit + 1, before);
    const ranks = found.slice(0, limit).reverse();
    // Whoever goes back to the beginning sees it whole, though some of it may have come since.
    if (found.length >= limit)
      return {
        ...corrected,
        ids: ranks.map(({ id }) => id),
        next: formatCursor(order, ranks.toReversed()),
        ...(found.length > limit ? { previous: formatCursor(order, ranks) } : {}),
      };
  }
  const found = await nearest(database, selection, sorting, limit + 1, before === undefined ? after : undefined);
  const ranks = found.slice(0, limit);
  const isFirst = before !== undefined || after === undefined;
  return {
    ...corrected,
    ids: ranks.map(({ id }) => id),
    ...(found.length > limit ? { next: formatCursor(order, ranks.toReversed()) } : {}),
    ...(isFirst || ranks.length === 0 ? {} : { previous: formatCursor(order, ranks) }),
  };
};

/** The first so many after a place in an order, or from its beginning. */
const nearest = async (
  database: Database,
  selection: Selection,
  { columns, down }: Sorting,
  size: number,
  after: Rank | undefined,
): Promise<readonly Rank[]> => {
  const best = keepFirst(size, down, after);
  const [first, second] = columns;
  const byId = first === undefined;
  const way = {
    columns,
    direction: down ? "down" : "up",
    ...(byId ? { atFirst: fewChunks } : {}),
    ...(byId && after !== undefined ? { from: chunkOf(after.id) } : {}),
  } as const;
  for await (const { number, slots, columns: values } of walk(database, selection, way)) {
    best.offer({
      base: number * span,
      slots,
      first: first && values[first],
      second: second && values[second],
    });
    if (byId && best.isFull()) break;
  }
  return best.kept();
};
