import type { Gazetteer } from "../../../../flows/kit/world.ts";
import { type MapFault, shorten } from "./faults.ts";
import type { MapFeature } from "./map-feature.ts";
import { readPolygons } from "./read-polygons.ts";
import type { Village } from "./village.ts";
import { readVillageCode } from "./village-code.ts";

export type FeatureReading =
  | { readonly ok: true; readonly village: Village }
  | { readonly ok: false; readonly faults: readonly MapFault[] };

/** The property of the code, and that of the name where there is one. */
export interface Properties {
  readonly code: string;
  readonly name: string | undefined;
}

/** A feature as a village: the name is the map's own, else the list's. All that is wrong with it is told at once. */
export function readFeature(feature: MapFeature, { code, name }: Properties, places: Gazetteer): FeatureReading {
  const said = feature.properties[code];
  const reading = readVillageCode(said);
  const listed = reading.ok ? places.area(reading.code)?.name : undefined;
  const own = name === undefined ? "" : readName(feature.properties[name]);
  const called = own === "" ? listed : own;
  const whose = {
    feature: feature.number,
    ...(reading.ok ? { code: reading.code } : {}),
    ...(called === undefined ? {} : { name: called }),
  };
  const faults: Omit<MapFault, "feature">[] = [];
  if (feature.fault?.kind !== "not_a_feature") {
    if (!reading.ok) faults.push({ kind: reading.reason, found: `${code}=${shorten(said)}` });
    else if (!places.isInside(reading.code)) faults.push(outside(reading.code, places));
    else if (called === undefined) faults.push({ kind: "missing_name", found: shorten(own) });
  }
  const shape = readShape(feature);
  if (!shape.ok) faults.push(...shape.faults);
  return faults.length === 0 && shape.ok && reading.ok && called !== undefined
    ? { ok: true, village: { code: reading.code, name: called, polygons: shape.polygons } }
    : { ok: false, faults: faults.map((fault) => ({ ...fault, ...whose })) };
}

/** The fault of a village that is not in the territory. */
export const outside = (code: string, places: Gazetteer): MapFault => ({
  kind: "code_outside",
  found: homeOf(code, places),
  expected: territoryOf(places),
});

/** A feature's polygons, or what is wrong with them. */
export function readShape({ fault, geometry }: MapFeature): ReturnType<typeof readPolygons> {
  return fault === undefined ? readPolygons(geometry) : { ok: false, faults: [fault] };
}

function readName(value: unknown): string {
  return typeof value === "string" ? value.trim().replace(/\s+/g, " ").slice(0, 100) : "";
}

/** "33.72.01.1001 (Kota Surakarta)". */
function homeOf(code: string, places: Gazetteer): string {
  const home = places.describe(code.slice(0, 5));
  return home === "" ? code : `${code} (${home})`;
}

/** "33.13... (Kabupaten Karanganyar)": for readers of either language. */
function territoryOf(places: Gazetteer): string {
  return places.territory.map(({ code }) => `${code}... (${places.describe(code)})`).join(", ");
}
