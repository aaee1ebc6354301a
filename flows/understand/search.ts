import type { Area, Trades } from "../kit/world.ts";
import { areasNamed, kinds, type NamedAreas } from "./areas.ts";
import { isNotKnown } from "./not-known.ts";
import type { Places } from "./place.ts";
import { courtesies } from "./polite.ts";
import type { Understood } from "./understood.ts";
import { words } from "./words.ts";

/** What a buyer looks for, and near which area (its code). */
export interface Search {
  readonly product: string;
  readonly place?: string;
}

const prepositions: ReadonlySet<string> = new Set(
  "di neng ning nang ing nok wonten teng dekat deket cedhak caket sekitar daerah wilayah area in near around at dari saka saking khas dhaerah".split(
    " ",
  ),
);
const list =
  "cari carikan nyari mencari golek golekno goleki nggoleki madosi pados beli membeli tuku tumbas mundhut nukar order pesan mau pengin pengen kepengen badhe arep handak ingin ada adakah enten wonten ana ono jual menjual jualan berjualan yang yg sing ingkang nang dodol dodolan adol ngedol sade sadean nyade bakul bakulan penjual pedagang dagang wadol bisa bisane dapat entuk angsal where can i buy find get looking for who sells is there a an the some saya aku kula ulun tolong mohon dimana mana dimanakah pundi ngendi ndi endi apa apakah siapa sapa sopo sinten tempat toko";
const lead: ReadonlySet<string> = new Set(list.split(" "));
const tail: ReadonlySet<string> = new Set(
  "murah mirah enak enake terdekat terbaik bagus dong ya yah nggih ai please pak bu asli apa saja saka sini kene cepat cheap nearby kah ga gak nggak ngga ndak ora mboten tidak mana dimana pundi ngendi endi".split(
    " ",
  ),
);
/** "Dodol" sells, and is a sweet; it is the sweet where nothing else is looked for. */
const nothing: ReadonlySet<string> = new Set(
  "apa saja semua bebas usaha umkm barang makanan produk jualan anything everything".split(" "),
);

/**
 * A product and the place where it is looked for: "sing dodol tempe neng jaten". A name that a regency shares with its
 * district means the regency: a buyer looks widely. A product that no trade knows is taken where words around it say
 * that something is looked for. Fault: `unclear`, with the detail "no_product" where only a place was told.
 */
export function understandSearch(text: string, places: Places, trades: Trades): Understood<Search> {
  if (isNotKnown(text)) return { ok: false, reason: "unknown" };
  const said = words(text.slice(0, 300)).slice(0, 30);
  const from = said.findIndex((word) => !lead.has(word) && !courtesies.has(word));
  if (from < 0) return sweet(said, trades);
  const asked = from > 0;
  let end = said.length;
  while (end > from && (tail.has(said[end - 1] ?? "") || courtesies.has(said[end - 1] ?? ""))) end -= 1;
  const rest = said.slice(from, end);
  const place = placeIn(rest, places);
  if (place?.ok === false) return place;
  const before = place === undefined ? rest : [...withoutLast(rest.slice(0, place.from)), ...rest.slice(place.to)];
  const product = before
    .filter((word, at) => !(prepositions.has(word) && (at === before.length - 1 || at === 0)))
    .join(" ")
    .trim();
  const code = place === undefined ? {} : { place: place.code };
  if (product === "" || product.split(" ").every((word) => nothing.has(word) || lead.has(word)))
    return place === undefined
      ? { ok: false, reason: "unclear" }
      : { ok: false, reason: "unclear", detail: "no_product" };
  const known = trades.suggest(product).length > 0;
  if (!known && !asked && place === undefined) return { ok: false, reason: "unclear" };
  return /\p{L}{3}/u.test(product) ? { ok: true, value: { product, ...code } } : { ok: false, reason: "unclear" };
}

/** Without the "di" before a place. */
function withoutLast(said: readonly string[]): readonly string[] {
  return prepositions.has(said.at(-1) ?? "") ? said.slice(0, -1) : said;
}

function sweet(said: readonly string[], trades: Trades): Understood<Search> {
  const last = said.at(-1) ?? "";
  return said.length > 0 && trades.suggest(last).length > 0
    ? { ok: true, value: { product: last } }
    : { ok: false, reason: "unclear" };
}

type Placed = { readonly ok?: never; readonly from: number; readonly to: number; readonly code: string };

function placeIn(
  said: readonly string[],
  places: Places,
): Placed | Extract<Understood<Search>, { ok: false }> | undefined {
  const named = areasNamed(said, places);
  if (named !== undefined) return settled(named, places, said);
  // Misspelt, or elsewhere: only what follows a preposition, or the last words of all.
  const at = said.findLastIndex((word) => prepositions.has(word) || kinds.has(word));
  const start = at < 0 ? said.length : kinds.has(said[at] ?? "") ? at : at + 1;
  for (let from = start; from < said.length; from += 1) {
    const found = places.find(said.slice(from).join(" "));
    if (found.length > 0) return settled({ from, to: said.length, found }, places, said);
  }
  for (let from = Math.max(1, said.length - 3); from < said.length; from += 1) {
    const other = places.elsewhere?.(said.slice(from).join(" "));
    if (other !== undefined)
      return { from: kinds.has(said[from - 1] ?? "") ? from - 1 : from, to: said.length, code: other.code };
  }
  return undefined;
}

const order = { regency: 0, district: 1, village: 2, province: 3 } as const;

function settled(
  { from, to, found }: NamedAreas,
  places: Places,
  said: readonly string[],
): Placed | Extract<Understood<Search>, { ok: false }> {
  const widest = Math.min(...found.map(({ level }) => order[level]));
  const best = found.filter(({ level }) => order[level] === widest);
  const [only] = best;
  const product = said
    .slice(0, from)
    .filter((word) => !prepositions.has(word))
    .join(" ");
  if (best.length === 1 && only !== undefined) return { from, to, code: only.code };
  return {
    ok: false,
    reason: "ambiguous",
    options: best.map(({ code }: Area) => ({ label: places.describe(code), value: { product, place: code } })),
  };
}
