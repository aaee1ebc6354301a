import { between, halves, ranges, rupiahs, scales, slang, wholes } from "./money-words.ts";
import { apart, boundUnit, numberAt } from "./numbers.ts";

/** One sum of money as it was told. */
export interface Sum {
  readonly value: number;
  /** No unit was told: neither "ribu" nor "juta" nor "rupiah". */
  readonly bare: boolean;
  /** What the first number was counted in: 1000 for "ribu". */
  readonly unit: number;
  /** The word that unit was told in, where it is doubtful. */
  readonly scale?: "m";
  /** "2 jt 250": a number after it without a unit of its own, and the unit before it. */
  readonly rest?: { readonly value: number; readonly scale: number };
  /** "1.250 juta": what it is where the dot marks a half and not the thousands. */
  readonly halved?: number;
  /** It ends a range that the sum before it begins. */
  readonly ranged: boolean;
}

const token = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*|[-–—]/gu;

/** The sums in a lower-case text, in order; undefined where a number in it is no money at all ("0812"). */
export function amountsIn(text: string): readonly Sum[] | undefined {
  const spaced = text
    .replace(/(?<=\p{L})2\b/gu, "")
    .replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]|\s?\d)/gu, (found) => found.replaceAll(" ", ""));
  const tokens = apart(
    spaced
      .replace(/(\d)\s?[-–]?\s?an\b/gu, "$1 ")
      .replace(/,-+|\.-+|,=/gu, " ")
      .match(token) ?? [],
  );
  const sums: Sum[] = [];
  let ranged = false;
  let dangling = 0;
  for (let at = 0; at < tokens.length; ) {
    const read = sumAt(tokens, at, ranged);
    if (read === undefined) {
      const word = tokens[at] ?? "";
      if (/^\d/.test(word)) return undefined;
      // A range's mark stands between its two ends; "s/d" is two words.
      if (!ranges.has(word) && !between.has(word) && word !== "d") ranged = false;
      else if (sums.length > 0 && ranges.has(word)) ranged = true;
      at += 1;
      continue;
    }
    const before = sums.at(-1);
    // "Dua tiga juta": the next number up, with nothing between.
    const counted =
      before?.bare === true &&
      dangling === at &&
      !read.sum.bare &&
      read.sum.value === (before.value + 1) * read.sum.unit;
    sums.push(counted ? { ...read.sum, ranged: true } : read.sum);
    at += read.length;
    dangling = at;
    ranged = false;
  }
  return sums;
}

/** One sum: numbers with units that grow smaller, and halves. */
function sumAt(tokens: readonly string[], from: number, ranged: boolean): { sum: Sum; length: number } | undefined {
  let at = from;
  let value = 0;
  let last = Infinity;
  let unit = 1;
  let scale: "m" | undefined;
  let halved: number | undefined;
  const finish = (bare: boolean, rest?: Sum["rest"]): { sum: Sum; length: number } => ({
    sum: {
      value,
      bare,
      unit,
      ranged,
      ...(scale === undefined ? {} : { scale }),
      ...(rest === undefined ? {} : { rest }),
      ...(halved === undefined ? {} : { halved }),
    },
    length: at - from,
  });
  for (;;) {
    const word = tokens[at] ?? "";
    if (halves.has(word)) {
      const next = scaleAt(tokens, at + 1);
      if (next !== undefined && next.value < last) {
        value += next.value / 2;
        last = next.value;
        unit = at === from ? next.value : unit;
        at += 1 + next.length;
        continue;
      }
      if (last === Infinity) return undefined;
      value += last / 2;
      at += 1;
      return finish(false);
    }
    const whole = wholes.get(word);
    if (whole !== undefined && whole < last) {
      value += whole;
      last = whole;
      unit = at === from ? whole : unit;
      at += 1;
      continue;
    }
    const number = numeralAt(tokens, at);
    if (number === undefined) return at > from ? finish(false) : undefined;
    const half = halves.has(tokens[at + number.length] ?? "") ? 1 : 0;
    const next = scaleAt(tokens, at + number.length + half);
    if (next === undefined) {
      // Of "2 jt 500 000" and "500 rb 2 orang", neither is an amount.
      if (at > from) {
        if (number.value >= last || half === 1 || ranges.has(tokens[at - 1] ?? "")) return finish(false);
        at += number.length;
        if (rupiahs.has(tokens[at] ?? "")) {
          value += number.value;
          at += 1;
          return finish(false);
        }
        return finish(false, { value: number.value, scale: last });
      }
      at += number.length;
      value = number.value;
      const told = rupiahs.has(tokens[at] ?? "");
      if (told) at += 1;
      return finish(!told);
    }
    if (next.value >= last) return finish(false);
    if (number.thousands && next.value > 1e3) halved = (number.value / 1000) * next.value;
    const count = number.decimals !== undefined && next.value > 1 ? number.decimals : number.value;
    value += (count + half / 2) * next.value;
    if (number.decimals !== undefined) halved = undefined;
    if (next.letter) scale = "m";
    last = next.value;
    unit = at === from ? next.value : unit;
    at += number.length + half + next.length;
  }
}

interface Numeral {
  readonly value: number;
  readonly length: number;
  /** Told with one dot before three digits, which before "juta" may mean either. */
  readonly thousands?: boolean;
  /** What it is if a comma before three digits marks decimals. */
  readonly decimals?: number;
}

function numeralAt(tokens: readonly string[], at: number): Numeral | undefined {
  const word = tokens[at] ?? "";
  const known = slang.get(word);
  if (known !== undefined) return { value: known, length: 1 };
  if (!/^\d/.test(word)) {
    const bound = boundUnit(word);
    if (bound !== undefined && scaleAt(tokens, at + 1) !== undefined) return { value: bound, length: 1 };
    return numberAt(tokens, at);
  }
  if (/^\d{1,3}(?:\.\d{3})+$/.test(word))
    return { value: Number(word.replaceAll(".", "")), length: 1, thousands: word.length < 8 };
  if (/^\d{1,3},\d{3}$/.test(word))
    return { value: Number(word.replace(",", "")), length: 1, decimals: Number(word.replace(",", ".")) };
  if (/^\d{1,3}(?:,\d{3})+$/.test(word)) return { value: Number(word.replaceAll(",", "")), length: 1 };
  if (/^\d{1,3}(?:\.\d{3})+,\d{2}$/.test(word))
    return { value: Number(word.slice(0, -3).replaceAll(".", "")), length: 1 };
  if (/^\d{1,3}(?:,\d{3})+\.\d{2}$/.test(word))
    return { value: Number(word.slice(0, -3).replaceAll(",", "")), length: 1 };
  if (/^\d+[.,]\d{1,2}$/.test(word)) return { value: Number(word.replace(",", ".")), length: 1 };
  if (!/^\d+$/.test(word) || /^0\d/.test(word)) return undefined;
  // "5 ratus"
  return /^\d$/.test(word) ? numberAt(tokens, at) : { value: Number(word), length: 1 };
}

function scaleAt(
  tokens: readonly string[],
  at: number,
): { value: number; length: number; letter: boolean } | undefined {
  const skipped = between.has(tokens[at] ?? "") ? 1 : 0;
  const word = tokens[at + skipped] ?? "";
  const value = scales.get(word) ?? scales.get(word.replace(/(\p{L})\1+$/u, "$1"));
  return value === undefined ? undefined : { value, length: 1 + skipped, letter: word === "m" };
}
