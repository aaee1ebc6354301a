import Flatbush from "flatbush";
import isInPolygon from "point-in-polygon-hao";
import type { Located } from "../../../../flows/kit/world.ts";
import { indexEdges } from "./nearest-edge.ts";
import { type Box, boxAround, type Polygon, type Village } from "./village.ts";

/** A point in a gap of the map belongs to a village so near, in metres. */
const nearEnough = 150;
/** A point so near to the map is still of the map, in metres. */
const closeEnough = 5000;

/** A boundary map in memory. */
export interface VillageMap {
  readonly box: Box;
  readonly villages: readonly Village[];
  /** A point on a border belongs to the village with the smaller code, and so does one that two villages claim. */
  locate(lat: number, lng: number): Located;
  /** Codes of the villages that a point lies inside of, borders left aside: more than one where polygons overlap. */
  claims(lat: number, lng: number): readonly string[];
}

/** Indexes a map of at least one village. */
export function createVillageMap(given: readonly Village[]): VillageMap {
  const villages = [...given].sort((a, b) => (a.code < b.code ? -1 : 1));
  const parts = villages.flatMap((village) => village.polygons.map((polygon) => ({ village, polygon })));
  const index = new Flatbush(Math.max(parts.length, 1));
  for (const { polygon } of parts) {
    const { west, south, east, north } = boxAround(polygon.slice(0, 1));
    index.add(west, south, east, north);
  }
  if (parts.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  const edges = indexEdges(villages, closeEnough);

  /** The first part that holds the point, one that has it on its border only after all others. */
  const holder = (lat: number, lng: number): Village | undefined => {
    const point = [lng, lat];
    let inside = parts.length;
    let border = parts.length;
    index.search(lng, lat, lng, lat, (number) => {
      const part = parts[number];
      if (part === undefined || number >= inside) return false;
      const told = isInPolygon(point, mutable(part.polygon));
      if (told === true) inside = number;
      else if (told === 0) border = Math.min(border, number);
      return false;
    });
    return parts[inside < parts.length ? inside : border]?.village;
  };

  return {
    box: boxAround(parts.flatMap(({ polygon }) => polygon.slice(0, 1))),
    villages,
    locate(lat, lng) {
      const village = holder(lat, lng);
      if (village) return { is: "inside", village: village.code };
      const nearest = edges.nearest(lng, lat);
      if (nearest === undefined) return { is: "outside", metres: Infinity };
      const { metres } = nearest;
      if (metres <= nearEnough) return { is: "near", village: nearest.village.code, metres };
      if (metres <= closeEnough || edges.surrounds(lng, lat)) return { is: "gap" };
      return { is: "outside", metres };
    },
    claims(lat, lng) {
      const numbers = index.search(lng, lat, lng, lat, (number) => {
        const part = parts[number];
        return part !== undefined && isInPolygon([lng, lat], mutable(part.polygon)) === true;
      });
      return [...new Set(numbers.map((number) => parts[number]?.village.code ?? ""))].sort();
    },
  };
}

/** The library's types ask for arrays that may be written to, which it never does. */
function mutable(polygon: Polygon): number[][][] {
  return polygon as unknown as number[][][];
}
