/** Talks in the terminal as an owner: `npm run chat`, or one JSON object a line with `--json`. */
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { talkByKeyboard } from "./channels/terminal/talk-by-keyboard.ts";
import { talkByLines } from "./channels/terminal/talk-by-lines.ts";
import { createTerminalChannel } from "./channels/terminal/terminal-channel.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { readTalkState } from "./conversation/reads.ts";
import { createNotice } from "./delivery/notice.ts";
import { settableClock, systemClock } from "./lib/clock.ts";
import { fail } from "./lib/fail.ts";
import { createLog } from "./lib/log.ts";
import { quietIn } from "./lib/quiet-hours.ts";
import { openOffice } from "./office.ts";
import { createDigest } from "./registry/digest/digest.ts";
import { createFollowers } from "./registry/digest/followers.ts";
import { createIdentifiers } from "./registry/identifiers/identifiers.ts";
import { backUpWarning, loadKeyring } from "./registry/identifiers/load-keyring.ts";
import { createPhotoFetcher } from "./registry/photos/fetch-photos.ts";
import { createPhotoStore } from "./registry/photos/photo-store.ts";
import { describeFault } from "./registry/regions/boundaries/faults.ts";
import { readMapAt } from "./registry/regions/boundaries/read-map.ts";
import type { Village } from "./registry/regions/boundaries/village.ts";
import { loadGazetteer } from "./registry/regions/gazetteer.ts";
import { timeZoneOf } from "./registry/regions/time-zone.ts";
import { openDatabase } from "./store/database.ts";
import { checksJob } from "./upkeep/checks.ts";
import { erasuresJob } from "./upkeep/erasures.ts";
import { linksJob } from "./upkeep/links.ts";
import { photosJob } from "./upkeep/photos.ts";
import { remindersJob } from "./upkeep/reminders.ts";
import { retentionJob } from "./upkeep/retention.ts";
import { createUpkeep } from "./upkeep/upkeep.ts";
import { loadSetting } from "./world.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    db: { type: "string" },
    territory: { type: "string" },
    now: { type: "string" },
    from: { type: "string", default: "terminal" },
    map: { type: "string" },
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
const databaseUrl = options.db ?? config.databaseUrl;
const database = await openDatabase(databaseUrl);
// Standard output is the talk's, and a machine that talks by lines reads no warnings.
const keyring = await loadKeyring({ ...config, databaseUrl }, database, clock.now(), (file) => {
  if (!options.json) process.stderr.write(backUpWarning(file));
});
const villages = options.map === undefined ? undefined : await readVillagesAt(options.map);
const setting = await loadSetting(database, { name: config.officeName, territory: config.territory }, villages);
const talkClock = options.json || options.now !== undefined ? clock : systemClock;
const quiet = quietIn(config.quietHours, timeZoneOf(config.territory[0] ?? ""));
const office = openOffice({
  database,
  quiet,
  setting,
  identifiers: createIdentifiers(keyring),
  clock: talkClock,
  log,
});
// This clock may be set to any day: what other channels keep is none of its business.
const channel = "terminal";
const days = config.retentionDays;
const store = createPhotoStore(config.photosFolder);
const { fetchPhoto } = createTerminalChannel(() => undefined, "numbers");
const fetcher = createPhotoFetcher({
  database,
  fetch: fetchPhoto === undefined ? {} : { [channel]: fetchPhoto },
  store: { ...store, olderThan: () => Promise.resolve([]) },
  refused: createNotice(database, talkClock, (language) => setting.speech[language]("photo-refused")),
  clock: talkClock,
  log,
});
const digest = createDigest({
  database,
  followers: createFollowers({ clock: talkClock }),
  setting,
  clock: talkClock,
  log,
});
const upkeep = createUpkeep({ clock: talkClock, log }, [
  ...(days === null ? [] : [retentionJob({ database, log, days, channel })]),
  remindersJob({ database, receive: office.receive, quiet, channel }),
  checksJob({ database, receive: office.receive, quiet, channel }),
  linksJob({ database, receive: office.receive, clock: talkClock, channel }),
  photosJob(fetcher, 0),
  erasuresJob({ database, clock: talkClock, removePhoto: store.remove, digest, every: 0 }),
]);
const talk = {
  input: process.stdin,
  output: process.stdout,
  clock,
  office,
  passTime: async () => {
    await upkeep.runDue();
    await office.idle();
  },
  stateOf: (address: string) => readTalkState(database, "terminal", address),
};
await (options.json ? talkByLines(talk) : talkByKeyboard({ ...talk, from: options.from }));
await talk.passTime();
await Promise.all([upkeep.close(), digest.close()]);
await office.close();
await database.close();

/** A map for this chat only: it is kept in memory. */
async function readVillagesAt(path: string): Promise<readonly Village[]> {
  const loaded = await loadGazetteer(config.territory);
  if (!loaded.ok) fail(`TERRITORY names no area of Indonesia: ${loaded.codes.join(", ")}`);
  const read = await readMapAt(path, loaded.gazetteer);
  if (!read.ok) fail(read.faults.map((fault) => describeFault(fault)).join("\n"));
  return read.villages;
}
