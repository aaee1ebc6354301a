/** A text as a person would read its digits: one character for each that is seen, and where in the text it stands. */
export interface Legible {
  readonly plain: string;
  /** The index in the text of each character of `plain`. */
  readonly origins: readonly number[];
}

const unseen = /[\p{Cf}\p{Mn}\p{Me}\p{Variation_Selector}\u00ad\u115f\u1160\u3164]/u;
// A letter o or its twin in another script is a zero between digits; l and I a one.
const zeros = /[oOоОοΟ]/u;
const lookalikes = /^[oOоОοΟlI]{1,4}$/u;

/** Digits of every script, full-width and keycap digits, and letters that stand for digits, as plain digits. */
export function legible(text: string): Legible {
  const { plain, origins } = withPlainDigits(text);
  return { plain: plain.replace(/\p{L}+/gu, (word, from: number) => numbered(word, from, plain)), origins };
}

/** The same with the letters left as they are. */
export function withPlainDigits(text: string): Legible {
  let plain = "";
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    if (character <= "\u007e" || !unseen.test(character)) {
      plain += read(character);
      origins.push(at);
    }
    at += character.length;
  }
  return { plain, origins };
}

function read(character: string): string {
  if (character <= "\u007e") return character;
  const known = character.normalize("NFKC");
  if (known.length === 1) return /\p{Nd}/u.test(known) ? digit(known) : known;
  // Digits of other scripts that lie beyond the basic plane, and everything else that takes two units.
  return /^\p{Nd}$/u.test(known) ? digit(known) : "\ufffd";
}

/** The digits of a script stand in a row, its zero first; rows begin where no digit stands before them. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x30 && code <= 0x39) return character;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function numbered(word: string, from: number, plain: string): string {
  const beside = /\d/.test(plain[from - 1] ?? "") || /\d/.test(plain[from + word.length] ?? "");
  if (!beside || !lookalikes.test(word)) return word;
  return word.replace(/./gu, (letter) => (zeros.test(letter) ? "0" : "1"));
}
