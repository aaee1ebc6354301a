/**
 * The office's boundary map: `npm run territory -- import FILE [--code PROP] [--name PROP] [--dry-run]`, `show`,
 * `remove`, each with `[--db URL] [--territory CODES]`. A file with a bad feature changes nothing; every bad feature is
 * told. A running program takes the new map by itself. What is changed is on record like a change in the console.
 */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import type { Gazetteer } from "../flows/kit/world.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { onRecord } from "./registry/audit/on-record.ts";
import { changeMap } from "./registry/regions/boundaries/change-map.ts";
import { describeBox, describeMap, list, missingVillages } from "./registry/regions/boundaries/describe-map.ts";
import { describeFault } from "./registry/regions/boundaries/faults.ts";
import { currentMap, readVillages } from "./registry/regions/boundaries/map-store.ts";
import { readMapAt } from "./registry/regions/boundaries/read-map.ts";
import { boxAround } from "./registry/regions/boundaries/village.ts";
import { loadGazetteer } from "./registry/regions/gazetteer.ts";
import { timeZoneOf } from "./registry/regions/time-zone.ts";
import { type Database, openDatabase } from "./store/database.ts";

const usage = "npm run territory -- import FILE [--code PROP] [--name PROP] [--dry-run] | show | remove [--db URL]";
const { values: options, positionals } = parseArgs({
  options: {
    db: { type: "string" },
    territory: { type: "string" },
    code: { type: "string" },
    name: { type: "string" },
    "dry-run": { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const [task, path, ...more] = positionals;
if (more.length > 0 || (task === "import") !== (path !== undefined)) fail(usage);
loadEnvironment();
const reading = readConfig({
  ...process.env,
  ...(options.territory === undefined ? {} : { TERRITORY: options.territory }),
});
if (!reading.ok) fail(describeFaults(reading.faults));
const { config } = reading;
const settings = { ...config, databaseUrl: options.db ?? config.databaseUrl };
const loaded = await loadGazetteer(config.territory);
if (!loaded.ok) fail(`TERRITORY names no area of Indonesia: ${loaded.codes.join(", ")}`);

if (task === "import" && path !== undefined) await importFrom(path, loaded.gazetteer);
else if (task === "show") await withDatabase((database) => show(database, loaded.gazetteer));
else if (task === "remove")
  await withDatabase(async (database) => {
    const removed = await onRecord(settings, database, tell, (audit) =>
      changeMap(audit, null, "command", systemClock.now()),
    );
    tell(removed.ok && removed.there ? "peta dihapus · the map is removed" : "tidak ada peta · there is no map");
  });
else fail(usage);

async function importFrom(file: string, places: Gazetteer): Promise<void> {
  const started = performance.now();
  const read = await readMapAt(file, places, {
    properties: {
      ...(options.code === undefined ? {} : { code: options.code }),
      ...(options.name === undefined ? {} : { name: options.name }),
    },
    progress: tellProgress("diperiksa · checked"),
  });
  if (!read.ok) {
    process.exitCode = 1;
    tell(...read.faults.map((fault) => describeFault(fault)));
    return tell(
      `${basename(file)}: ${read.faults.length} kesalahan, tidak ada yang diubah · faults, nothing is changed`,
    );
  }
  const lines = describeMap(read, places);
  if (!options["dry-run"])
    await withDatabase((database) =>
      onRecord(settings, database, tell, (audit) =>
        changeMap(audit, { source: basename(file), villages: read.villages }, "command", systemClock.now(), {
          progress: tellProgress("ditulis · written"),
        }),
      ),
    );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const done = options["dry-run"] ? "diperiksa saja · checked only" : "dimuat · loaded";
  tell(...lines, `${basename(file)}: ${done}, ${seconds} s`);
}

async function show(database: Database, places: Gazetteer): Promise<void> {
  const map = await currentMap(database);
  if (map === null) return tell("tidak ada peta · there is no map");
  const villages = (await readVillages(database, map)) ?? [];
  const timeZone = timeZoneOf(config.territory[0] ?? "");
  const at = map.importedAt.toLocaleString("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  tell(
    `${map.source}: ${map.villages} desa/kelurahan · villages, ${at} (${timeZone})`,
    `batas · bounds: ${describeBox(boxAround(villages.flatMap(({ polygons }) => polygons.flat())))}`,
    ...list(missingVillages(new Set(villages.map(({ code }) => code)), places), "belum ada di peta · missing"),
  );
}

async function withDatabase(work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = await openDatabase(settings.databaseUrl);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** Once a second at most, on standard error; a quick import says nothing. */
function tellProgress(what: string): (done: number, all: number) => void {
  let told = performance.now();
  return (done, all) => {
    if (performance.now() - told < 1000) return;
    told = performance.now();
    process.stderr.write(`${what} ${done}/${all}\n`);
  };
}

function tell(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
