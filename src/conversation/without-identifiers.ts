import { maskIdentifiers } from "../../flows/understand/identifiers.ts";
import type { Row } from "./rows.ts";

/** The fewest digits that are taken for a NIK. */
const fewest = 15;

/**
 * Whether so many characters that may stand for digits (letters that look like some, and whatever is not ASCII)
 * follow each other with nothing between them but what people put between digits, as it is or as JSON writes it.
 * Nearly no text has that, so this walk is all that most messages cost; a regular expression takes six times as long.
 */
const mayHide = (text: string): boolean => {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[Math.min(text.charCodeAt(at), beyondAscii)];
    if (kind === digit) digits += 1;
    else if (kind !== between) digits = 0;
    if (digits === fewest) return true;
  }
  return false;
};

const [digit, between] = [1, 2];
const beyondAscii = 127;
const kinds = new Uint8Array(beyondAscii + 1);
for (const character of "0123456789OoIl") kinds[character.charCodeAt(0)] = digit;
for (const character of " \t\n\v\f\r.,/\\-_nrtubf") kinds[character.charCodeAt(0)] = between;
kinds[beyondAscii] = digit;

/** A value as JSON for a row; every text in it has lost what could be a NIK or a KK. Numbers stay: pins are no words. */
export const wordsAsJson = (value: unknown): string => {
  const json = JSON.stringify(value);
  return mayHide(json) ? JSON.stringify(value, (_, leaf: unknown) => masked(leaf)) : json;
};

/** Columns that hold no words: sealed numbers and their hashes, what platforms and we call things, phone numbers. */
const notWords: ReadonlySet<string> = new Set([
  ...["nik", "nikHash", "kk", "kkHash", "npwp"],
  ...["number", "phone", "channel", "messageId", "reference"],
]);

/** The same for a row of the register: a NIK may be typed at any question. */
export const rowWithoutIdentifiers = (row: Row): Row => {
  const found = Object.entries(row).filter(
    ([column, value]) => typeof value === "string" && mayHide(value) && !notWords.has(column),
  );
  if (found.length === 0) return row;
  return { ...row, ...Object.fromEntries(found.map(([column, value]) => [column, masked(value)])) };
};

/** A photo's name is chance in hexadecimal digits, and by chance these may all be digits; the photo is found by it. */
const photoName = /^[0-9a-f]{32}\.jpg$/;

const masked = <Value>(value: Value): Value | string =>
  typeof value === "string" && !photoName.test(value) ? maskIdentifiers(value) : value;
