import { legible } from "./legible.ts";
import { amountAt, coordinates, dateAt, type Group, mapLinks, mobileAt, phoneAt } from "./other-numbers.ts";

const kept = 4;
/** An identifier has 16 digits; one too few and two too many are slips of the finger, and still somebody's. */
const shortest = 15;
const lengths = [16, 15, 17, 18] as const;
/** Digits in groups, as people space them; a comma only without a space: after it another number begins. */
const runs = /\d+(?:(?:[\s./\-–—_]{1,3}|,)\d+)*/gu;

/**
 * The text without identifiers: every run of digits that could be a NIK or a KK loses all but its last four digits
 * to "•". Spaces, dots, dashes and slashes between the digits stay; the letter O counts as a zero, and digits of
 * other scripts as digits. Coordinates, map links, phone numbers, dates and amounts of money are left alone;
 * where a run may be either, it is masked.
 */
export function maskIdentifiers(text: string): string {
  const places = identifierDigits(text);
  if (places.size === 0) return text;
  let masked = "";
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    masked += places.has(at) ? "•" : character;
    at += character.length;
  }
  return masked;
}

/** Whether something in the text could be a NIK or a KK. */
export function hasIdentifier(text: string): boolean {
  return identifierDigits(text).size > 0;
}

/** Where in the text the digits stand that must not be seen. */
function identifierDigits(text: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  // Nearly every message: too short, and cheap to see.
  if (text.length < shortest) return hidden;
  const { plain, origins } = legible(text);
  const hide = (groups: readonly Group[]): void => {
    const places = groups.flatMap(({ digits, from }) => Array.from(digits, (_, at) => from + at));
    for (const place of places.slice(0, -kept)) hidden.add(origins[place] ?? 0);
  };
  for (const run of blanked(plain).matchAll(runs)) if (run[0].length >= shortest) findIn(groupsOf(run), hide);
  return hidden;
}

/** What is no identifier whatever its digits are, taken out of sight. */
function blanked(plain: string): string {
  const blank = (found: string): string => "x".repeat(found.length);
  return [mapLinks, ...coordinates].reduce((text, kind) => text.replace(kind, blank), plain);
}

function groupsOf(run: RegExpExecArray): readonly Group[] {
  const groups: Group[] = [];
  let last = 0;
  for (const { 0: digits, index } of run[0].matchAll(/\d+/g)) {
    groups.push({ digits, from: run.index + index, gap: run[0].slice(last, index) });
    last = index + digits.length;
  }
  return groups;
}

/** Walks along a run: what is certainly something else is passed, what adds up to an identifier is hidden. */
function findIn(groups: readonly Group[], hide: (groups: readonly Group[]) => void): void {
  for (let at = 0; at < groups.length; ) {
    const other = otherAt(groups, at);
    const count = solid(groups, at) || (other > 0 ? 0 : sumOf(groups, at, lengths.slice(0, 1)));
    if (count > 0) hide(groups.slice(at, at + count));
    const length = count || other || phoneAt(groups, at);
    if (length > 0) {
      at += length;
      continue;
    }
    const slipped = sumOf(groups, at, lengths.slice(1));
    if (slipped > 0) hide(groups.slice(at, at + slipped));
    at += Math.max(slipped, 1);
  }
}

/** How many groups from here are certainly a date, an amount or a phone number. */
function otherAt(groups: readonly Group[], at: number): number {
  const marked = dateAt(groups, at) || amountAt(groups, at);
  if (marked !== 1) return marked || mobileAt(groups, at);
  // A group without marks may be half of an identifier: "17082005 05900001".
  const whole = sumOf(groups, at, lengths.slice(0, 1));
  if (whole === 0 || sumOf(groups, at + 1, lengths.slice(0, 1)) > 0) return marked;
  for (let next = at + 1; next < at + whole; next += 1) {
    const length = dateAt(groups, next) || amountAt(groups, next);
    if (length === 0) return 0;
    next += length - 1;
  }
  return marked;
}

function solid(groups: readonly Group[], at: number): number {
  return (groups[at]?.digits.length ?? 0) >= shortest ? 1 : 0;
}

/** How many groups from here make up one of these lengths; none where a zero begins: no province's code does. */
function sumOf(groups: readonly Group[], from: number, wanted: readonly number[]): number {
  if (groups[from]?.digits.startsWith("0") !== false) return 0;
  let sum = 0;
  const sums: number[] = [];
  for (let at = from; at < groups.length && !solid(groups, at) && sum < Math.max(...lengths); at += 1) {
    // A date or an amount with its marks is no part of anything; "171000" may be a day.
    if (at > from && (dateAt(groups, at) > 1 || amountAt(groups, at) > 1)) break;
    sum += groups[at]?.digits.length ?? 0;
    sums.push(sum);
  }
  for (const length of wanted) {
    const at = sums.indexOf(length);
    if (at >= 0 && !phoneFollows(groups, from, at + 1)) return at + 1;
  }
  return 0;
}

/** "57731 081234567890": a number, and a phone's. Sixteen digits are taken for an identifier all the same. */
function phoneFollows(groups: readonly Group[], from: number, count: number): boolean {
  const taken = groups.slice(from, from + count);
  const total = taken.reduce((sum, { digits }) => sum + digits.length, 0);
  return total !== 16 && taken.some(({ digits }) => /^(?:0|62)\d{8,12}$/.test(digits));
}
