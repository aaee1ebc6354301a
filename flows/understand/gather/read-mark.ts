import { understandMode } from "../mode.ts";
import {
  businessNouns,
  everyday,
  joiners,
  kinds,
  making,
  modeWords,
  nearby,
  openers,
  own,
  premises,
  prepositions,
  registering,
  self,
  selling,
  streets,
  through,
  titles,
  wishes,
} from "./marks.ts";
import { readName } from "./read-name.ts";
import { readArea, readPlace } from "./read-place.ts";
import { readProduct } from "./read-product.ts";
import { readSign, readTitle } from "./read-title.ts";
import { mayLookUp, type Scan, slice, startsPiece, tellsPhone, wordAt } from "./scan.ts";
import { isAreaName } from "./where.ts";

const glue = new Set(
  "pemilik owner of punya gadhah duwe sebagai yang yg sing adalah yaitu ialah have terima".split(" "),
);

/** Something marked as what it is, anywhere in a piece. */
export function readMark(scan: Scan, at: number, followed: boolean): number | undefined {
  return (
    readTitle(scan, at) ??
    readWish(scan, at) ??
    readOwned(scan, at) ??
    readSpeaker(scan, at) ??
    readSign(scan, at) ??
    readProduct(scan, at) ??
    readPlace(scan, at) ??
    readMode(scan, at) ??
    readArea(scan, at, followed)
  );
}

/** Where a question is open, its answer comes first and may hold words that are marks elsewhere. */
export function readInHead(scan: Scan, at: number): number | undefined {
  const { asked } = scan;
  const word = wordAt(scan, at);
  const verb = selling.has(word) || making.has(word);
  const later = startsPiece(scan, at) && at > 0;
  if (asked === "businessName" && !later) {
    if (verb)
      return selling.has(word) && /^(?:jualan|jual|menjual|berjualan|sells?)$/.test(word) && at > 1
        ? readProduct(scan, at)
        : undefined;
    if (prepositions.has(word)) return at > 0 ? areaAfter(scan, at) : undefined;
    return self.has(word) && at === 0 ? readMark(scan, at, false) : undefined;
  }
  if (asked === "product" && verb && at > 0 && !later) return undefined;
  return readMark(scan, at, false);
}

/** "di Jaten", where the area is named exactly. */
export function areaAfter(scan: Scan, at: number): number | undefined {
  if (!prepositions.has(wordAt(scan, at)) || !mayLookUp(scan)) return undefined;
  const from = kinds.has(wordAt(scan, at + 1)) ? at + 2 : at + 1;
  const named = [1, 2, 3].some((length) => isAreaName(slice(scan, from, from + length), scan.world.places));
  return named ? readPlace(scan, at) : undefined;
}

/** "saya Sri", "saya jualan ...", "saya di ...". */
function readSpeaker(scan: Scan, at: number): number | undefined {
  const name = readName(scan, at);
  if (name !== undefined || !self.has(wordAt(scan, at))) return name;
  let next = at + 1;
  while (
    !startsPiece(scan, next) &&
    (openers.has(wordAt(scan, next)) || glue.has(wordAt(scan, next)) || wordAt(scan, next) === "am")
  )
    next += 1;
  if (startsPiece(scan, next)) return undefined;
  return (
    readWish(scan, next) ??
    readTitle(scan, next) ??
    readOwned(scan, next) ??
    readProduct(scan, next) ??
    readPlace(scan, next) ??
    readMode(scan, next)
  );
}

/** "punya warung soto ayam": a shop of one's own says what it sells. */
function readOwned(scan: Scan, at: number): number | undefined {
  if (!glue.has(wordAt(scan, at - 1)) || !(premises.has(wordAt(scan, at)) || businessNouns.has(wordAt(scan, at))))
    return undefined;
  return readSign(scan, at) ?? readProduct(scan, at, true);
}

/** "mau daftarkan usaha": what is registered comes next. */
function readWish(scan: Scan, at: number): number | undefined {
  let next = at;
  while (wishes.has(wordAt(scan, next))) next += 1;
  if (!registering.has(wordAt(scan, next)) || next === at) return undefined;
  while (registering.has(wordAt(scan, next)) && !startsPiece(scan, next)) next += 1;
  return startsPiece(scan, next) ? next : (readProduct(scan, next) ?? next);
}

function readMode(scan: Scan, at: number): number | undefined {
  const mode = modeWords.get(wordAt(scan, at));
  const spoken = scan.tidings.trading || scan.asked !== undefined;
  // An "ojek online" is a trade.
  if (mode !== undefined && wordAt(scan, at - 1) !== "ojek") {
    if (wordAt(scan, at) === "mangkal") scan.tidings.trading = true;
    if (spoken || scan.tidings.trading) scan.tidings.mode(mode);
    return at + 1;
  }
  if (!through.has(wordAt(scan, at))) return undefined;
  const read = understandMode(wordAt(scan, at + 1));
  if (!read.ok || !spoken || startsPiece(scan, at + 1)) return undefined;
  scan.tidings.mode(read.value);
  return at + 2;
}

/** Words around what is marked that tell nothing themselves. */
export function isHarmless(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (
    openers.has(word) ||
    joiners.has(word) ||
    tellsPhone(scan, at) ||
    (registering.has(word) && everyday.has(wordAt(scan, at - 1)))
  )
    return true;
  if ((glue.has(word) && !startsPiece(scan, at)) || (titles.has(word) && startsPiece(scan, at + 1))) return true;
  if (own.has(word)) return at > 0 && !startsPiece(scan, at);
  const leads = premises.has(word) || businessNouns.has(word) || making.has(word);
  const next = wordAt(scan, at + 1);
  return leads && (own.has(next) || prepositions.has(next) || kinds.has(next) || nearby.has(next) || streets.has(next));
}

/** "Bu Sri jualan pecel": whoever is named so may be the owner or not; the trade is told all the same. */
export function beforeVerb(scan: Scan, at: number): number | undefined {
  if (!titles.has(wordAt(scan, at - 1)) && !titles.has(wordAt(scan, at))) return undefined;
  for (let next = at + 1; next < Math.min(at + 4, scan.tokens.length) && !startsPiece(scan, next); next += 1)
    if (selling.has(wordAt(scan, next))) return next;
  return undefined;
}
