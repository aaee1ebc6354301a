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
  const { count = false } = request;
  if (selection === undefined) return { ids: [], ...(count ? { n: 0 } : {}) };
  const corrected = selection.corrected.length > 0 ? { corrected: selection.corrected } : {};
  const all = (n: number) => (count ? { n } : {});
  const read = (cursor: string | undefined) => (cursor === undefined ? undefined : readCursor(order, cursor));
  const [after, before] = [read(request.after), read(request.before)];
  const sorting = sortings[order];

  if (before !== undefined) {
    const back = { ...sorting, down: !sorting.down };
    const { found, n } = await nearest(database, selection, back, { size: limit + 1, after: before, count });
    const ranks = found.slice(0, limit).reverse();
    // Whoever goes back to the beginning sees it whole, though some of it may have come since.
    if (found.length >= limit)
      return {
        ...corrected,
        ...all(n),
        ids: ranks.map(({ id }) => id),
        next: formatCursor(order, ranks.at(-1)),
        ...(found.length > limit ? { previous: formatCursor(order, ranks[0]) } : {}),
      };
  }
  const from = before === undefined ? after : undefined;
  const { found, n } = await nearest(database, selection, sorting, { size: limit + 1, after: from, count });
  const ranks = found.slice(0, limit);
  const isFirst = before !== undefined || after === undefined;
  return {
    ...corrected,
    ...all(n),
    ids: ranks.map(({ id }) => id),
    ...(found.length > limit ? { next: formatCursor(order, ranks.at(-1)) } : {}),
    ...(isFirst || ranks.length === 0 ? {} : { previous: formatCursor(order, ranks[0]) }),
  };
};

interface Wanted {
  readonly size: number;
  readonly after: Rank | undefined;
  /** Whether all are to be counted, wherever the page ends. */
  readonly count: boolean;
}

/** The first so many after a place in an order, or from its beginning; and how many there are in all, if counted. */
const nearest = async (
  database: Database,
  selection: Selection,
  { columns, down }: Sorting,
  { size, after, count }: Wanted,
): Promise<{ readonly found: readonly Rank[]; readonly n: number }> => {
  const best = keepFirst(size, down, after);
  const [first, second] = columns;
  // Ids come in their order: what follows a full page is of no use.
  const endsEarly = first === undefined && !count;
  const way = {
    columns,
    direction: down ? "down" : "up",
    ...(endsEarly ? { atFirst: fewChunks } : {}),
    ...(endsEarly && after !== undefined ? { from: chunkOf(after.id) } : {}),
  } as const;
  let n = 0;
  for await (const { number, slots, columns: values } of walk(database, selection, way)) {
    n += slots.length;
    best.offer({
      base: number * span,
      slots,
      first: first && values[first],
      second: second && values[second],
    });
    if (endsEarly && best.isFull()) break;
  }
  return { found: best.kept(), n };
};
