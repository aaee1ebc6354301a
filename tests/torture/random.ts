/** Numbers that look random and come again with the same seed. */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** True so often in a hundred. */
  chance(percent: number): boolean;
  pick<One>(list: readonly One[]): One;
  /** Another source, which the draws of this one do not disturb. */
  fork(): Random;
}

/** mulberry32, in the public domain: 32 bits of state are plenty for a test. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (percent) => next() * 100 < percent,
    pick(list) {
      const one = list[between(0, list.length - 1)];
      if (one === undefined) throw new Error("Nothing to pick from");
      return one;
    },
    fork: () => createRandom(Math.floor(next() * 2 ** 32)),
  };
}
