import { maskIdentifiers } from "../../flows/understand/identifiers.ts";
import type { Row } from "./rows.ts";

/**
 * What a NIK can hide in: fifteen characters in a row that are digits of any script, letters that look like some,
 * or what may stand between them, as JSON writes it. Nearly no text has that, so this is all that most messages cost.
 */
const suspicious = /[\dOoIl\s.,/\\\-_nrtubf\u0080-\uffff]{15}/;

/** A value as JSON for a row; every text in it has lost what could be a NIK or a KK. Numbers stay: pins are no words. */
export const wordsAsJson = (value: unknown): string => {
  const json = JSON.stringify(value);
  return suspicious.test(json) ? JSON.stringify(value, (_, leaf: unknown) => masked(leaf)) : json;
};

/** Columns that hold no words: sealed numbers and their hashes, what platforms and we call things, phone numbers. */
const notWords: ReadonlySet<string> = new Set([
  ...["nik", "nikHash", "kk", "kkHash", "npwp"],
  ...["number", "phone", "channel", "messageId", "reference"],
]);

/** The same for a row of the register: a NIK may be typed at any question. */
export const rowWithoutIdentifiers = (row: Row): Row => {
  const found = Object.entries(row).filter(
    ([column, value]) => typeof value === "string" && suspicious.test(value) && !notWords.has(column),
  );
  if (found.length === 0) return row;
  return { ...row, ...Object.fromEntries(found.map(([column, value]) => [column, masked(value)])) };
};

const masked = <Value>(value: Value): Value | string => (typeof value === "string" ? maskIdentifiers(value) : value);
