/** Serves the whole system: the chats, the browser's page, health and metrics. The parts are joined here alone. */
import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { Counter, collectDefaultMetrics, Registry } from "prom-client";
import { languages } from "../flows/kit/vocabulary.ts";
import type { Channel } from "./channels/channel.ts";
import { createWebChannel } from "./channels/web/web-channel.ts";
import { type Config, describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { createConsole } from "./console/console.ts";
import { createLive } from "./console/live.ts";
import { createAccounts } from "./console/session/create-accounts.ts";
import { createDemoAccounts } from "./console/session/demo-accounts.ts";
import { tellDelivered, topicsOf } from "./console/tell-pages.ts";
import { createHistory } from "./conversation/history.ts";
import { limitSenders } from "./conversation/limit-senders.ts";
import type { Writes } from "./conversation/rows.ts";
import { createNotice } from "./delivery/notice.ts";
import { isDemo } from "./demo/demo-mark.ts";
import { systemClock } from "./lib/clock.ts";
import { createLog, type Log } from "./lib/log.ts";
import { openOffice } from "./office.ts";
import { pairByTerminal } from "./pair-by-terminal.ts";
import { createPlatforms, printQr } from "./platforms.ts";
import { headFileOf } from "./registry/audit/audit-head.ts";
import { openAudit } from "./registry/audit/open-audit.ts";
import { createDigest } from "./registry/digest/digest.ts";
import { createFollowers } from "./registry/digest/followers.ts";
import { erasedSince } from "./registry/exporting/erased-since.ts";
import { createExportRoom } from "./registry/exporting/export-room.ts";
import { createIdentifiers } from "./registry/identifiers/identifiers.ts";
import { backUpWarning, loadKeyring } from "./registry/identifiers/load-keyring.ts";
import { inviteFirst } from "./registry/officers/first-invitation.ts";
import { createPhotoFetcher, type PhotoFetcherParts } from "./registry/photos/fetch-photos.ts";
import { createPhotoStore } from "./registry/photos/photo-store.ts";
import { createUploads } from "./registry/settings/uploads.ts";
import { createServer } from "./server/create-server.ts";
import { createStanding } from "./standing.ts";
import { openDatabase } from "./store/database.ts";
import { checksJob } from "./upkeep/checks.ts";
import { digestJob } from "./upkeep/digest.ts";
import { draftsJob } from "./upkeep/drafts.ts";
import { erasuresJob } from "./upkeep/erasures.ts";
import { linksJob } from "./upkeep/links.ts";
import { misplacedJob } from "./upkeep/misplaced.ts";
import { newsJob } from "./upkeep/news.ts";
import { placesJob } from "./upkeep/note-places.ts";
import { photosJob } from "./upkeep/photos.ts";
import { remindersJob } from "./upkeep/reminders.ts";
import { retentionJob } from "./upkeep/retention.ts";
import { ticketsJob } from "./upkeep/tickets.ts";
import { createUpkeep } from "./upkeep/upkeep.ts";
import { uploadsJob } from "./upkeep/uploads.ts";
import { loadSetting } from "./world.ts";

/** A stop that takes longer than this is forced, in milliseconds. */
const stopLimit = 45_000;
/** How soon is in use what the office sets up or imports in another process, in milliseconds. */
const settingInterval = 3000;

async function serve(config: Config, log: Log): Promise<void> {
  const clock = systemClock;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const turns = new Counter({
    name: "klaster_turns_total",
    help: "Messages taken, by channel",
    labelNames: ["channel"],
    registers: [metrics],
  });
  const outcomes = new Counter({
    name: "klaster_deliveries_total",
    help: "Outcomes of messages handed to a platform",
    labelNames: ["channel", "outcome"],
    registers: [metrics],
  });

  const database = await openDatabase(config.databaseUrl);
  const keyring = await loadKeyring(config, database, clock.now(), (file) => {
    log.warn("identifiers.key_made", { file });
    process.stdout.write(backUpWarning(file));
  });
  const { officeName: name, territory, quietHours } = config;
  const setting = await loadSetting(database, { name, territory, quietHours });
  const { world, quiet } = setting;
  const unwatchSetting = setting.watch(settingInterval, (error) => log.error("setting.unread", error));
  const history = createHistory(database, "web");
  const identifiers = createIdentifiers(keyring);
  const digest = createDigest({ database, followers: createFollowers({ clock }), setting, clock, log });
  const office = openOffice({
    database,
    quiet,
    setting,
    identifiers,
    clock,
    log,
    committed: (taken) => {
      for (const { chat } of taken) turns.inc({ channel: chat.channel });
      if (taken.some(({ writes }) => touchesRegister(writes))) digest.nudge();
      live.tell(...topicsOf(taken));
    },
    answered: (chats) => tellDelivered(live, database, log)(chats),
    delivered: (channel, outcome) => outcomes.inc({ channel, outcome }),
  });

  const photos = createPhotoStore(config.photosFolder);
  const channels = [
    createWebChannel({
      office: {
        get name() {
          return world.office.name;
        },
        get timeZone() {
          return world.timeZone ?? "";
        },
      },
      history,
      photos,
      languages: () => world.languages ?? languages,
      newTalksPerHour: config.newWebTalksPerHour,
      clock,
      newId: randomUUID,
      log,
    }),
    ...createPlatforms(config, setting, log),
  ];
  const days = config.retentionDays;
  const fetch = photoSources(channels);
  const refused = createNotice(database, clock, (language) => setting.speech[language]("photo-refused"));
  const fetcher = createPhotoFetcher({ database, fetch, store: photos, refused, clock, log });
  const audit = await openAudit({ database, keyring, clock, log, headFile: headFileOf(config) });
  const uploads = createUploads(join(dirname(config.photosFolder), "uploads"));
  const upkeep = createUpkeep({ clock, log }, [
    ...(days === null ? [] : [retentionJob({ database, log, days })]),
    remindersJob({ database, receive: office.receive, quiet }),
    checksJob({ database, receive: office.receive, quiet }),
    linksJob({ database, receive: office.receive, clock }),
    erasuresJob({ database, clock, removePhoto: photos.remove, digest, every: 15_000 }),
    photosJob(fetcher, 5000),
    draftsJob(database, { audit, clock }),
    ticketsJob({
      ...{ database, audit, clock, receive: office.receive, quiet },
      reopened: (tickets) => live.tell("tickets", ...tickets.map((id) => `ticket:${id}`)),
    }),
    newsJob(database, channels),
    digestJob(digest, 1000),
    placesJob(database),
    misplacedJob(database, world.places),
    uploadsJob(uploads),
  ]);
  const standing = createStanding(channels, clock);
  const publicNameOf = (name: string) => channels.find((channel) => channel.name === name)?.publicName?.();
  let stopping = false;
  const live = createLive();
  for (const { pairing } of channels) pairing?.watch(() => live.tell("channels"));
  const exports = createExportRoom({
    ...{ clock, log, folder: join(dirname(config.photosFolder), "exports") },
    erasedSince: (at) => erasedSince(database, at),
    changed: live.tell,
  });
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const accounts = createAccounts({
    ...{ database, keyring, audit, publicUrl, log },
    office: setting.world.office.name,
  });
  const demo = (await isDemo(database)) ? createDemoAccounts(accounts, database, keyring) : undefined;
  if (demo !== undefined && config.host !== "127.0.0.1")
    throw new Error("This database is made up, and its door has no lock: serve it at HOST=127.0.0.1 alone");
  const officers = createConsole({
    ...{ database, setting, identifiers, keyring, photos, uploads, exports, live, clock, log },
    ...{ audit, publicUrl, accounts: demo?.accounts ?? accounts, sessions: demo?.accounts ?? accounts },
    demo: demo?.door,
    channels: standing.read,
    get telegramName() {
      return publicNameOf("telegram");
    },
    get whatsappNumber() {
      return publicNameOf("whatsapp");
    },
    fetchPhoto: fetch,
    receive: office.receive,
    wake: office.wake,
  });
  const server = createServer({
    office: world.office,
    routes: [...channels.flatMap(({ routes }) => routes ?? []), ...officers.routes],
    health: {
      live: () => true,
      ready: async () => {
        const stored = await answers(database.client.$queryRaw`SELECT 1`);
        return { ok: stored && !stopping && standing.ok(), parts: { database: stored, ...standing.parts() } };
      },
    },
    metrics,
    log,
    trustProxy: config.trustProxy,
  });

  const receive = limitSenders(office.receive, config.senderMessagesPerMinute);
  const listening = await server.listen(config.port, config.host);
  for (const channel of channels) {
    office.join(channel);
    // A platform that refuses its settings must not close the other doors; /readyz tells of it.
    channel.start(receive, office.tell(channel)).then(
      () => standing.started(channel.name),
      (error: unknown) => {
        standing.refused(channel.name);
        log.error("channel.refused", error, { channel: channel.name });
      },
    );
  }
  const unpair = channels.flatMap(({ pairing }) =>
    pairing === undefined ? [] : [pairByTerminal(pairing, printQr, `${publicUrl}/console/setup/channels`)],
  );
  upkeep.start();
  log.info("started", {
    url: listening.url,
    database: database.kind,
    channels: channels.map(({ name }) => name).join(","),
  });
  process.stdout.write(`Klaster: ${listening.url}/chat\n`);
  const first = demo === undefined ? await inviteFirst(audit, clock.now()) : null;
  if (demo !== undefined) process.stdout.write(`Klaster, example data: ${listening.url}/console\n`);
  // Not to the log: whoever has the link gets in.
  if (first !== null)
    process.stdout.write(
      `Klaster, first administrator: ${config.publicUrl ?? listening.url}/console/invitation/${first}\n`,
    );

  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info("stopping", { signal });
    setTimeout(() => process.exit(1), stopLimit).unref();
    // Nothing new comes in; what is under way is committed and delivered; then the database closes.
    live.close();
    for (const end of unpair) end();
    await Promise.all([...channels.map((channel) => channel.stop()), upkeep.close(), digest.close()]);
    await listening.close();
    await exports.close();
    await office.close();
    await unwatchSetting();
    await audit.idle();
    await database.close();
    log.info("stopped");
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        log.error("stop.failed", error);
        process.exit(1);
      });
    });
}

/** What came through the browser lies in the store from the beginning. */
const photoSources = (channels: readonly Channel[]): PhotoFetcherParts["fetch"] => ({
  ...Object.fromEntries(
    channels.flatMap(({ name, fetchPhoto }) => (fetchPhoto === undefined ? [] : [[name, fetchPhoto]])),
  ),
  web: (file) => Promise.resolve({ is: "here", file }),
});

/** Whether lists and figures will differ. */
const touchesRegister = ({ businesses, updates, erasures, repaired, changed }: Writes): boolean =>
  businesses.length + erasures.length + repaired.length + changed.length > 0 ||
  updates.some(({ table }) => table === "Owner" || table === "Business");

const answers = (query: Promise<unknown>): Promise<boolean> =>
  query.then(
    () => true,
    () => false,
  );

// Last: what it calls must be there already.
loadEnvironment();
const reading = readConfig(process.env);
if (!reading.ok) {
  process.stderr.write(`Klaster cannot start with these settings:\n${describeFaults(reading.faults)}\n`);
  process.exit(1);
}
const log = createLog(reading.config.logLevel);
for (const { name, near } of reading.warnings) log.warn("settings.unknown", { name, near });
try {
  await serve(reading.config, log);
} catch (error) {
  log.error("start.failed", error);
  process.stderr.write(`Klaster cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
