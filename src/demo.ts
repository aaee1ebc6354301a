/**
 * A made-up regency, to look around in: `npm run demo` makes it in ./data/demo the first time and serves it at
 * http://127.0.0.1:3000/console, where anybody at this computer may be any officer; `npm run demo -- --remove` removes it
 * whole. `--businesses 4000` tells how many there are to be.
 */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { buildDemo } from "./demo/build-demo.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { createLog } from "./lib/log.ts";
import { headFileOf } from "./registry/audit/audit-head.ts";
import { loadKeyring } from "./registry/identifiers/load-keyring.ts";
import { createPhotoStore } from "./registry/photos/photo-store.ts";
import { openDatabase } from "./store/database.ts";
import { loadSetting } from "./world.ts";

const { values: options } = parseArgs({
  options: { remove: { type: "boolean", default: false }, businesses: { type: "string", default: "4000" } },
});
const businesses = Number(options.businesses);
if (!Number.isInteger(businesses) || businesses < 1) fail("npm run demo [-- --businesses 4000 | --remove]");
const folder = "./data/demo";
if (options.remove) {
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write("Data contoh dihapus. · The example data are removed.\n");
  process.exit(0);
}

loadEnvironment();
// Whatever an office has set up for itself: the example has a folder, keys and doors of its own.
for (const name of Object.keys(process.env))
  if (/^(?:TELEGRAM_|IDENTIFIER_|WHATSAPP_|PUBLIC_URL$|OFFICE_NAME$)/.test(name)) delete process.env[name];
Object.assign(process.env, {
  DATABASE_URL: `file:${folder}/klaster.db`,
  PHOTOS_FOLDER: `${folder}/photos`,
  HOST: "127.0.0.1",
  RETENTION_DAYS: "off",
});
const reading = readConfig(process.env);
if (!reading.ok) fail(describeFaults(reading.faults));
if (!existsSync(`${folder}/ready`)) await make(reading.config);
await import("./main.ts");

async function make(config: Extract<ReturnType<typeof readConfig>, { ok: true }>["config"]): Promise<void> {
  // What was begun and not finished is begun anew.
  rmSync(folder, { recursive: true, force: true });
  const database = await openDatabase(config.databaseUrl);
  const clock = systemClock;
  const keyring = await loadKeyring(config, database, clock.now(), () => undefined);
  const setting = await loadSetting(database, { name: undefined, territory: config.territory });
  const parts = { keyring, headFile: headFileOf(config), photos: createPhotoStore(config.photosFolder) };
  const log = createLog("warn");
  const told = (what: string): void => void process.stderr.write(`Data contoh · example data: ${what} ...\n`);
  await buildDemo({ database, setting, ...parts, clock, log, businesses, talks: 120, told });
  await database.close();
  writeFileSync(`${folder}/ready`, "");
}
