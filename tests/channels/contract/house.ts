import { Registry } from "prom-client";
import type { Setting } from "../../../flows/talk.ts";
import type { Channel } from "../../../src/channels/channel.ts";
import type { Delivery } from "../../../src/delivery/deliver.ts";
import { settableClock } from "../../../src/lib/clock.ts";
import { createLog, type Log } from "../../../src/lib/log.ts";
import { type Office, openOffice } from "../../../src/office.ts";
import { createServer } from "../../../src/server/create-server.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { newsJob } from "../../../src/upkeep/news.ts";
import { loadSetting } from "../../../src/world.ts";
import { testIdentifiers } from "../../support/identifiers.ts";

export type HouseClock = ReturnType<typeof settableClock>;

/** The program's parts that a message passes, on a database of their own: a channel, the talk, the outbox. */
export interface ChannelHouse {
  readonly database: Database;
  readonly clock: HouseClock;
  readonly office: Office;
  readonly channel: Channel;
  readonly delivery: Delivery;
  /** Where the channel's own paths are served. */
  readonly url: string;
  readonly log: readonly string[];
  /** What the upkeep does about news that could not be applied. */
  applyNews(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseParts {
  readonly database: string;
  readonly clock?: HouseClock;
  readonly create: (clock: HouseClock, log: Log, setting: Setting, database: Database) => Channel;
  /** Once the channel is started; `url`: where it is reached. */
  readonly ready?: (url: string, channel: Channel) => Promise<void>;
}

export async function openChannelHouse(parts: HouseParts): Promise<ChannelHouse> {
  const { clock = settableClock(new Date("2026-11-22T01:00:00Z")) } = parts;
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const database = await openDatabase(parts.database);
  const setting = await loadSetting(database, { name: undefined, territory: ["33.13"] });
  const office = openOffice({ database, setting, identifiers: testIdentifiers, clock, log });
  const channel = parts.create(clock, log, setting, database);
  const server = createServer({
    office: setting.world.office,
    routes: channel.routes ?? [],
    health: { live: () => true, ready: () => Promise.resolve({ ok: true, parts: {} }) },
    metrics: new Registry(),
    log,
    trustProxy: false,
  });
  const listening = await server.listen(0, "127.0.0.1");
  const delivery = office.join(channel);
  await channel.start(office.receive, office.tell(channel));
  await parts.ready?.(listening.url, channel);
  return {
    ...{ database, clock, office, channel, delivery, url: listening.url, log: lines },
    applyNews: async () => {
      await newsJob(database, [channel]).run(clock.now(), new AbortController().signal);
    },
    close: async () => {
      await channel.stop();
      await listening.close();
      await office.close();
      await database.close();
    },
  };
}
