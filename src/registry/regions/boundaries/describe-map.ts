import type { Gazetteer } from "../../../../flows/kit/world.ts";
import { findOverlaps } from "./overlaps.ts";
import type { MapReading } from "./read-map.ts";
import type { Box } from "./village.ts";
import { createVillageMap } from "./village-map.ts";

type Read = Extract<MapReading, { ok: true }>;

/** So many of a kind are listed by name. */
const listed = 20;

/** What was read, in lines for an officer; in both languages unless told. */
export function describeMap(
  { villages, features, properties, warnings }: Read,
  places: Gazetteer,
  language?: "id" | "en",
): readonly string[] {
  const say = (id: string, en: string) => (language === undefined ? `${id} · ${en}` : { id, en }[language]);
  const map = createVillageMap(villages);
  const there = new Set(villages.map(({ code }) => code));
  const differs = warnings.flatMap((warning) =>
    warning.kind === "name_differs"
      ? [`${warning.code} ${warning.name} (${say("daftar kami", "our list")}: ${warning.listed})`]
      : [],
  );
  const unknown = warnings.flatMap(({ kind, code, name }) => (kind === "unknown_village" ? [`${code} ${name}`] : []));
  const overlaps = findOverlaps(map).map(({ codes }) => codes.join(" + "));
  return [
    say(
      `${villages.length} desa/kelurahan dari ${features} fitur`,
      `${villages.length} villages of ${features} features`,
    ),
    `${say("kode", "codes")}: ${properties.code}; ${say("nama", "names")}: ${properties.name ?? say("daftar kami", "our list")}`,
    `${say("batas", "bounds")}: ${describeBox(map.box)}`,
    ...list(missingVillages(there, places), say("belum ada di peta", "missing from the map")),
    ...list(
      unknown,
      say("tidak ada di daftar kami, diterima dengan nama dari peta", "not in our list, taken with the map's name"),
    ),
    ...list(differs, say("nama berbeda", "names that differ")),
    ...list(overlaps, say("poligon bertumpuk (kode terkecil menang)", "overlapping polygons (the smallest code wins)")),
  ];
}

/** "Jaten 33.13.11.2005" and so on, of the territory's villages that a map lacks. */
export function missingVillages(there: ReadonlySet<string>, places: Gazetteer): readonly string[] {
  return places
    .districts()
    .flatMap(({ code }) => places.villages(code))
    .filter(({ code }) => !there.has(code))
    .map(({ code, name }) => `${code} ${name}`)
    .sort();
}

/** "110.70 -7.76 ... 111.20 -7.45", [lng, lat] of the corners. */
export function describeBox({ west, south, east, north }: Box): string {
  return `${west.toFixed(5)} ${south.toFixed(5)} ... ${east.toFixed(5)} ${north.toFixed(5)}`;
}

/** A line with how many there are and the first of them; nothing where there are none. */
export function list(items: readonly string[], what: string): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > listed ? `, ... +${items.length - listed}` : "";
  return [`${items.length} ${what}: ${items.slice(0, listed).join(", ")}${more}`];
}
