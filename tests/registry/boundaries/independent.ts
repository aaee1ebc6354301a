import { pointToLineDistance } from "@turf/point-to-line-distance";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import isInRing from "point-in-polygon";

export type TerritoryFile = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>;

/** A degree is at least so many metres near the equator. */
const degree = 108_000;
const far = 8000;

interface Drawn {
  readonly code: string;
  readonly polygons: [number, number][][][];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** The same questions answered by other libraries and without an index. */
export function createIndependentMap(file: TerritoryFile) {
  const villages = file.features.map(drawn);
  /** How far a village's box is at least, in metres; 0 inside of it. */
  const toBox = (lng: number, lat: number, { box: [west, south, east, north] }: Drawn): number =>
    degree * Math.max(west - lng, lng - east, south - lat, lat - north, 0);
  const toLine = (lng: number, lat: number, { polygons }: Drawn): number =>
    Math.min(...polygons.flat().map((ring) => away(lng, lat, ring)));
  return {
    west: Math.min(...villages.map(({ box }) => box[0])),
    south: Math.min(...villages.map(({ box }) => box[1])),
    east: Math.max(...villages.map(({ box }) => box[2])),
    north: Math.max(...villages.map(({ box }) => box[3])),
    /** Codes of the villages that hold the point. */
    holders: (lng: number, lat: number): string[] =>
      villages
        .filter((village) => toBox(lng, lat, village) === 0)
        .filter(({ polygons }) =>
          polygons.some(
            ([outer = [], ...holes]) =>
              isInRing([lng, lat], outer) && !holes.some((hole) => isInRing([lng, lat], hole)),
          ),
        )
        .map(({ code }) => code),
    /** Metres to a village's line. */
    distanceTo: (lng: number, lat: number, code: string): number => {
      const village = villages.find((one) => one.code === code);
      return village === undefined ? Infinity : toLine(lng, lat, village);
    },
    /** Metres to the nearest line of all; Infinity beyond 8 km, which would take long. */
    nearest: (lng: number, lat: number): number => {
      let best = Infinity;
      const byBox = villages.map((village) => ({ village, least: toBox(lng, lat, village) }));
      for (const { village, least } of byBox.sort((a, b) => a.least - b.least)) {
        if (least > Math.min(best, far)) break;
        best = Math.min(best, toLine(lng, lat, village));
      }
      return best > far ? Infinity : best;
    },
  };
}

function drawn({ geometry, properties }: Feature<Polygon | MultiPolygon, { code: string }>): Drawn {
  const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as Drawn["polygons"];
  const lngs = polygons.flat(2).map(([lng]) => lng);
  const lats = polygons.flat(2).map(([, lat]) => lat);
  return {
    code: properties.code,
    polygons,
    box: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
  };
}

function away(lng: number, lat: number, coordinates: [number, number][]): number {
  return pointToLineDistance([lng, lat], { type: "LineString", coordinates }, { units: "meters" });
}
