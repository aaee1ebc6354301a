/**
 * Fills an empty database with a made-up register, to try things out at size: `npm run seed -- --businesses 1000000
 * --db file:./data/big.db [--territory 33.13] [--seed 1]`. It refuses a database that holds anybody, and marks the one
 * that it fills as made up.
 */
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { markAsDemo } from "./demo/demo-mark.ts";
import { makeMap, placeIn } from "./demo/make-map.ts";
import { fillRegister, isEmpty } from "./demo/make-up/fill-register.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { createLog } from "./lib/log.ts";
import { createDigest } from "./registry/digest/digest.ts";
import { createFollowers } from "./registry/digest/followers.ts";
import { createIdentifiers } from "./registry/identifiers/identifiers.ts";
import { backUpWarning, loadKeyring } from "./registry/identifiers/load-keyring.ts";
import { shippedCatalogue } from "./registry/trades/shipped-catalogue.ts";
import { openDatabase } from "./store/database.ts";
import { loadSetting } from "./world.ts";

const usage = "npm run seed -- --businesses 1000000 --db file:./data/big.db [--territory 33.13] [--seed 1]";
const { values: options } = parseArgs({
  options: {
    businesses: { type: "string" },
    db: { type: "string" },
    territory: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const businesses = Number(options.businesses ?? Number.NaN);
const seed = Number(options.seed);
if (!Number.isInteger(businesses) || businesses < 1 || !Number.isInteger(seed)) fail(usage);
// Never by chance into the office's own: which database it is has to be said.
if (options.db === undefined) fail(usage);
loadEnvironment();
const reading = readConfig(process.env);
if (!reading.ok) fail(describeFaults(reading.faults));

const settings = { ...reading.config, databaseUrl: options.db };
const database = await openDatabase(settings.databaseUrl);
if (!(await isEmpty(database))) {
  await database.close();
  fail(
    "Basis data itu sudah berisi orang; benih hanya untuk yang kosong. · That database holds people already; only an empty one is seeded.",
  );
}
const clock = systemClock;
const keyring = await loadKeyring(settings, database, clock.now(), (path) => process.stderr.write(backUpWarning(path)));
const territory = options.territory?.split(",") ?? settings.territory;
const setting = await loadSetting(database, { name: settings.officeName, territory });
const villages = makeMap(setting.world.places).map((village) => ({
  code: village.code,
  at: (across: number, up: number) => placeIn(village, across, up),
}));

const began = performance.now();
await markAsDemo(database, setting.world.office.name, clock.now());
await fillRegister(
  database,
  {
    businesses,
    villages,
    catalogue: await shippedCatalogue(),
    identifiers: createIdentifiers(keyring),
    now: clock.now(),
    seed,
  },
  (done) => tell(`${done} / ${businesses}`),
);
tell(`${businesses} businesses in ${seconds()} s; now lists, figures and likenesses`);
await createDigest({
  database,
  followers: createFollowers({ clock }),
  setting,
  clock,
  log: createLog("info", process.stderr),
}).catchUp();
tell(`done in ${seconds()} s`);
await database.close();

function seconds(): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
