import { tidy } from "../words.ts";
import { openers, questions } from "./marks.ts";

/** One word of a message. `word` is lower case, `ends` whether a comma or the like follows. */
export interface Token {
  readonly word: string;
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  readonly ends: boolean;
}

/** A sentence without its question. `open`: the line ended, not the sentence. */
export interface Sentence {
  readonly text: string;
  readonly asks: boolean;
  readonly open: boolean;
}

const longest = { free: 1000, opening: 600, lines: 4000 } as const;
// Pictures between words are spaces; private characters stand for what was found already.
const pictures = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u20e3*_~“”"«»\p{Co}]+/gu;
// A sender's name above a copied message: "[12/05 10.30] Bu Kader:", "Bu Kader, [12/05/26 10.30]:".
const sender =
  /^\s*(?:\[[\d\s./:,apm-]{4,30}\]\s*[^:\n]{1,40}:|[^:\n[\]]{1,40},\s*\[[\d\s./:,apm-]{4,30}\]:?|(?:diteruskan|forwarded|fwd|fw|terusan)(?: (?:dari|from|message)[^:\n]*)?:?\s*$)/iu;
const abbreviations =
  /(?:^|[\s,/])(?:rt|rw|no|nmr|jl|jln|gg|ds|dsn|kel|kec|kab|kp|hp|wa|telp|tlp|bp|bpk|sdr|sdri|ny|tn|hj|dr|drs|dra|ir|mr|mrs|\p{L})$/iu;

/** Lines of at most 4,000 characters, as they may be kept, without what surrounds a copied message. */
export function linesOf(text: string): readonly string[] {
  return text
    .slice(0, longest.lines)
    .split(/[\n\r\u2028\u2029]+/u)
    .slice(0, 60)
    .map((line) => tidy(tidy(line).replace(sender, "").replace(pictures, " ")))
    .filter((line) => line !== "");
}

/** What of a message is read as prose: all of it, or how a long one begins. */
export function proseOf(lines: readonly string[]): readonly Sentence[] {
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  const sentences: Sentence[] = [];
  let left: number = total > longest.free ? longest.opening : longest.free;
  for (const line of lines) {
    // A sentence cut off in its middle is not told.
    for (const sentence of sentencesOf(line)) {
      left -= sentence.text.length;
      if (left < 0) return sentences;
      sentences.push(sentence);
    }
  }
  return sentences;
}

function sentencesOf(line: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (const { 0: mark, index } of line.matchAll(/[.!?]+(?=\s|$)/gu)) {
    const text = line.slice(from, index);
    if (mark === "." && abbreviations.test(text.slice(-8))) continue;
    found.push({ text: text.trim(), asks: mark.includes("?"), open: false });
    from = index + mark.length;
  }
  const rest = line.slice(from).trim();
  if (rest !== "") found.push({ text: rest, asks: false, open: true });
  return found;
}

/** A sentence's words. A comma, a bracket, a dash between spaces and "but" end a piece. */
export function tokensOf(text: string): readonly Token[] {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*|\p{Co}/gu)];
  return found.map(({ 0: raw, index }, at) => {
    const to = index + raw.length;
    const next = found[at + 1];
    const between = next === undefined ? "" : text.slice(to, next.index);
    const but = next !== undefined && /^(?:tapi|tp|tetapi|namun|but|nanging)$/iu.test(next[0]);
    return {
      word: raw.toLowerCase(),
      raw,
      from: index,
      to,
      ends: next === undefined || but || /[,;:()|/\\•·\t<>=[\]{}]|\s[-–—]+\s/u.test(between),
    };
  });
}

/** The words before a question: "jualan tempe, bisa daftar?" keeps its first piece; a question alone keeps none. */
export function toldBefore(tokens: readonly Token[], asks: boolean): readonly Token[] {
  let start = true;
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (start && questions.has(token.word)) return tokens.slice(0, from);
    if (start && !openers.has(token.word)) start = false;
    if (token.ends) {
      start = true;
      from = at + 1;
    }
  }
  return asks ? [] : tokens;
}
