import { words } from "../../../flows/understand/words.ts";

/** Longer words are cut: nobody types them to the end. */
const longestWord = 32;
/** So many letters of a name decide its place in a list; what is alike so far is in the order of registration. */
export const sortLength = 20;

/** The words of a text as the index knows them: small letters without marks, and digits. */
export const fold = (text: string): readonly string[] =>
  words(text)
    .map((word) =>
      word
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .slice(0, longestWord),
    )
    .filter((word) => word !== "");

/** What a name is sorted by: Latin letters, digits and single spaces, 20 at most. */
export const sortNameOf = (name: string): string =>
  fold(name)
    .join(" ")
    .replace(/[^a-z0-9 ]+/g, "")
    .replace(/ {2,}/g, " ")
    .trim()
    .slice(0, sortLength)
    .trimEnd();

/** The words of several texts, each once. */
export const wordsOf = (...texts: readonly string[]): string => [...new Set(texts.flatMap(fold))].join(" ");
