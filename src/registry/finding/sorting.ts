import type { Order } from "./filter.ts";
import type { ColumnName, Packed } from "./shelf/columns.ts";

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

/** What matches of a chunk, with the columns of an order; without them only the id counts. */
export interface Offer {
  /** The id of slot 0. */
  readonly base: number;
  readonly slots: Uint16Array;
  readonly first: Packed | undefined;
  readonly second: Packed | undefined;
}

/** Keeps the first so many, after a place, of all that it is offered; or the last, before a place. */
export const keepFirst = (size: number, down: boolean, after: Rank | undefined) => {
  const sign = down ? -1 : 1;
  const compare = (a: Rank, b: Rank): number => sign * compareRanks(a, b);
  // What lies outside of these is of no use; most is told by its first column alone.
  const low = after === undefined ? Number.NEGATIVE_INFINITY : sign * after.first;
  let high = Number.POSITIVE_INFINITY;
  let kept: Rank[] = [];
  const trim = (): void => {
    kept = kept.sort(compare).slice(0, size);
    const last = kept[size - 1];
    if (last !== undefined) high = sign * last.first;
  };
  /** Chunks come in the order of their ids. */
  const isBeyond = (base: number, slots: Uint16Array): boolean => {
    const nearest = base + ((down ? slots.at(-1) : slots[0]) ?? 0);
    if (after !== undefined && sign * (base + ((down ? slots[0] : slots.at(-1)) ?? 0) - after.id) <= 0) return true;
    const last = kept.length >= size ? kept.sort(compare)[size - 1] : undefined;
    return last !== undefined && sign * (nearest - last.id) > 0;
  };
  return {
    /** In order. */
    kept: (): readonly Rank[] => {
      trim();
      return kept;
    },
    isFull: (): boolean => kept.length >= size,
    offer: ({ base, slots, first, second }: Offer): void => {
      // In the order of the ids alone, a chunk that lies beyond what is kept is passed over whole.
      if (first === undefined && isBeyond(base, slots)) return;
      for (let at = 0; at < slots.length; at += 1) {
        const slot = slots[at] as number;
        const one = first === undefined ? 0 : (first[slot] as number);
        if (sign * one < low || sign * one > high) continue;
        const rank = { first: one, second: second === undefined ? 0 : (second[slot] as number), id: base + slot };
        if (after !== undefined && compare(rank, after) <= 0) continue;
        kept.push(rank);
        // Sorted now and then: were they offered in the wrong order, each would move all the others.
        if (kept.length >= 8 * size) trim();
      }
    },
  };
};
