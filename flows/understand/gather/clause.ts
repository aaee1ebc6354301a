import type { QuestionId } from "../../kit/vocabulary.ts";
import type { World } from "../../kit/world.ts";
import { modeWords, negations, openers, others, own, self, unreal } from "./marks.ts";
import { stand, takeNumbers } from "./numbers.ts";
import { areaAfter, beforeVerb, isHarmless, readInHead, readMark } from "./read-mark.ts";
import { readArea } from "./read-place.ts";
import { isStand, type Scan, slice, startsPiece, tellsPhone, wordAt } from "./scan.ts";
import { type Sentence, tokensOf, toldBefore } from "./scanned.ts";
import type { Tidings } from "./tidings.ts";

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
  /** The same with the way of operating after it: "teh keliling" is another trade than "teh". */
  headClause: string;
  headOpen: boolean;
}

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
    headClause: "",
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
    const end = headEnd ?? tokens.length;
    let last = end;
    while (last > 0 && tellsPhone(scan, last - 1)) last -= 1;
    reading.head = slice(scan, 0, last);
    reading.headClause = slice(scan, 0, modeWords.has(wordAt(scan, end)) ? end + 1 : end);
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
