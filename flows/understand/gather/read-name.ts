import { understandPersonName } from "../person-name.ts";
import {
  businessNouns,
  everyday,
  joiners,
  kinds,
  making,
  nearby,
  negations,
  others,
  own,
  self,
  selling,
  titles,
  unreal,
} from "./marks.ts";
import { capital, isOrigin, isOther, type Scan, slice, startsPiece, tellsPhone, wordAt } from "./scan.ts";

const plural = new Set(["kami", "kita", "we"]);
const introducing = new Set("nama nami asma asmo jeneng ngaran name".split(" "));
const whole = new Set("namaku jenengku ngaranku asmaku namiku".split(" "));
const linking = new Set("adalah yaitu ialah is iku niku itu lengkap panjang pemilik panggilan asli full am".split(" "));
const most = { marked: 6, hinted: 4 } as const;

/** A name after "nama saya" or "saya". The index after it, or undefined where none is told. */
export function readName(scan: Scan, at: number): number | undefined {
  const first = wordAt(scan, at);
  if (whole.has(first)) return take(scan, afterLinks(scan, at + 1), true);
  if (first === "my" && /^name(?:'s)?$/.test(wordAt(scan, at + 1))) return take(scan, afterLinks(scan, at + 2), true);
  if (introducing.has(first)) {
    const from = afterLinks(scan, at + 1);
    const mine = own.has(wordAt(scan, from));
    // "Jeneng" alone is a word like any other; "nama" begins a form.
    if (!mine && first !== "nama" && first !== "name") return undefined;
    return take(scan, afterLinks(scan, mine ? from + 1 : from), true);
  }
  if (first === "i'm" || first === "im") return take(scan, at + 1, false);
  // "I Made Wirawan" is a name.
  if (first === "i" && wordAt(scan, at + 1) !== "am") return undefined;
  if (self.has(first) && !plural.has(first) && scan.tokens[at]?.ends !== true)
    return take(scan, afterLinks(scan, at + 1), false);
  return undefined;
}

const afterLinks = (scan: Scan, at: number): number => {
  let from = at;
  while (linking.has(wordAt(scan, from)) && !startsPiece(scan, from)) from += 1;
  return from;
};

function take(scan: Scan, at: number, marked: boolean): number | undefined {
  let from = at;
  while (titles.has(wordAt(scan, from)) && !startsPiece(scan, from)) from += 1;
  let end = from;
  while (end < scan.tokens.length && (end === from || !startsPiece(scan, end)) && !endsName(scan, end)) end += 1;
  const said = scan.tokens.slice(from, end).map(({ word }) => word);
  const limit = marked ? most.marked : most.hinted;
  if (said.length === 0 || said.length > limit || (from > 0 && startsPiece(scan, from))) return undefined;
  if (!said.every((word) => /^[\p{L}\p{M}'-]+$/u.test(word))) return undefined;
  const odd = (word: string, at: number): boolean =>
    (!(word === "wa" && said[at + 1] === "ode") && word.length > 1 && everyday.has(word)) ||
    others.has(word) ||
    unreal.has(word) ||
    negations.has(word);
  if (marked ? odd(said[0] ?? "", 0) : said.some(odd)) return undefined;
  // Two persons have no one name.
  if (!startsPiece(scan, end) && joiners.has(wordAt(scan, end)) && !goesOn(wordAt(scan, end + 1))) return undefined;
  const read = understandPersonName(slice(scan, from, end));
  if (!read.ok) return undefined;
  if (marked || capital(scan, from)) scan.tidings.name(read.value);
  else scan.tidings.perhapsName(read.value);
  return end;
}

const goesOn = (word: string): boolean => self.has(word) || selling.has(word) || making.has(word);

function endsName(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return (
    isOther(word) ||
    isOrigin(word) ||
    self.has(word) ||
    making.has(word) ||
    joiners.has(word) ||
    kinds.has(word) ||
    nearby.has(word) ||
    businessNouns.has(word) ||
    tellsPhone(scan, at)
  );
}
