import type { Channel, Incoming } from "../../src/channels/channel.ts";
import type { TakenTurn } from "../../src/conversation/turn.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { type Office, openOffice } from "../../src/office.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { loadSetting } from "../../src/world.ts";
import { testIdentifiers } from "../support/identifiers.ts";
import { atOnce, type Contender, type Conversable, type Crowd, placesOf, sizeOf } from "./contender.ts";
import { messagesOf } from "./quick-path.ts";

export interface BenchOffice extends Office {
  readonly database: Database;
}

/** A server loads it once; so does a run. */
let world: ReturnType<typeof loadSetting> | undefined;

/** The real house: what is handed to `receive` is committed, reply and all, when it answers. */
export const openBenchOffice = async (
  url: string,
  committed?: (turns: readonly TakenTurn[]) => void,
): Promise<BenchOffice> => {
  const database = await openDatabase(url);
  world ??= loadSetting(database, { name: undefined, territory: ["33.13"] });
  const office = openOffice({
    database,
    setting: await world,
    identifiers: testIdentifiers,
    clock: systemClock,
    log: createLog("warn", process.stderr),
    ...(committed === undefined ? {} : { committed }),
  });
  const close = async (): Promise<void> => {
    await office.close();
    await database.close();
  };
  return { ...office, database, close };
};

/** A platform that takes everything at once, so that only our own side of the delivery is measured. */
const nullChannel: Channel = {
  name: "bench",
  abilities: { choices: "buttons", pace: { perSecond: Number.POSITIVE_INFINITY, secondsPerChat: 0 } },
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  send: () => Promise.resolve({ is: "sent" }),
};

/** Every opening plays a crowd of new owners, on whatever database `url` gives. */
export const klaster = (
  name: string,
  url: () => Promise<string>,
  crowd: Crowd,
  delivers: "delivers" | "keeps" = "keeps",
): Contender<Conversable> => {
  let next = 1;
  return {
    name,
    open: async () => {
      const office = await openBenchOffice(await url());
      const { business } = office.database.client;
      const before = await business.count();
      if (delivers === "delivers") office.join(nullChannel);
      const talks = talksOf(crowd, next);
      next += sizeOf(crowd);
      return {
        run: async () => {
          await atOnce(talks, office.receive);
          await office.idle();
        },
        check: async () => {
          const registered = (await business.count()) - before;
          if (registered !== sizeOf(crowd)) throw new Error(`${name} registered ${registered} owners only`);
        },
        say: async (owner, at) => {
          const message = messagesOf(owner)[at];
          if (message !== undefined) await office.receive(message);
        },
        close: office.close,
      };
    },
  };
};

/** What is said on each place, one owner's whole talk after the other's. */
export const talksOf = (crowd: Crowd, first = 1): readonly (readonly Incoming[])[] =>
  placesOf(crowd, first).map((owners) => owners.flatMap(messagesOf));
