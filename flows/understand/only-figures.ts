import { countWords } from "./count.ts";
import { withPlainDigits } from "./legible.ts";
import { between, halves, ranges, rupiahs, scales, slang, wholes } from "./money-words.ts";
import { isNone } from "./not-owned.ts";
import { apart, boundUnit, numberAt } from "./numbers.ts";
import { periodsIn } from "./period.ts";
import { normal, words } from "./words.ts";

/** What stands between figures and says nothing else. */
const otherSigns = /[^\p{L}\p{M}\d\s.,\-–—/+~±≈()]/u;
const token = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*/gu;
const currencies: ReadonlySet<string> = new Set(["rp", "idr", "d"]);
const counted: ReadonlySet<string> = new Set(
  "orang org wong tiyang urang people person persons pekerja karyawan tenaga kerja workers worker".split(" "),
);
/** "Tidak ada", "belum punya karyawan". */
const mostWordsOfNone = 3;

/**
 * Whether a text is an amount and nothing else: numbers, their units, a time and a currency. In a chat people tell
 * amounts among other words; in a form other words mean that something else was to be written there.
 */
export const isOnlyAmount = (text: string): boolean => {
  const plain = normal(withPlainDigits(text).plain);
  if (otherSigns.test(plain)) return false;
  const { rest } = periodsIn(plain.replace(/\brp(?=\d)/gu, "rp "));
  return areFigures(rest.match(token) ?? [], (word) =>
    [scales, wholes, slang, halves, rupiahs, ranges, between, currencies].some((known) => known.has(word)),
  );
};

/** The same for how many people or things; none of them is a figure too. */
export const isOnlyCount = (text: string): boolean => {
  const plain = normal(withPlainDigits(text).plain);
  const said = words(plain);
  if (said.length <= mostWordsOfNone && isNone(plain)) return true;
  return !otherSigns.test(plain) && areFigures(said, (word) => counted.has(word) || countWords.has(word));
};

const areFigures = (said: readonly string[], isUnit: (word: string) => boolean): boolean => {
  const all = apart(said.flatMap((word) => word.match(/^\d[\d.,]*|\p{L}.*$/gu) ?? word));
  for (let at = 0; at < all.length; ) {
    const word = all[at] ?? "";
    const length = numberAt(all, at)?.length ?? (/^\d/.test(word) || boundUnit(word) || isUnit(word) ? 1 : 0);
    if (length === 0) return false;
    at += length;
  }
  return all.length > 0;
};
