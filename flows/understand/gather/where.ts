import type { World } from "../../kit/world.ts";
import { type Places, understandPlace } from "../place.ts";
import type { PlaceAnswer } from "../understood.ts";
import { words } from "../words.ts";
import { kinds, nearby, own, premises, prepositions, streets, titles } from "./marks.ts";

/** Whether these words are exactly the name of a village or district of the territory, and of nothing wider. */
export function isAreaName(text: string, places: Places): boolean {
  if (text.length < 3 || places.isName?.(text) === false) return false;
  const found = places.find(text);
  return found.length > 0 && !found.some(({ level }) => level === "regency" || level === "province");
}

/** The same with what only says where it lies: "Sroyo Jaten Karanganyar". */
export function isAddress(text: string, places: Places): boolean {
  if (isAreaName(text, places)) return true;
  const said = words(text);
  const named = [1, 2, 3].some((length) => length < said.length && isAreaName(said.slice(0, length).join(" "), places));
  return named && places.find(text).some(({ level }) => level === "district" || level === "village");
}

const bland = new Set(
  `masjid mesjid musholla mushola pasar sekolah sekolahan sd smp sma smk tk kantor balai desa toko warung rumah sakit puskesmas lapangan terminal jalan jl jln gang gg raya pertigaan perempatan sini situ sana kono mriki pinggir tepi kali sungai ini itu saja aja utama besar rt rw mburi road street the a my`.split(
    /\s+/,
  ),
);
const surelyMisspelt = 8;

/**
 * The place that words after "di" or "alamat" tell beyond doubt. `sure` says that they are an address whatever they
 * are, as after a label. A landmark counts only with a name of its own: "depan rumah" could be anywhere.
 */
export function placeIn(text: string, { places, trades }: World, sure = false): PlaceAnswer | undefined {
  const typed: Places = places;
  const said = words(text).slice(0, 16);
  // "Pasar Kliwon" is a district, though "pasar" begins a landmark.
  if (premises.has(said[0] ?? "") && isAreaName(said.join(" "), typed)) return areaNamed(said.join(" "), typed);
  const read = understandPlace(said.length < 16 ? text : said.join(" "), typed);
  if (!read.ok) return undefined;
  const { value } = read;
  if (value.kind === "landmark") {
    const starts = sure || said.some((word) => nearby.has(word) || streets.has(word));
    const named = said.some((word) => /\p{L}/u.test(word) && !isBland(word));
    return starts && named ? value : undefined;
  }
  if (value.kind !== "area") return value;
  // Whoever says the regency's name means no more than the office knows.
  const whole = said.filter((word) => !own.has(word) && !premises.has(word) && !prepositions.has(word));
  if (places.find(whole.join(" ")).some(({ level }) => level === "regency" || level === "province")) return undefined;
  const spans = said.flatMap((_, at) =>
    [1, 2, 3].map((length) => ({ at, name: said.slice(at, at + length).join(" ") })),
  );
  const exact = spans.find(({ name }) => isAreaName(name, typed));
  if (exact !== undefined) return titles.has(said[exact.at - 1] ?? "") || isRoad(said, exact) ? undefined : value;
  if (sure) return value;
  const letters = whole.filter((word) => !kinds.has(word)).join("").length;
  return letters >= surelyMisspelt && whole.length <= 3 && trades.suggest(text).length === 0 ? value : undefined;
}

/** "Jl raya Solo Tawangmangu km 7" goes there and need not be there. */
function isRoad(said: readonly string[], { at, name }: { readonly at: number; readonly name: string }): boolean {
  const before = said.slice(0, at);
  const street = before.findLastIndex((word) => streets.has(word));
  if (street < 0 || before.slice(street).some((word) => /\d/.test(word))) return false;
  const next = said[at + words(name).length] ?? "";
  return before.includes("raya") || /^(?:km|no|nomor|\d+)$/.test(next);
}

function areaNamed(name: string, places: Places): PlaceAnswer | undefined {
  const found = places.find(name);
  const districts = found.filter(({ level }) => level === "district");
  const [only, ...others] = districts.length > 0 ? districts : found;
  if (only === undefined || others.length > 0) return undefined;
  if (only.level === "district") return { kind: "area", district: only.code };
  return { kind: "area", district: only.code.slice(0, only.code.lastIndexOf(".")), village: only.code };
}

function isBland(word: string): boolean {
  return bland.has(word) || nearby.has(word) || own.has(word) || premises.has(word) || prepositions.has(word);
}
