/** A group of digits: where it stands among the legible characters, and what divides it from the one before. */
export interface Group {
  readonly digits: string;
  readonly from: number;
  readonly gap: string;
}

/**
 * Links into a map hold long numbers that are nobody's. A host is looked for where one may begin, and has an end: a text
 * of sixty thousand characters without any space would else be walked from each of them.
 */
export const mapLinks =
  /(?:geo:|(?<![^\s/])(?:https?:\/\/)?[^\s/]{0,100}(?:maps?\.|goo\.gl|google\.[a-z.]{2,12}|waze\.com|openstreetmap\.org|osm\.org|bing\.com|plus\.codes|here\.com|g\.page|share\.google)[^\s]*\/)[^\s]*/giu;

// Within the country: 11 degrees south to 6 north, 95 to 141 east.
const lat = String.raw`(?:1[01]|\d)[.,]\d{2,}`;
const lng = String.raw`(?:9[4-9]|1[0-3]\d|14[01])[.,]\d{2,}`;
const sign = "[-+−–]?";
const before = String.raw`(?<![\d.,]|\d[/-])`;
const after = String.raw`(?![.,/-]?\d)`;
const between = String.raw`\s{0,3}[,;/\s]\s{0,3}`;
/** Both numbers in either order; one alone with its sign, or with as many digits before the point as no grouping has. */
export const coordinates: readonly RegExp[] = [
  new RegExp(`${before}${sign}${lat}${between}${sign}${lng}${after}`, "gu"),
  new RegExp(`${before}${sign}${lng}${between}${sign}${lat}${after}`, "gu"),
  new RegExp(`${before}(?:[-+−–]${lat}|\\d[.,]\\d{4,}|1[0-4]\\d[.,]\\d{4,})${after}`, "gu"),
];

const day = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;
const month = (text: string): boolean => Number(text) >= 1 && Number(text) <= 12;
const year = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** How many groups from here are one date with its four-digit year, in either order, or eight digits in one; else 0. */
export function dateAt(groups: readonly Group[], at: number): number {
  const [first, second, third, next] = groups.slice(at, at + 4);
  if (first === undefined) return 0;
  const eight = /^(\d\d)(\d\d)(\d{4})$/.exec(first.digits);
  if (eight !== null && /\s/.test(second?.gap ?? " ") && (at === 0 || /\s/.test(first.gap)))
    return day(eight[1] ?? "") && month(eight[2] ?? "") && year(eight[3] ?? "") ? 1 : 0;
  if (second === undefined || third === undefined) return 0;
  // The same mark between all three, and another one before and after them.
  if (first.gap === second.gap) return 0;
  if (!/^[./-]$/.test(second.gap) || second.gap !== third.gap || next?.gap === third.gap) return 0;
  const forward = day(first.digits) && month(second.digits) && year(third.digits);
  const backward = year(first.digits) && month(second.digits) && day(third.digits);
  return forward || backward ? 3 : 0;
}

/** How many groups from here are one amount of money with its thousands marked, or a round one; else 0. */
export function amountAt(groups: readonly Group[], at: number): number {
  const first = groups[at];
  if (first === undefined || first.digits.startsWith("0")) return 0;
  const mark = groups[at + 1]?.gap;
  if (first.digits.length <= 3 && (mark === "." || mark === ",")) {
    // The middle of a longer grouping is no amount.
    if (first.gap === mark) return 0;
    let count = 1;
    while (groups[at + count]?.gap === mark && groups[at + count]?.digits.length === 3) count += 1;
    const cents = groups[at + count];
    if (cents?.gap === mark || count > 5) return 0;
    if (cents !== undefined && cents.gap === (mark === "." ? "," : ".") && cents.digits.length === 2) count += 1;
    return count > 1 ? count : 0;
  }
  // After a round amount comes a space, and then no zero: "171000 0001" is a day and a serial.
  const apart = mark === undefined || /\s/.test(mark);
  return /^[1-9]\d{1,8}000$/.test(first.digits) && apart && groups[at + 1]?.digits.startsWith("0") !== true ? 1 : 0;
}

/** One group that is a whole mobile number with its country code: no province and regency begin with 628; else 0. */
export function mobileAt(groups: readonly Group[], at: number): number {
  return /^628\d{8,11}$/.test(groups[at]?.digits ?? "") ? 1 : 0;
}

/** How many groups from here are one phone number: a zero or 62 in front, at most 14 digits; else 0. */
export function phoneAt(groups: readonly Group[], at: number): number {
  const start = groups
    .slice(at, at + 2)
    .map(({ digits }) => digits)
    .join("");
  if (!/^(?:0|628|62[2-9])/.test(start)) return 0;
  const most = start.startsWith("62") ? 14 : 13;
  let count = 0;
  let sum = 0;
  for (const { digits, gap } of groups.slice(at, at + most)) {
    // A zero after a wider gap begins the next number.
    if (sum + digits.length > most || (sum >= 9 && digits.startsWith("0") && /\s|\//.test(gap))) break;
    sum += digits.length;
    count += 1;
    // Sixteen digits of their own may follow.
    if (sum >= 9 && startsIdentifier(groups, at + count)) break;
  }
  return count;
}

function startsIdentifier(groups: readonly Group[], from: number): boolean {
  let sum = 0;
  for (const { digits } of groups.slice(from, from + 16)) {
    sum += digits.length;
    if (sum >= 16) return sum === 16 && groups[from]?.digits.startsWith("0") === false;
  }
  return false;
}
