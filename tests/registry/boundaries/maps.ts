import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { Places } from "../../../flows/understand/place.ts";
import { loadGazetteer } from "../../../src/registry/regions/gazetteer.ts";

/** Two villages that our list knows, as an office's map may draw them: squares beside each other. */
export const jaten = { code: "33.13.11.2003", name: "Jaten" };
export const ngringo = { code: "33.13.11.2005", name: "Ngringo" };

/** A closed square of `size` degrees whose south-west corner is `west`, `south`. */
export const square = (west: number, south: number, size = 0.01): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

export const polygon = (...rings: [number, number][][]): Polygon => ({ type: "Polygon", coordinates: rings });

export type VillageFeature = Feature<Polygon | MultiPolygon, Record<string, unknown>>;

export const feature = (
  properties: Record<string, unknown>,
  geometry: Polygon | MultiPolygon = polygon(square(110.9, -7.55)),
): VillageFeature => ({ type: "Feature", properties, geometry });

export const collection = (
  ...features: VillageFeature[]
): FeatureCollection<Polygon | MultiPolygon, Record<string, unknown>> => ({ type: "FeatureCollection", features });

/** Jaten from 110.90 to 110.91, Ngringo beside it to 110.92; both from -7.55 to -7.54. */
export const twoVillages = collection(feature(jaten), feature(ngringo, polygon(square(110.91, -7.55))));

export const placesOf = async (...territory: string[]): Promise<Places> => {
  const loaded = await loadGazetteer(territory);
  if (!loaded.ok) throw new Error(loaded.codes.join(", "));
  return loaded.gazetteer;
};
