import { understandTitle } from "../title.ts";
import { businessNouns, everyday, own, prepositions, selling, titles } from "./marks.ts";
import { capital, isStand, mayLookUp, type Scan, slice, startsPiece, tellsPhone, wordAt } from "./scan.ts";

const concerns = new Set(
  "usaha warung toko bisnis kedai usahanya warungnya tokonya usahaku warungku tokoku merk merek brand business shop stall".split(
    " ",
  ),
);
const calling = new Set("namanya bernama jenenge jenengipun naminipun called named dinamai dinamakan".split(" "));
const linking = new Set("adalah yaitu ialah is iku niku itu".split(" "));
const endings = new Set("yang yg buka jam hp no alamat lokasi sejak dan mau ingin".split(" "));
const mostWords = 6;

/** A business's name after "nama usaha saya" or "warung saya namanya". The index after it. */
export function readTitle(scan: Scan, at: number): number | undefined {
  const from = markedTitle(scan, at);
  if (from === undefined) return undefined;
  const end = endOfTitle(scan, from);
  const read = understandTitle(slice(scan, from, end));
  if (!read.ok) return undefined;
  scan.tidings.business(read.value);
  return end;
}

/** "Warung Bu Tini" at the beginning of a piece: a business's noun with somebody's name, or a name in capitals. */
export function readSign(scan: Scan, at: number): number | undefined {
  if (!businessNouns.has(wordAt(scan, at)) || scan.tokens[at]?.ends === true) return undefined;
  const end = endOfTitle(scan, at);
  const rest = scan.tokens.slice(at + 1, end);
  const person = rest.findIndex(({ word }) => titles.has(word));
  const named =
    person >= 0 &&
    person < rest.length - 1 &&
    rest.slice(person + 1).every(({ word }) => !everyday.has(word) && !own.has(word));
  const proud =
    rest.length > 0 && rest.every(({ word }, index) => capital(scan, at + 1 + index) && !everyday.has(word));
  if (
    end - at > mostWords ||
    !(named || (proud && mayLookUp(scan) && scan.world.trades.suggest(slice(scan, at + 1, end)).length === 0))
  )
    return undefined;
  const read = understandTitle(slice(scan, at, end));
  if (!read.ok) return undefined;
  scan.tidings.perhapsBusiness(read.value);
  return end;
}

function markedTitle(scan: Scan, at: number): number | undefined {
  // "usaha bakso namanya ..."
  if (calling.has(wordAt(scan, at)) && scan.tidings.trading && !startsPiece(scan, at + 1)) return at + 1;
  let from = at;
  const called = wordAt(scan, from) === "nama";
  if (called || wordAt(scan, from) === "my") from += 1;
  if (!concerns.has(wordAt(scan, from))) return undefined;
  from += 1;
  let told = called;
  if (wordAt(scan, from) === "name") [from, told] = [from + 1, true];
  while (own.has(wordAt(scan, from)) && !startsPiece(scan, from)) from += 1;
  while (linking.has(wordAt(scan, from)) || calling.has(wordAt(scan, from))) {
    told ||= calling.has(wordAt(scan, from));
    from += 1;
  }
  return told && !startsPiece(scan, from) ? from : undefined;
}

function endOfTitle(scan: Scan, from: number): number {
  let end = from;
  while (end < scan.tokens.length && (end === from || !startsPiece(scan, end)) && !endsTitle(scan, end)) end += 1;
  return end;
}

function endsTitle(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  return isStand(word) || selling.has(word) || prepositions.has(word) || endings.has(word) || tellsPhone(scan, at);
}
