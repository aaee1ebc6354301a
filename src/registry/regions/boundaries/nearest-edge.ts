import CheapRuler from "cheap-ruler";
import Flatbush from "flatbush";
import type { Position, Village } from "./village.ts";

export interface Nearest {
  readonly village: Village;
  readonly metres: number;
}

export interface EdgeIndex {
  /** The village whose line is nearest to a point; beyond `exactTo` metres to within a few percent. */
  nearest(lng: number, lat: number): Nearest | undefined;
  /** Whether some line lies in each of the four directions of the sky. */
  surrounds(lng: number, lat: number): boolean;
}

/** So many lines share a rectangle of the index: it takes an eighth of the memory, and is as fast. */
const runLength = 8;

interface Run {
  readonly village: Village;
  readonly ring: readonly Position[];
  readonly from: number;
  readonly to: number;
}

/** All lines of a map, for distances in metres on the ellipsoid. Of equally near villages the first of `villages` is told. */
export function indexEdges(villages: readonly Village[], exactTo: number): EdgeIndex {
  const runs: Run[] = villages.flatMap((village) =>
    village.polygons.flatMap((polygon) => polygon.flatMap((ring) => cut(village, ring))),
  );
  if (runs.length === 0) return { nearest: () => undefined, surrounds: () => false };
  const index = new Flatbush(runs.length);
  for (const { ring, from, to } of runs) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = from; at <= to; at += 1) {
      const [lng, lat] = ring[at] ?? [0, 0];
      [west, south, east, north] = [
        Math.min(west, lng),
        Math.min(south, lat),
        Math.max(east, lng),
        Math.max(north, lat),
      ];
    }
    index.add(west, south, east, north);
  }
  index.finish();

  const closest = (ruler: CheapRuler, point: [number, number], numbers: readonly number[]): Nearest | undefined => {
    let best: { run: Run; number: number; metres: number } | undefined;
    for (const number of numbers) {
      const run = runs[number];
      if (run === undefined) continue;
      const metres = distanceTo(ruler, point, run);
      if (best === undefined || metres < best.metres || (metres === best.metres && number < best.number))
        best = { run, number, metres };
    }
    return best && { village: best.run.village, metres: best.metres };
  };

  return {
    nearest(lng, lat) {
      const ruler = new CheapRuler(lat, "meters");
      const point: [number, number] = [lng, lat];
      const guess = closest(ruler, point, index.neighbors(lng, lat, 4));
      if (guess === undefined || guess.metres > exactTo * 2) return guess;
      // The nearest rectangle need not hold the nearest line; whatever is nearer lies within this box.
      const [west, south, east, north] = ruler.bufferPoint(point, guess.metres + 0.01);
      return closest(ruler, point, index.search(west, south, east, north)) ?? guess;
    },
    surrounds: (lng, lat) =>
      index.collides(lng, lat, 180, lat) &&
      index.collides(-180, lat, lng, lat) &&
      index.collides(lng, lat, lng, 90) &&
      index.collides(lng, -90, lng, lat),
  };
}

function cut(village: Village, ring: readonly Position[]): readonly Run[] {
  const last = ring.length - 1;
  return Array.from({ length: Math.ceil(last / runLength) }, (_, at) => ({
    village,
    ring,
    from: at * runLength,
    to: Math.min((at + 1) * runLength, last),
  }));
}

function distanceTo(ruler: CheapRuler, point: [number, number], { ring, from, to }: Run): number {
  let metres = Infinity;
  for (let at = from; at < to; at += 1) {
    const start = ring[at];
    const end = ring[at + 1];
    if (start && end) metres = Math.min(metres, ruler.pointToSegmentDistance(point, start, end));
  }
  return metres;
}
