import type { Order } from "./filter.ts";
import type { ColumnName } from "./shelf/columns.ts";

/** How an order is told by columns: one after the other, then the id. */
export interface Sorting {
  readonly columns: readonly ColumnName[];
  /** The greatest first, of columns and of ids. */
  readonly down: boolean;
}

export const sortings: Record<Order, Sorting> = {
  newest: { columns: [], down: true },
  oldest: { columns: [], down: false },
  name: { columns: ["name", "nameRest"], down: false },
  complete: { columns: ["complete"], down: true },
  changed: { columns: ["changed"], down: true },
};

/** Where a business stands in an order. */
export interface Rank {
  readonly first: number;
  readonly second: number;
  readonly id: number;
}

/** Below 0 where the first comes first, ascending. */
const compareRanks = (a: Rank, b: Rank): number => a.first - b.first || a.second - b.second || a.id - b.id;

/** Keeps the first so many of all that it is offered, or the last. */
export const keepFirst = (size: number, backwards: boolean) => {
  const sign = backwards ? -1 : 1;
  const compare = (a: Rank, b: Rank): number => sign * compareRanks(a, b);
  let kept: Rank[] = [];
  let last: Rank | undefined;
  const trim = (): void => {
    kept = kept.sort(compare).slice(0, size);
    last = kept[size - 1];
  };
  return {
    /** In order. */
    kept: (): readonly Rank[] => {
      trim();
      return kept;
    },
    isFull: (): boolean => kept.length >= size,
    offer: (first: number, second: number, id: number): void => {
      if (last !== undefined && sign * (first - last.first || second - last.second || id - last.id) > 0) return;
      kept.push({ first, second, id });
      // Sorted now and then: were they offered in the wrong order, each would move all the others.
      if (kept.length >= 8 * size) trim();
    },
  };
};
