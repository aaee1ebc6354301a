import {
  joiners,
  kinds,
  modeWords,
  nearby,
  negations,
  notPremises,
  own,
  premises,
  prepositions,
  selling,
  stops,
  streets,
  through,
  unreal,
} from "./marks.ts";
import { stand } from "./numbers.ts";
import { isOrigin, isStand, mayLookUp, pieceEnd, type Scan, slice, startsPiece, tellsPhone, wordAt } from "./scan.ts";
import { isAddress, isAreaName, placeIn } from "./where.ts";

const mostWords = 10;
const addresses = new Set("alamat alamatnya alamatku alamate address lokasi lokasinya lokasine".split(" "));
const wider = new Set("kab kabupaten kota prov provinsi".split(" "));

/** A place after "di", "dari", "depan" or "desa". The index after it; undefined where none is told. */
export function readPlace(scan: Scan, at: number): number | undefined {
  const first = wordAt(scan, at);
  const leads = prepositions.has(first) || isOrigin(first);
  if (!leads && !nearby.has(first) && !kinds.has(first) && !streets.has(first)) return undefined;
  let from = leads ? at + 1 : at;
  while ((prepositions.has(wordAt(scan, from)) || own.has(wordAt(scan, from))) && !startsPiece(scan, from)) from += 1;
  if (from >= scan.tokens.length || (leads && startsPiece(scan, from))) return undefined;
  // "di online", "wonten shopee"
  if (leads && modeWords.has(wordAt(scan, from))) return from;
  const end = endOfPlace(scan, from);
  const stays =
    leads &&
    !isAreaName(slice(scan, from, end), scan.world.places) &&
    !isOrigin(first) &&
    premises.has(wordAt(scan, from)) &&
    !notPremises.has(wordAt(scan, from + 1));
  if (stays && (scan.tidings.trading || scan.asked === "mode" || scan.asked === "product")) scan.tidings.mode("fixed");
  // "di Jaten dan Jati" are two places.
  if (joiners.has(wordAt(scan, end)) && !startsPiece(scan, end) && isAreaName(wordAt(scan, end + 1), scan.world.places))
    return end + 2;
  const told = within(scan, from, end);
  if (told !== undefined) return told;
  return stays ? end : undefined;
}

/** An area's name beside RT and RW, or as a piece of its own after something else was told. */
export function readArea(scan: Scan, at: number, followed: boolean): number | undefined {
  const { places, trades } = scan.world;
  for (const length of [5, 4, 3, 2, 1]) {
    const end = at + length;
    // RT and RW tell of themselves; swallowed by a name they would be lost.
    if (scan.tokens.slice(at, end).some(({ word }) => isStand(word))) continue;
    const beside = wordAt(scan, end) === stand.rtRw || wordAt(scan, at - 1) === stand.rtRw;
    const alone = followed && startsPiece(scan, at) && end === pieceEnd(scan, at);
    const text = slice(scan, at, end);
    if (end > scan.tokens.length || !(beside || alone) || !isAddress(text, places)) continue;
    return beside || trades.suggest(text).length === 0 ? within(scan, at, end) : undefined;
  }
  return undefined;
}

/** Keeps the place of these words, with the pieces after them that only say where it lies: "di Jati, Jaten". */
function within(scan: Scan, from: number, end: number): number | undefined {
  if (!mayLookUp(scan)) return undefined;
  // Whoever only stands "depan dinas" trades elsewhere.
  const spoken = scan.tidings.trading || scan.asked !== undefined || addresses.has(wordAt(scan, from - 1));
  let last = end;
  while (last > from && startsPiece(scan, last) && last < scan.tokens.length && last - end < 6) {
    const next = pieceEnd(scan, last);
    const stop = wordAt(scan, next - 1) === stand.rtRw ? next - 1 : next;
    const text = slice(scan, last, stop);
    if (
      stop === last ||
      next - last > 4 ||
      !(
        kinds.has(wordAt(scan, last)) ||
        wider.has(wordAt(scan, last)) ||
        (scan.world.places.find(text).length > 0 && isName(scan, text))
      )
    )
      break;
    last = stop;
    if (stop !== next) break;
  }
  for (const until of last > end ? [last, end] : [end]) {
    const place =
      placeIn(slice(scan, from, until).replaceAll(",", " "), scan.world) ??
      (until > end ? placeIn(slice(scan, end, until), scan.world) : undefined);
    if (place === undefined || (place.kind === "landmark" && !spoken)) continue;
    scan.tidings.place(place);
    return until;
  }
  return undefined;
}

const isName = (scan: Scan, text: string): boolean =>
  isAreaName(text, scan.world.places) || scan.world.places.find(text).some(({ level }) => level === "regency");

function endOfPlace(scan: Scan, from: number): number {
  let end = from;
  while (end < scan.tokens.length && end - from < mostWords && (end === from || !startsPiece(scan, end))) {
    const word = wordAt(scan, end);
    if (
      isStand(word) ||
      selling.has(word) ||
      modeWords.has(word) ||
      through.has(word) ||
      stops.has(word) ||
      (negations.has(word) && word !== "no") ||
      unreal.has(word) ||
      joiners.has(word)
    )
      break;
    if (tellsPhone(scan, end)) break;
    end += 1;
  }
  return end;
}
