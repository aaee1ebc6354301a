import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { currentMap } from "../regions/boundaries/map-store.ts";

/** The outlines of some areas as SVG path data. */
export interface AreaMap {
  readonly width: number;
  readonly height: number;
  /** By code; where there are many villages, those of a district are one shape. */
  readonly shapes: ReadonlyMap<string, string>;
  /** What the drawing spans, in degrees. */
  readonly extent: { readonly west: number; readonly east: number; readonly south: number; readonly north: number };
}

export interface AreaMaps {
  /** The office's map of the areas under these codes ("" for all); undefined where it has none of them. */
  draw(areas: readonly string[]): Promise<AreaMap | undefined>;
}

type Rings = readonly (readonly (readonly (readonly [number, number])[])[])[];

/** The drawing's longer side in its own units; finer than that no screen shows it. */
const size = 640;
/** More villages than this are drawn as districts. */
const mostVillages = 400;
/** Drawings that are kept; whoever looks at another has it drawn anew. */
const mostKept = 60;
/** Villages read at a time, so that nobody waits for long. */
const batch = 50;

/** Draws the office's boundary map, once for each area that somebody looks at; a replaced map is drawn anew. */
export const createAreaMaps = (database: Database): AreaMaps => {
  const drawn = new Map<string, Promise<AreaMap | undefined>>();
  return {
    draw: async (areas) => {
      const map = await currentMap(database).catch(asStoreError);
      if (map === null) return undefined;
      const key = [map.id, ...areas].join(" ");
      const known = drawn.get(key);
      if (known !== undefined) return known;
      const drawing = draw(database, map.id, areas);
      drawn.set(key, drawing);
      const oldest = drawn.keys().next().value;
      if (drawn.size > mostKept && oldest !== undefined) drawn.delete(oldest);
      drawing.catch(() => drawn.delete(key));
      return drawing;
    },
  };
};

const draw = async (database: Database, mapId: number, areas: readonly string[]): Promise<AreaMap | undefined> => {
  const villages = await readOutlines(database, mapId, areas);
  const extent = extentOf(villages.map(({ outline }) => outline));
  if (extent === undefined) return undefined;
  // A degree of longitude is shorter away from the equator; over one territory a factor is enough.
  const narrow = Math.cos(((extent.south + extent.north) / 2) * (Math.PI / 180));
  const wide = (extent.east - extent.west) * narrow;
  const high = extent.north - extent.south;
  const scale = size / Math.max(wide, high, 1e-9);
  const place = ([lng, lat]: readonly [number, number]): readonly [number, number] => [
    Math.round((lng - extent.west) * narrow * scale),
    Math.round((extent.north - lat) * scale),
  ];
  const shapes = new Map<string, string>();
  for (const { code, outline } of villages) {
    const shape = villages.length > mostVillages ? code.slice(0, 8) : code;
    shapes.set(shape, (shapes.get(shape) ?? "") + pathOf(outline, place));
  }
  return { width: Math.ceil(wide * scale), height: Math.ceil(high * scale), shapes, extent };
};

interface Outline {
  readonly code: string;
  readonly outline: readonly (readonly [number, number])[][];
}

/** Rings, those of holes too; what is between two points of the grid is left out as soon as it is read. */
const readOutlines = async (
  { client }: Database,
  mapId: number,
  areas: readonly string[],
): Promise<readonly Outline[]> => {
  const within = areas.includes("")
    ? {}
    : { OR: areas.flatMap((area) => [{ code: area }, { code: { startsWith: `${area}.` } }]) };
  const villages: Outline[] = [];
  for (let after = ""; ; after = villages.at(-1)?.code ?? "") {
    const rows = await client.boundary
      .findMany({ where: { mapId, code: { gt: after }, ...within }, orderBy: { code: "asc" }, take: batch })
      .catch(asStoreError);
    for (const { code, rings } of rows)
      villages.push({ code, outline: (JSON.parse(rings) as Rings).flat().map((ring) => coarse(ring)) });
    if (rows.length < batch) return villages;
  }
};

/** About eleven metres: neighbours share their points, so that what is left out is left out of both. */
const grid = 10_000;

const coarse = (ring: readonly (readonly [number, number])[]): (readonly [number, number])[] =>
  ring
    .map(([lng, lat]): readonly [number, number] => [Math.round(lng * grid) / grid, Math.round(lat * grid) / grid])
    .filter(([lng, lat], at, all) => at === 0 || lng !== all[at - 1]?.[0] || lat !== all[at - 1]?.[1]);

const extentOf = (outlines: readonly Outline["outline"][]) => {
  const extent = { west: 180, east: -180, south: 90, north: -90 };
  for (const ring of outlines.flat())
    for (const [lng, lat] of ring) {
      extent.west = Math.min(extent.west, lng);
      extent.east = Math.max(extent.east, lng);
      extent.south = Math.min(extent.south, lat);
      extent.north = Math.max(extent.north, lat);
    }
  return extent.west > extent.east ? undefined : extent;
};

/** Snapped to whole units, without points that change nothing; steps are written relative, which is short. */
const pathOf = (
  outline: Outline["outline"],
  place: (point: readonly [number, number]) => readonly [number, number],
): string =>
  outline
    .map((ring) => {
      let path = "";
      let last: readonly [number, number] | undefined;
      for (const point of ring) {
        const [x, y] = place(point);
        if (last === undefined) path += `M${x} ${y}`;
        else if (x !== last[0] || y !== last[1]) path += `l${x - last[0]} ${y - last[1]}`;
        else continue;
        last = [x, y];
      }
      // What is smaller than a unit has no shape left.
      return path.includes("l") ? `${path}z` : "";
    })
    .join("");
