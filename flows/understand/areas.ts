import type { Area } from "../kit/world.ts";
import type { Places } from "./place.ts";

/** Words of an answer that are exactly the names of areas, one inside the other. */
export interface NamedAreas {
  /** The words' place in the answer. */
  readonly from: number;
  readonly to: number;
  readonly found: readonly Area[];
}

/** After these a name is a street's, or a saint's; no village's. */
const streets: ReadonlySet<string> = new Set(
  "jl jln jalan jaln gang gg lorong lrg lr perum perumahan perumnas blok komplek kompleks street km no".split(" "),
);
const longest = 8;

/** The last and longest run of words that are wholly spent on names and kinds of areas in the territory. */
export function areasNamed(said: readonly string[], places: Places): NamedAreas | undefined {
  for (let to = said.length; to > 0; to -= 1)
    for (let from = Math.max(0, to - longest); from < to; from += 1) {
      if (streets.has(said[from - 1] ?? "") || streets.has(said[from] ?? "")) continue;
      const words = said.slice(from, to);
      if (!couldName(words, places)) continue;
      const found = places.find(words.join(" "));
      if (found.length > 0) return { from, to, found };
    }
  return undefined;
}

/** Cheap, and no misspelt name: some part of the words is exactly a name. */
function couldName(words: readonly string[], places: Places): boolean {
  const { isName } = places;
  const [last = ""] = words.slice(-1);
  if (last.length < 3 && words.length === 1) return false;
  if (isName === undefined) return true;
  // Every word belongs to an exact name or tells a kind; a kind alone names nothing.
  let at = 0;
  let names = 0;
  while (at < words.length) {
    const length = [3, 2, 1].find(
      (count) => at + count <= words.length && isName(words.slice(at, at + count).join(" ")),
    );
    if (length !== undefined) {
      names += 1;
      at += length;
    } else if (kinds.has(words[at] ?? "") || names > 0) at += 1;
    else return false;
  }
  return names > 0;
}

export const kinds: ReadonlySet<string> = new Set(
  "desa ds kelurahan kel kampung kmp kec kecamatan kab kabupaten kota kotamadya kodya prov provinsi propinsi dsn district regency city village".split(
    " ",
  ),
);
