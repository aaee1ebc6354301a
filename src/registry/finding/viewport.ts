import type { FindingParts, Scope } from "./request.ts";
import { selectionOf } from "./selection.ts";
import { degree, span } from "./shelf/columns.ts";
import type { Chunk } from "./shelf/read-shelf.ts";
import { walk } from "./walk.ts";

/** A part of the map, WGS84 degrees. */
export interface Bounds {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Where so many businesses are: at the middle of their pins. */
export interface Cell {
  readonly lat: number;
  readonly lng: number;
  readonly n: number;
}

export interface Point {
  readonly id: number;
  readonly lat: number;
  readonly lng: number;
}

export interface Seen {
  /** All that lie in the part of the map. */
  readonly n: number;
  /** Either one by one, or by cells where they are too many. */
  readonly points: readonly Point[];
  readonly cells: readonly Cell[];
}

/** More than these are shown as numbers. */
const mostPoints = 300;
/** Pixels along a cell; a tile of the map is 256 pixels wide. */
const cellPixels = 64;
/** At this zoom a cell is smaller than the room of a pin. */
const deepest = 20;
/** Whoever asks for a large part at a deep zoom gets larger cells: along each side at most so many. */
const mostAlong = 256;

/** What a part of the map shows at a zoom of the usual web maps, 0 to 20: pins, or their number in each cell of a grid. */
export const viewport = async (parts: FindingParts, scope: Scope, bounds: Bounds, zoom: number): Promise<Seen> => {
  const selection = await selectionOf(parts, { ...scope, filter: { ...scope.filter, pin: true } });
  if (selection === undefined) return { n: 0, points: [], cells: [] };
  const grid = createGrid(bounds, zoom);
  for await (const { number, slots, columns } of walk(parts.database, selection, { columns: ["lat", "lng"] }))
    grid.add(number * span, slots, columns);
  return grid.seen();
};

/** Counts in cells. So near to the equator a degree is as long upwards as sideways, as web maps draw it. */
const createGrid = (bounds: Bounds, zoom: number) => {
  const [south, north] = [bounds.south * degree, bounds.north * degree];
  const [west, east] = [bounds.west * degree, bounds.east * degree];
  const side = Math.max(
    (360 * degree * cellPixels) / (256 * 2 ** Math.min(Math.max(Math.floor(zoom), 0), deepest)),
    (east - west) / mostAlong,
    (north - south) / mostAlong,
  );
  // The same cells wherever the part begins, or numbers would dance when the map is moved.
  const [left, bottom] = [Math.floor(west / side), Math.floor(south / side)];
  const along = Math.floor(east / side) - left + 1;
  const cells = along * (Math.floor(north / side) - bottom + 1);
  const [counts, lats, lngs] = [new Uint32Array(cells), new Float64Array(cells), new Float64Array(cells)];
  const points: Point[] = [];
  let n = 0;
  return {
    add: (base: number, slots: Uint16Array, { lat, lng }: Chunk): void => {
      if (lat === undefined || lng === undefined) return;
      for (let at = 0; at < slots.length; at += 1) {
        const slot = slots[at] as number;
        const [y, x] = [lat[slot] as number, lng[slot] as number];
        if (y < south || y > north || x < west || x > east) continue;
        n += 1;
        if (points.length <= mostPoints) points.push({ id: base + slot, lat: y / degree, lng: x / degree });
        const cell = (Math.floor(y / side) - bottom) * along + Math.floor(x / side) - left;
        counts[cell] = (counts[cell] as number) + 1;
        lats[cell] = (lats[cell] as number) + y;
        lngs[cell] = (lngs[cell] as number) + x;
      }
    },
    seen: (): Seen =>
      n <= mostPoints
        ? { n, points, cells: [] }
        : {
            n,
            points: [],
            cells: Array.from(counts.entries())
              .filter(([, of]) => of > 0)
              .map(([cell, of]) => ({
                n: of,
                lat: (lats[cell] as number) / of / degree,
                lng: (lngs[cell] as number) / of / degree,
              })),
          },
  };
};
