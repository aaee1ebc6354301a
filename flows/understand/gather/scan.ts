import type { QuestionId } from "../../kit/vocabulary.ts";
import type { World } from "../../kit/world.ts";
import {
  modeWords,
  negations,
  origins,
  own,
  phoneWords,
  prepositions,
  selling,
  stops,
  through,
  unreal,
} from "./marks.ts";
import { stand } from "./numbers.ts";
import type { Token } from "./scanned.ts";
import type { Tidings } from "./tidings.ts";

/** One sentence being read. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly world: World;
  readonly tidings: Tidings;
  /** The open question, where one of the registration is. */
  readonly asked: QuestionId | undefined;
  /** Capitals mean something: the message is not all in one case. */
  readonly cased: boolean;
  /** Look-ups left: however a message is built, reading it stays short. */
  readonly left: { lookups: number };
}

/** The lower-case word at an index; "" beyond the end. */
export const wordAt = ({ tokens }: Scan, at: number): string => tokens[at]?.word ?? "";

/** Whether the word at this index begins its piece. */
export const startsPiece = ({ tokens }: Scan, at: number): boolean => at === 0 || tokens[at - 1]?.ends === true;

export const isStand = (word: string): boolean => /^\p{Co}$/u.test(word);

/** The text from one token up to, not including, another. */
export const slice = ({ text, tokens }: Scan, from: number, to: number): string => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined || to <= from ? "" : text.slice(first.from, last.to);
};

/** The index after the last token of the piece that `at` lies in. */
export const pieceEnd = ({ tokens }: Scan, at: number): number => {
  let end = at;
  while (end < tokens.length && tokens[end]?.ends !== true) end += 1;
  return Math.min(end + 1, tokens.length);
};

/** Words that begin something else than what is being told. */
export const isOther = (word: string): boolean =>
  isStand(word) ||
  prepositions.has(word) ||
  selling.has(word) ||
  modeWords.has(word) ||
  through.has(word) ||
  stops.has(word) ||
  negations.has(word) ||
  unreal.has(word);

/** "no hp saya 08…"; without a number after it "hp" is what somebody repairs, and "Wa" begins "Wa Ode". */
export const tellsPhone = (scan: Scan, at: number): boolean => {
  if (!phoneWords.has(wordAt(scan, at))) return false;
  let next = at;
  while (phoneWords.has(wordAt(scan, next)) || own.has(wordAt(scan, next)) || /^(?:is|me)$/.test(wordAt(scan, next))) {
    // "Servis hp, 08…" ends before its number.
    if (scan.text[scan.tokens[next]?.to ?? 0] === ",") return false;
    next += 1;
  }
  return wordAt(scan, next) === stand.phone || /^\d{6}/.test(wordAt(scan, next));
};

export const isOrigin = (word: string): boolean => origins.has(word);

export const capital = (scan: Scan, at: number): boolean => scan.cased && /^\p{Lu}/u.test(scan.tokens[at]?.raw ?? "");

/** Whether a look-up may still be made. */
export const mayLookUp = ({ left }: Scan): boolean => {
  left.lookups -= 1;
  return left.lookups >= 0;
};
