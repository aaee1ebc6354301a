import { fold } from "../fold.ts";
import type { FindingParts, FoundPage } from "../request.ts";
import { type Candidates, candidatesOf, inAll, inAny, readBeginning, readWords } from "./candidates.ts";
import { correct } from "./correct.ts";
import { identify } from "./identify.ts";

/** Further words are not looked at. */
const mostWords = 10;

export interface FoundWords {
  readonly candidates: Candidates;
  readonly corrected: NonNullable<FoundPage["corrected"]>;
}

/**
 * Businesses that have all the words in their name, their product or their owner's name, the last one perhaps typed
 * only in part; or that a number means. A word that nobody has is taken for a misspelt one.
 */
export const findWords = async (parts: FindingParts, text: string): Promise<FoundWords> => {
  const { database } = parts;
  const words = [...new Set(fold(text))].slice(0, mostWords);
  const corrected: { readonly typed: string; readonly meant: readonly string[] }[] = [];
  const found: Candidates[] = [];
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    const candidates = await (isLast ? readBeginning(database, word) : readWords(database, [word]));
    const meant = candidates.size > 0 ? [] : await correct(database, word);
    if (meant.length > 0) corrected.push({ typed: word, meant });
    found.push(meant.length > 0 ? await readWords(database, meant) : candidates);
  }
  const named = inAll(found);
  const identified = await identify(parts, text);
  return identified === undefined
    ? { candidates: named, corrected }
    : { candidates: inAny([named, candidatesOf(identified)]), corrected: [] };
};
