/** Draws that come again with the same seed. */
export interface Random {
  /** From 0 up to but not 1. */
  readonly next: () => number;
  /** A whole number, both included. */
  readonly between: (least: number, most: number) => number;
  /** True so often in a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <One>(list: readonly One[]) => One;
  /** Early ones of the list far more often than late ones, as names are borne. */
  readonly pickSkewed: <One>(list: readonly One[]) => One;
}

/** mulberry32, in the public domain. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <One>(list: readonly One[], share: number): One => {
    const one = list[Math.floor(share * list.length)];
    if (one === undefined) throw new Error("Nothing to pick from");
    return one;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (percent) => next() * 100 < percent,
    pick: (list) => at(list, next()),
    pickSkewed: (list) => at(list, next() ** 2.2),
  };
};
