/**
 * How well duplicates are found, on a made-up register whose truth is known:
 * `npm run duplicates -- --measure [--owners 20000] [--seed 2]`, with `--learn` the weights that it would teach.
 * `npm run duplicates -- --rebuild [--db URL]` compares everything in the register anew; what officers decided stays.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { followLikeness } from "./registry/duplicates/follow-likeness.ts";
import { measureMadeUp } from "./registry/duplicates/truth/measure-made-up.ts";
import { openDatabase } from "./store/database.ts";

const { values: options } = parseArgs({
  options: {
    measure: { type: "boolean", default: false },
    learn: { type: "boolean", default: false },
    rebuild: { type: "boolean", default: false },
    owners: { type: "string", default: "20000" },
    seed: { type: "string", default: "2" },
    db: { type: "string" },
  },
});

if (options.measure || options.learn) await measure();
else if (options.rebuild) await rebuild();
else fail("Say --measure, --learn or --rebuild. Example: npm run duplicates -- --measure --owners 20000 --seed 2");

async function measure(): Promise<void> {
  const [owners, seed] = [wholeNumber("owners", options.owners, 100), wholeNumber("seed", options.seed, 0)];
  const folder = mkdtempSync(join(tmpdir(), "klaster-duplicates-"));
  try {
    const database = await openDatabase(`file:${join(folder, "made-up.db")}`);
    for await (const line of measureMadeUp(database, { owners, seed, learn: options.learn }))
      process.stdout.write(`${line}\n`);
    await database.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rebuild(): Promise<void> {
  loadEnvironment();
  const reading = readConfig(process.env);
  if (!reading.ok) fail(describeFaults(reading.faults));
  const database = await openDatabase(options.db ?? reading.config.databaseUrl);
  const begun = performance.now();
  await followLikeness(systemClock).rebuild(database);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const pairs = await database.client.pair.count({ where: { state: "open" } });
  process.stdout.write(`${pairs} pairs to decide, after ${seconds} s\n`);
  await database.close();
}

function wholeNumber(name: string, text: string, least: number): number {
  if (/^\d{1,8}$/.test(text) && Number(text) >= least) return Number(text);
  return fail(`--${name}: found "${text}"; expected a whole number from ${least}. Example: --${name} 20000`);
}
