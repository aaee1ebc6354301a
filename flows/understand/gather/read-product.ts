import { understandProduct } from "../product.ts";
import { everyday, fillers, joiners, kinds, making, modeWords, nearby, own, self, selling, streets } from "./marks.ts";
import { stand } from "./numbers.ts";
import {
  isOrigin,
  isOther,
  isStand,
  mayLookUp,
  pieceEnd,
  type Scan,
  slice,
  startsPiece,
  tellsPhone,
  wordAt,
} from "./scan.ts";
import { isAddress, isAreaName } from "./where.ts";

/** More than a hint such as "warung". */
const known = 0.8;
const mostWords = { known: 16, unknown: 4 } as const;

/**
 * What is told after "jualan" or "bikin". The index after it; after the verb alone where no product is told plainly;
 * undefined where `at` is no verb.
 */
export function readProduct(scan: Scan, at: number, owned = false): number | undefined {
  const verb = wordAt(scan, at);
  const sells = selling.has(verb);
  if (!sells && !owned && !making.has(verb)) return undefined;
  let from = at + 1;
  // "usaha saya bikin tempe"
  while ((fillers.has(wordAt(scan, from)) || (!sells && making.has(wordAt(scan, from)))) && !startsPiece(scan, from))
    from += 1;
  if (sells || from > at + 1) scan.tidings.trading = true;
  if (from >= scan.tokens.length || startsPiece(scan, from)) return from;
  const end = endOfProduct(scan, from);
  if (end === from) return from;
  let last = end;
  while (last > from && (joiners.has(wordAt(scan, last - 1)) || own.has(wordAt(scan, last - 1)))) last -= 1;
  // With its verb "batik" is no misspelt "baik".
  const read = understandProduct(`jualan ${slice(scan, from, last)}`);
  const value = slice(scan, from, last);
  const trade = read.ok && mayLookUp(scan) ? (scan.world.trades.suggest(value)[0]?.score ?? 0) : 0;
  const limit = trade >= known ? mostWords.known : mostWords.unknown;
  const plain =
    read.ok && last - from <= limit && (trade >= known || (value.length > 2 && !everyday.has(wordAt(scan, from))));
  if (plain && (sells || trade >= known)) {
    scan.tidings.trading = true;
    scan.tidings.product(value, slice(scan, at, modeWords.has(wordAt(scan, end)) ? end + 1 : last));
    return end;
  }
  return sells ? end : from;
}

/** Whether a piece goes on telling products. A name that the catalogue lacks needs a known one after it. */
function continues(scan: Scan, at: number, depth = 0): boolean {
  if (depth > 4 || at >= scan.tokens.length) return false;
  const from = joiners.has(wordAt(scan, at)) ? at + 1 : at;
  let end = from;
  while (end < pieceEnd(scan, from) && !endsProduct(scan, end)) end += 1;
  const text = slice(scan, from, end);
  if (end === from || end - from > 5 || !mayLookUp(scan) || isAreaName(text, scan.world.places)) return false;
  if (everyday.has(wordAt(scan, from)) || making.has(wordAt(scan, from))) return false;
  if (scan.world.trades.suggest(text).length > 0) return true;
  return end - from <= 3 && end === pieceEnd(scan, from) && continues(scan, end, depth + 1);
}

function endOfProduct(scan: Scan, from: number): number {
  let end = from;
  while (end < scan.tokens.length) {
    if (end > from && startsPiece(scan, end) && !continues(scan, end)) break;
    if (endsProduct(scan, end)) break;
    // "bakso dan bikin keripik" is one answer in its owner's words.
    end +=
      joiners.has(wordAt(scan, end)) && (selling.has(wordAt(scan, end + 1)) || making.has(wordAt(scan, end + 1)))
        ? 2
        : 1;
  }
  return wordAt(scan, end) === stand.rtRw ? beforeArea(scan, from, end) : end;
}

/** "tempe Jati RT 2": an area's name before its neighbourhood is no part of the product. */
function beforeArea(scan: Scan, from: number, end: number): number {
  for (const length of [4, 3, 2, 1])
    if (end - length > from && isAddress(slice(scan, end - length, end), scan.world.places)) return end - length;
  return end;
}

function endsProduct(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (isStand(word) || nearby.has(word) || streets.has(word) || self.has(word) || tellsPhone(scan, at)) return true;
  if (joiners.has(word)) return self.has(wordAt(scan, at + 1));
  if (kinds.has(word) || isOrigin(word)) return namesArea(scan, at + 1);
  return isOther(word) || /^\d/.test(word);
}

function namesArea(scan: Scan, at: number): boolean {
  const { places } = scan.world;
  return [1, 2, 3].some(
    (length) => at + length <= scan.tokens.length && isAreaName(slice(scan, at, at + length), places),
  );
}
