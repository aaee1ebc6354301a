import { type CalendarDay, isDay, isFuture, type PartialDate } from "./calendar.ts";
import { withPlainDigits } from "./legible.ts";
import { isNotKnown } from "./not-known.ts";
import { apart, boundUnit, numberAt } from "./numbers.ts";
import { agoIn } from "./since.ts";
import type { Understood } from "./understood.ts";
import { alike, normal } from "./words.ts";

interface Asked {
  readonly today: CalendarDay;
  /** Somebody's birth: of two centuries the one in which they are grown up. */
  readonly birth?: boolean;
}

const oldest = 1900;
const grownUp = 17;
const months: readonly (readonly string[])[] = [
  "januari jan january januwari",
  "februari pebruari feb peb february pebuari",
  "maret mar march mrt",
  "april apr",
  "mei may",
  "juni jun june juny",
  "juli jul july",
  "agustus agust agt agst agu ags aug august agus",
  "september sep sept setember",
  "oktober okt oct october",
  "november nopember nov nop nopemper",
  "desember des dec december dese",
].map((names) => names.split(" "));

/**
 * A day, a month or a year; also told by how long ago it was ("baru 3 bulan", "wingi"). A year of two digits is that
 * of a grown person's birth, or else the last one that has passed. The time of an event ("pas corona") is `unclear`.
 * Faults: "impossible", "future", "too_old".
 */
export function understandDate(text: string, asked: Asked): Understood<PartialDate> {
  const plain = normal(withPlainDigits(text.slice(0, 200)).plain);
  if (isNotKnown(plain)) return { ok: false, reason: "unknown" };
  const spelt = inDigits(plain);
  const found = dayIn(spelt, asked) ?? agoIn(spelt, asked.today) ?? yearIn(spelt, asked);
  if (found === undefined) return { ok: false, reason: "unclear" };
  if (found === "impossible" || !isDay(found)) return { ok: false, reason: "invalid", detail: "impossible" };
  if (isFuture(found, asked.today)) return { ok: false, reason: "invalid", detail: "future" };
  if (found.year < oldest) return { ok: false, reason: "invalid", detail: "too_old" };
  return { ok: true, value: found };
}

/** Numbers in words as digits, months as "#8": "tujuh belas agustus" -> "17 #8". Dashes between numbers stay. */
function inDigits(plain: string): string {
  const parts = apart(plain.match(/\d+|\p{L}[\p{L}\p{M}]*|[^\p{L}\p{N}\s]+/gu) ?? []);
  const read: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const word = parts[at] ?? "";
    const month = monthOf(word);
    const number = month === undefined && /\p{L}/u.test(word) ? (numberAt(parts, at) ?? bound(word)) : undefined;
    const thousand = number !== undefined && /^(?:ribu|ewu)$/u.test(parts[at + number.length] ?? "");
    const rest = thousand ? numberAt(parts, at + number.length + 1) : undefined;
    read.push(
      month !== undefined
        ? `#${month}`
        : number === undefined
          ? word
          : String(thousand ? number.value * 1000 + (rest?.value ?? 0) : number.value),
    );
    at += number === undefined ? 1 : number.length + (thousand ? 1 + (rest?.length ?? 0) : 0);
  }
  return read.join(" ");
}

/** "Telung taun": the form before a unit. */
function bound(word: string): { value: number; length: number } | undefined {
  const value = /^(?:sak|sa|an?)$/u.test(word) ? undefined : boundUnit(word);
  return value === undefined ? undefined : { value, length: 1 };
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const exact = months.findIndex((names) => names.includes(word));
  if (exact >= 0) return exact + 1;
  const near = word.length < 5 ? -1 : months.findIndex(([name = ""]) => alike(word, name));
  return near < 0 ? undefined : near + 1;
}

type Reading = PartialDate | "impossible" | undefined;

/** A day of the calendar, or a month with its year. */
function dayIn(spelt: string, asked: Asked): Reading {
  const numbers = /(?<![\d#])(\d{1,4}) ?([-./ ]) ?(\d{1,2}) ?([-./ ]) ?(?:' ?)?(\d{1,4})(?!\d)/u.exec(spelt);
  if (numbers !== null) {
    const [, first = "", , second = "", , third = ""] = numbers;
    if (first.length === 4) return { year: Number(first), month: Number(second), day: Number(third) };
    if (first.length <= 2 && (third.length === 4 || third.length === 2))
      return {
        year: fullYear(third, asked, { month: Number(second), day: Number(first) }),
        month: Number(second),
        day: Number(first),
      };
  }
  const named =
    /(?<!\d)(\d{1,2}) ?(?:th|st|nd|rd|of|[-./,])* ?(?:of )?#(\d+) ?(?:[-./,]|th|thn|tahun|taun|')* ?(\d{4}|\d{2})(?!\d)/u.exec(
      spelt,
    );
  if (named !== null) {
    const [, day = "", month = "", year = ""] = named;
    const at = { month: Number(month), day: Number(day) };
    return { year: fullYear(year, asked, at), ...at };
  }
  const labelled =
    /(?:(?:tanggal|tgl|tg) (\d{1,2}) )?(?:bulan|bln|wulan|sasi) #?(\d{1,2}) (?:tahun |taun |thn |th )?(\d{4})(?!\d)/u.exec(
      spelt,
    );
  if (labelled !== null) {
    const [, day, month, year] = labelled;
    return { year: Number(year), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
  }
  const english = /#(\d+) (\d{1,2}) ?(?:th|st|nd|rd)? ?,? ?(\d{4})(?!\d)/u.exec(spelt);
  if (english !== null) return { year: Number(english[3]), month: Number(english[1]), day: Number(english[2]) };
  // "August 17" is a day, and the year is missing.
  const monthYear =
    /(?<!\d )#(\d+) ?(?:[-./,']|tahun|taun|thn|th)* ?(\d{4}|3[2-9]|[4-9]\d)(?!\d| ?[-./])|(?<![\d./-] ?)(\d{1,2}) ?[-/.] ?(\d{4})(?! ?[-./]? ?\d)/u.exec(
      spelt,
    );
  if (monthYear !== null)
    return {
      year: fullYear(monthYear[2] ?? monthYear[4] ?? "", asked, { month: Number(monthYear[1] ?? monthYear[3]) }),
      month: Number(monthYear[1] ?? monthYear[3]),
    };
  return solid(spelt, asked);
}

/** "17081985", "19850817", "170885". */
function solid(spelt: string, asked: Asked): Reading {
  const digits = /(?<![\d#])(\d{8}|\d{6})(?!\d)/u.exec(spelt)?.[1];
  if (digits === undefined) return undefined;
  const at = (from: number, to: number): number => Number(digits.slice(from, to));
  if (digits.length === 6) {
    const day = { month: at(2, 4), day: at(0, 2) };
    return { year: fullYear(digits.slice(4), asked, day), ...day };
  }
  const backward = { year: at(0, 4), month: at(4, 6), day: at(6, 8) };
  const forward = { year: at(4, 8), month: at(2, 4), day: at(0, 2) };
  const plausible = (date: PartialDate): boolean => isDay(date) && date.year >= oldest && date.year <= asked.today.year;
  return plausible(backward) && !plausible(forward) ? backward : isDay(forward) ? forward : "impossible";
}

function yearIn(spelt: string, asked: Asked): Reading {
  if (/#/u.test(spelt)) return undefined;
  const four = /(?<!\d)(\d{4})(?!\d)/gu;
  const [first, second] = [...spelt.matchAll(four)];
  if (first?.[1] !== undefined) return second === undefined ? { year: Number(first[1]) } : undefined;
  const two = /(?:tahun|taun|thn|th|year|'|’) ?(?:' ?)?(\d{2})(?!\d)/u.exec(spelt)?.[1];
  return two === undefined ? undefined : { year: fullYear(two, asked) };
}

function fullYear(digits: string, { today, birth }: Asked, at: { month?: number; day?: number } = {}): number {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  const latest = birth === true ? { ...today, year: today.year - grownUp } : today;
  return isFuture({ year, ...at }, latest) ? year - 100 : year;
}
