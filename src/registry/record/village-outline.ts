import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { currentMap } from "../regions/boundaries/map-store.ts";

interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** A small map: a village's outline as SVG path data and the points in it, in units of the drawing. */
export interface SmallMap {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

type Rings = readonly (readonly (readonly (readonly [number, number])[])[])[];
const size = 320;
const margin = 14;

/** The village of the office's own map with these points in it or beside it; undefined where the map lacks it. */
export const drawVillage = async (
  database: Database,
  village: string,
  points: readonly Point[],
): Promise<SmallMap | undefined> => {
  const map = await currentMap(database).catch(asStoreError);
  if (map === null) return undefined;
  const boundary = await database.client.boundary
    .findFirst({ where: { code: village, mapId: map.id }, select: { rings: true } })
    .catch(asStoreError);
  if (boundary === null) return undefined;
  const rings = (JSON.parse(boundary.rings) as Rings).flat();
  const all = [...rings.flat(), ...points.map(({ lat, lng }) => [lng, lat] as const)];
  const box = all.reduce(
    ({ west, east, south, north }, [lng, lat]) => ({
      ...{ west: Math.min(west, lng), east: Math.max(east, lng) },
      ...{ south: Math.min(south, lat), north: Math.max(north, lat) },
    }),
    { west: 180, east: -180, south: 90, north: -90 },
  );
  // A degree of longitude is shorter away from the equator.
  const narrow = Math.cos(((box.south + box.north) / 2) * (Math.PI / 180));
  const [wide, high] = [(box.east - box.west) * narrow, box.north - box.south];
  const scale = (size - 2 * margin) / Math.max(wide, high, 1e-9);
  const place = (lng: number, lat: number): readonly [number, number] => [
    Math.round(margin + (lng - box.west) * narrow * scale),
    Math.round(margin + (box.north - lat) * scale),
  ];
  const path = rings
    .map((ring) => {
      const drawn = ring.map(([lng, lat]) => place(lng, lat).join(" ")).filter((one, at, list) => one !== list[at - 1]);
      return `M${drawn.join("L")}Z`;
    })
    .join("");
  return {
    width: Math.ceil(wide * scale) + 2 * margin,
    height: Math.ceil(high * scale) + 2 * margin,
    path,
    points: points.map(({ lat, lng }) => {
      const [x, y] = place(lng, lat);
      return { x, y };
    }),
  };
};
