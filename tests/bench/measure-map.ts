import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Flatbush from "flatbush";
import isInPolygon from "point-in-polygon-hao";
import { loadPlaces } from "../../src/registry/regions/boundaries/live-places.ts";
import { currentMap, readVillages } from "../../src/registry/regions/boundaries/map-store.ts";
import { boxAround, type Village } from "../../src/registry/regions/boundaries/village.ts";
import { createVillageMap, type VillageMap } from "../../src/registry/regions/boundaries/village-map.ts";
import { openDatabase } from "../../src/store/database.ts";
import { createRandom } from "../torture/random.ts";

export interface Measured {
  readonly villages: number;
  /** The whole command, its start included. */
  readonly importSeconds: number;
  readonly loadMilliseconds: number;
  /** For so long nothing else ran while the map was loaded. */
  readonly stallMilliseconds: number;
  /** Microseconds a point, over random points of the map's box. */
  readonly lookup: number;
  readonly floor: number;
  /** The same over the points that lie in no village. */
  readonly away: number;
}

export interface Effort {
  readonly points: number;
  readonly rounds: number;
}

const command = fileURLToPath(new URL("../../src/territory.ts", import.meta.url));

/** Imports the file into a database of its own in `folder`, and looks points up. Throws where it is refused. */
export async function measureMap(
  file: string,
  folder: string,
  { points, rounds }: Effort = { points: 20_000, rounds: 7 },
): Promise<Measured> {
  const address = `file:${join(folder, `${Math.random()}.db`)}`;
  const territory = /^(\d\d(?:\.\d\d)*)_/.exec(file.split(/[\\/]/).at(-1) ?? "")?.[1] ?? "33.13";
  const started = performance.now();
  const run = spawnSync(process.execPath, [command, "import", file, "--db", address, "--territory", territory]);
  const importSeconds = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);

  const database = await openDatabase(address);
  // The names are there already when a running program takes a new map.
  await loadPlaces(database, () => [territory]);
  const stalls = watchStalls();
  const loading = performance.now();
  await loadPlaces(database, () => [territory]);
  const loadMilliseconds = performance.now() - loading;
  const stallMilliseconds = await stalls();
  const stored = await currentMap(database);
  const villages = stored === null ? undefined : await readVillages(database, stored);
  await database.close();
  if (villages === undefined) throw new Error("No map");

  const map = createVillageMap(villages);
  const sample = samplePoints(map, points);
  const floorOf = createFloor(villages);
  const outside = sample.filter(({ lat, lng }) => map.locate(lat, lng).is !== "inside");
  return {
    villages: villages.length,
    importSeconds,
    loadMilliseconds,
    stallMilliseconds,
    lookup: median(rounds, () => perPoint(sample, ({ lat, lng }) => map.locate(lat, lng))),
    floor: median(rounds, () => perPoint(sample, ({ lat, lng }) => floorOf(lng, lat))),
    away: median(rounds, () => perPoint(outside, ({ lat, lng }) => map.locate(lat, lng))),
  };
}

interface Point {
  readonly lat: number;
  readonly lng: number;
}

function samplePoints({ box: { west, south, east, north } }: VillageMap, points: number): readonly Point[] {
  const random = createRandom(65);
  return Array.from({ length: points }, () => ({
    lng: west + random.next() * (east - west),
    lat: south + random.next() * (north - south),
  }));
}

/** What no look-up by these libraries can be quicker than: each polygon whose box holds the point is tried. */
function createFloor(villages: readonly Village[]): (lng: number, lat: number) => number {
  const polygons = villages.flatMap((village) => village.polygons as unknown as number[][][][]);
  const index = new Flatbush(polygons.length);
  for (const polygon of polygons) {
    const { west, south, east, north } = boxAround(polygon as unknown as [number, number][][]);
    index.add(west, south, east, north);
  }
  index.finish();
  return (lng, lat) => {
    let holders = 0;
    for (const number of index.search(lng, lat, lng, lat))
      if (isInPolygon([lng, lat], polygons[number] ?? []) === true) holders += 1;
    return holders;
  };
}

function perPoint(sample: readonly Point[], ask: (point: Point) => unknown): number {
  const started = performance.now();
  for (const point of sample) ask(point);
  return ((performance.now() - started) * 1000) / Math.max(sample.length, 1);
}

function median(rounds: number, measure: () => number): number {
  const all = Array.from({ length: rounds }, measure).sort((a, b) => a - b);
  return all[Math.floor(rounds / 2)] ?? 0;
}

/** Watches how long the event loop is held up; gives the longest time when it is called. */
function watchStalls(): () => Promise<number> {
  let longest = 0;
  let last = performance.now();
  let watching = true;
  const tick = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (watching) setImmediate(tick);
  };
  setImmediate(tick);
  return async () => {
    await new Promise(setImmediate);
    watching = false;
    return longest;
  };
}
