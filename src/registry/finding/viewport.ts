import type { FindingParts, Scope } from "./request.ts";
import { selectionOf } from "./selection.ts";
import { degree, noPin, span } from "./shelf/columns.ts";
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
/** Cells along a tile of the map, which is 256 pixels wide. */
const cellsAlong = 4;
/** At this zoom a cell is smaller than the room of a pin. */
const deepest = 20;

/** What a part of the map shows at a zoom of the usual web maps, 0 to 20: pins, or their number in each cell of a grid. */
export const viewport = async (parts: FindingParts, scope: Scope, bounds: Bounds, zoom: number): Promise<Seen> => {
  const selection = await selectionOf(parts, { ...scope, filter: { ...scope.filter, pin: true } });
  if (selection === undefined) return { n: 0, points: [], cells: [] };
  const [south, north] = [bounds.south * degree, bounds.north * degree];
  const [west, east] = [bounds.west * degree, bounds.east * degree];
  const along = cellsAlong * 2 ** Math.min(Math.max(Math.floor(zoom), 0), deepest);
  const cells = new Map<number, { n: number; lat: number; lng: number }>();
  const points: Point[] = [];
  let n = 0;
  for await (const { number, slots, columns } of walk(parts.database, selection, { columns: ["lat", "lng"] })) {
    for (const slot of slots) {
      const lat = columns.lat?.[slot] ?? noPin;
      const lng = columns.lng?.[slot] ?? noPin;
      if (lat < south || lat > north || lng < west || lng > east) continue;
      n += 1;
      if (points.length <= mostPoints) points.push({ id: number * span + slot, lat: lat / degree, lng: lng / degree });
      const key = cellOf(lat / degree, lng / degree, along);
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, { n: 1, lat, lng });
      else {
        cell.n += 1;
        cell.lat += lat;
        cell.lng += lng;
      }
    }
  }
  if (n <= mostPoints) return { n, points, cells: [] };
  const middle = (sum: number, of: number): number => sum / of / degree;
  return {
    n,
    points: [],
    cells: [...cells.values()].map((cell) => ({
      n: cell.n,
      lat: middle(cell.lat, cell.n),
      lng: middle(cell.lng, cell.n),
    })),
  };
};

/** The cell's number: its place along both sides of the world as web maps draw it. */
const cellOf = (lat: number, lng: number, along: number): number => {
  const x = Math.floor(((lng + 180) / 360) * along);
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * along);
  return y * along + x;
};
