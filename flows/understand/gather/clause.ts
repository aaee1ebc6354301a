import type { QuestionId } from "../../kit/vocabulary.ts";
import type { World } from "../../kit/world.ts";
import { understandMode } from "../mode.ts";
import {
  businessNouns,
  everyday,
  joiners,
  kinds,
  making,
  modeWords,
  nearby,
  negations,
  openers,
  others,
  own,
  premises,
  prepositions,
  registering,
  self,
  selling,
  streets,
  through,
  titles,
  unreal,
  wishes,
} from "./marks.ts";
import { stand, takeNumbers } from "./numbers.ts";
import { readName } from "./read-name.ts";
import { readArea, readPlace } from "./read-place.ts";
import { readProduct } from "./read-product.ts";
import { readSign, readTitle } from "./read-title.ts";
import { isStand, mayLookUp, pieceEnd, type Scan, slice, startsPiece, tellsPhone, wordAt } from "./scan.ts";
import { type Sentence, tokensOf, toldBefore } from "./scanned.ts";
import type { Tidings } from "./tidings.ts";
import { isAreaName } from "./where.ts";

/** What is known while a message is read, sentence by sentence. */
export interface Reading {
  readonly world: World;
  readonly tidings: Tidings;
  readonly asked: QuestionId | undefined;
  readonly cased: boolean;
  readonly left: { lookups: number };
  /** Somebody else is spoken of. */
  foreign: boolean;
  /** The words before anything marked, which may answer the open question; "" while none were heard, undefined where they cannot. */
  head: string | undefined;
  headOpen: boolean;
}

const glue = new Set(
  "pemilik owner of punya gadhah duwe sebagai yang yg sing adalah yaitu ialah have terima".split(" "),
);
/** Prices, times and ages, after which a place may follow. */
const asides = new Set("harga seharga rp sejak selama umur usia berumur tiap setiap mulai per since".split(" "));
const closeKin = new Set("ibu bapak mbak mas kakak kak".split(" "));
const mostLookups = 24;

export function startReading(world: World, tidings: Tidings, text: string, asked?: QuestionId): Reading {
  return {
    world,
    tidings,
    asked,
    cased: /\p{Ll}/u.test(text),
    left: { lookups: mostLookups },
    foreign: false,
    head: "",
    headOpen: asked !== undefined,
  };
}

/** Reads the words of a labelled field. */
export function readProse(text: string, world: World, tidings: Tidings): void {
  readSentence({ text, asks: false, open: false }, startReading(world, tidings, text));
}

/** Reads one sentence: what is marked goes among the tidings, and nothing else. */
export function readSentence({ text: whole, asks, open }: Sentence, reading: Reading): void {
  const { text, rtRw, phones } = takeNumbers(whole);
  const tokens = toldBefore(tokensOf(text), asks);
  const { world, tidings, asked, cased, left } = reading;
  const scan: Scan = { text, tokens, world, tidings, asked, cased, left };
  const numbers = { rtRw: [...rtRw], phones: [...phones] };
  const greets = tokens.every(({ word }) => openers.has(word));
  const heads = reading.headOpen && !greets;
  let headEnd: number | undefined;
  let marks = 0;
  let state: "plain" | "aside" | "lost" | "denied" = "plain";

  for (let at = 0; at < tokens.length; ) {
    const word = wordAt(scan, at);
    const inHead = heads && headEnd === undefined;
    if (isStand(word)) {
      if (word === stand.rtRw) {
        const value = numbers.rtRw.shift();
        if (value && state !== "denied" && !reading.foreign) tidings.rtRw(value);
      } else if (word === stand.phone) {
        const value = numbers.phones.shift();
        if (value !== undefined && state !== "denied" && !reading.foreign) tidings.phone(value);
      }
      if (inHead) headEnd = at;
      marks += 1;
      if (state === "plain" && word === stand.rtRw && !startsPiece(scan, at + 1))
        at = readArea(scan, at + 1, false) ?? at + 1;
      else at += 1;
      continue;
    }
    if (startsPiece(scan, at)) {
      state = "plain";
      if (begins(scan, at, others) || (closeKin.has(word) && own.has(wordAt(scan, at + 1)))) {
        reading.foreign = true;
        if (inHead) reading.headOpen = false;
      } else if (self.has(word)) reading.foreign = false;
    }
    if (!reading.foreign && state === "aside") {
      const back = areaAfter(scan, at);
      if (back !== undefined) state = "plain";
      at = back ?? at + 1;
      continue;
    }
    if (!reading.foreign && state === "lost" && unreal.has(word)) state = "denied";
    if (reading.foreign || state !== "plain") {
      at += 1;
      continue;
    }
    if (asides.has(word) && marks > 0) {
      state = "aside";
      at += 1;
      continue;
    }
    if ((negations.has(word) || unreal.has(word)) && !tellsPhone(scan, at)) {
      state = "denied";
      if (inHead) reading.headOpen = false;
      at += 1;
      continue;
    }
    const next = (inHead ? readInHead(scan, at) : readMark(scan, at, marks > 0)) ?? undefined;
    if (next !== undefined) {
      if (inHead) headEnd = at;
      marks += 1;
      at = Math.max(next, at + 1);
    } else if (inHead || isHarmless(scan, at)) at += 1;
    else {
      const named = beforeVerb(scan, at);
      if (named === undefined) state = "lost";
      at = named ?? at + 1;
    }
  }
  if (heads && reading.headOpen && tokens.length > 0) {
    reading.head = slice(scan, 0, headEnd ?? tokens.length);
    reading.headOpen = false;
  } else if (heads) reading.headOpen = false;
  if (!open) reading.foreign = false;
}

function begins(scan: Scan, at: number, words: ReadonlySet<string>): boolean {
  let from = at;
  while ((openers.has(wordAt(scan, from)) || wordAt(scan, from) === "my") && scan.tokens[from]?.ends !== true)
    from += 1;
  return words.has(wordAt(scan, from));
}

/** Something marked as what it is, anywhere in a piece. */
function readMark(scan: Scan, at: number, followed: boolean): number | undefined {
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
function readInHead(scan: Scan, at: number): number | undefined {
  const { asked } = scan;
  const word = wordAt(scan, at);
  const verb = selling.has(word) || making.has(word);
  const later = startsPiece(scan, at) && at > 0;
  if (asked === "businessName" && !later) {
    if (verb)
      return selling.has(word) && /^(?:jualan|jual|menjual|berjualan|sells?)$/.test(word) && at > 0
        ? readProduct(scan, at)
        : undefined;
    if (prepositions.has(word)) return at > 0 ? areaAfter(scan, at) : undefined;
    return self.has(word) && at === 0 ? readMark(scan, at, false) : undefined;
  }
  if (asked === "product" && verb && at > 0 && !later) return undefined;
  return readMark(scan, at, false);
}

/** "di Jaten", where the area is named exactly. */
function areaAfter(scan: Scan, at: number): number | undefined {
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
  if (mode !== undefined) {
    if (spoken || wordAt(scan, at) === "mangkal") scan.tidings.mode(mode);
    return at + 1;
  }
  if (!through.has(wordAt(scan, at))) return undefined;
  const read = understandMode(slice(scan, at + 1, Math.min(at + 3, pieceEnd(scan, at))));
  if (!read.ok || !spoken) return undefined;
  scan.tidings.mode(read.value);
  return Math.min(at + 3, pieceEnd(scan, at));
}

/** Words around what is marked that tell nothing themselves. */
function isHarmless(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (
    openers.has(word) ||
    joiners.has(word) ||
    tellsPhone(scan, at) ||
    (registering.has(word) && everyday.has(wordAt(scan, at - 1)))
  )
    return true;
  if ((glue.has(word) && at > 0) || (titles.has(word) && startsPiece(scan, at + 1))) return true;
  if (own.has(word)) return at > 0 && !startsPiece(scan, at);
  const leads = premises.has(word) || businessNouns.has(word) || making.has(word);
  const next = wordAt(scan, at + 1);
  return leads && (own.has(next) || prepositions.has(next) || kinds.has(next) || nearby.has(next) || streets.has(next));
}

/** "Bu Sri jualan pecel": whoever is named so may be the owner or not; the trade is told all the same. */
function beforeVerb(scan: Scan, at: number): number | undefined {
  if (!titles.has(wordAt(scan, at - 1)) && !titles.has(wordAt(scan, at))) return undefined;
  for (let next = at + 1; next < Math.min(at + 4, scan.tokens.length) && !startsPiece(scan, next); next += 1)
    if (selling.has(wordAt(scan, next))) return next;
  return undefined;
}
