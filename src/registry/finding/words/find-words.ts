import type { Database } from "../../../store/database.ts";
import { fold } from "../fold.ts";
import type { FindingParts, FoundPage } from "../request.ts";
import type { AreaRange } from "../shelf/areas.ts";
import { type Candidates, candidatesOf, inAll, inAny, readBeginning, readWords } from "./candidates.ts";
import { correct } from "./correct.ts";
import { identify } from "./identify.ts";
import { standWithin } from "./stand-within.ts";

/** Further words are not looked at. */
const mostWords = 10;

export interface FoundWords {
  readonly candidates: Candidates;
  readonly corrected: NonNullable<FoundPage["corrected"]>;
}

/**
 * Businesses that have all the words in their name, their product or their owner's name, the last one perhaps typed
 * only in part; or that a number means. A word that nobody has is taken for a misspelt one. `areas`: only who lies in one
 * of them counts, so that what is told of words tells nothing of anybody elsewhere.
 */
export const findWords = async (
  parts: FindingParts,
  text: string,
  areas: readonly AreaRange[] | undefined,
): Promise<FoundWords> => {
  const { database } = parts;
  const words = [...new Set(fold(text))].slice(0, mostWords);
  const corrected: { readonly typed: string; readonly meant: readonly string[] }[] = [];
  const found: Candidates[] = [];
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    const candidates = await (isLast ? readBeginning(database, word) : readWords(database, [word]));
    const meant = (await isKnown(database, candidates, areas)) ? [] : await correct(database, word, areas);
    if (meant.length > 0) corrected.push({ typed: word, meant });
    found.push(meant.length > 0 ? await readWords(database, meant) : candidates);
  }
  const named = inAll(found);
  const identified = await identify(parts, text);
  return identified === undefined
    ? { candidates: named, corrected }
    : { candidates: inAny([named, candidatesOf(identified)]), corrected: [] };
};

const isKnown = async (
  database: Database,
  candidates: Candidates,
  areas: readonly AreaRange[] | undefined,
): Promise<boolean> =>
  candidates.size > 0 && (areas === undefined || (await standWithin(database, areas, [candidates])).includes(true));
