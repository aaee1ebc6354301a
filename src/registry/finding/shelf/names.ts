import { sortLength } from "../fold.ts";

/** Nothing, a space, ten digits, 26 letters: ten of them are a whole number that a double holds exactly. */
const symbols = " 0123456789abcdefghijklmnopqrstuvwxyz";
const base = symbols.length + 1;
const half = sortLength / 2;
const rank = new Map(Array.from(symbols, (symbol, at) => [symbol, at + 1]));

/** A sort name (see fold.ts) as two numbers that come in the same order: its first ten letters, and the rest. */
export const nameNumbers = (sortName: string): readonly [number, number] => [
  numberOf(sortName.slice(0, half)),
  numberOf(sortName.slice(half, sortLength)),
];

const numberOf = (part: string): number => {
  let number = 0;
  for (let at = 0; at < half; at += 1) number = number * base + (rank.get(part[at] ?? "") ?? 0);
  return number;
};
