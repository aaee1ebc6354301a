/** Talks in the terminal as an owner: `npm run chat`, or one JSON object a line with `--json`. */
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { talkByKeyboard } from "./channels/terminal/talk-by-keyboard.ts";
import { talkByLines } from "./channels/terminal/talk-by-lines.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { readTalkState } from "./conversation/reads.ts";
import { settableClock, systemClock } from "./lib/clock.ts";
import { createLog } from "./lib/log.ts";
import { openOffice } from "./office.ts";
import { openDatabase } from "./store/database.ts";
import { loadSetting } from "./world.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    db: { type: "string" },
    territory: { type: "string" },
    now: { type: "string" },
    from: { type: "string", default: "terminal" },
  },
});

loadEnvironment();
const reading = readConfig({
  ...process.env,
  ...(options.territory === undefined ? {} : { TERRITORY: options.territory }),
});
if (!reading.ok) fail(describeFaults(reading.faults));
if (options.now !== undefined && !(/^\d{4}-\d{2}-\d{2}/.test(options.now) && Number.isFinite(Date.parse(options.now))))
  fail(`--now: found "${options.now}"; expected an ISO time. Example: --now 2026-11-22T08:00:00Z`);

const { config } = reading;
const log = createLog("warn", process.stderr);
const clock = settableClock(options.now === undefined ? new Date() : new Date(options.now));
const database = await openDatabase(options.db ?? config.databaseUrl);
const setting = await loadSetting(database, { name: config.officeName, territory: config.territory });
const office = openOffice({
  database,
  setting,
  clock: options.json || options.now !== undefined ? clock : systemClock,
  log,
});
const talk = {
  input: process.stdin,
  output: process.stdout,
  clock,
  office,
  stateOf: (address: string) => readTalkState(database, "terminal", address),
};
await (options.json ? talkByLines(talk) : talkByKeyboard({ ...talk, from: options.from }));
await office.close();
await database.close();

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
