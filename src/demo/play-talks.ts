import type { Channel } from "../channels/channel.ts";
import { settableClock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { openOffice } from "../office.ts";
import { somebodyAt } from "../registry/duplicates/truth/people.ts";
import { randomFrom } from "../registry/duplicates/truth/random.ts";
import type { Identifiers } from "../registry/identifiers/identifiers.ts";
import type { Database } from "../store/database.ts";
import type { LiveSetting } from "../world.ts";
import { byDay } from "./make-up/by-day.ts";
import { nameOf } from "./make-up/made-up-rows.ts";
import { demoTalks } from "./talks.ts";

export interface PlayParts {
  readonly database: Database;
  readonly setting: LiveSetting;
  readonly identifiers: Identifiers;
  readonly log: Log;
  /** The talks are spread over the days before this time. */
  readonly now: Date;
  readonly talks: number;
}

const day = 86_400_000;
/** Whatever came before these days is made up without a talk. */
export const daysOfTalks = 5;
/** What is sold in the talks, as people say it and the catalogue knows it. */
const goods = [
  ...["keripik singkong", "keripik tempe", "rempeyek", "nasi pecel", "soto ayam", "jamu", "tahu bakso", "batik tulis"],
  ...["kue basah", "donat", "roti manis", "telur asin", "madu", "kerajinan bambu", "es dawet", "sate ayam"],
] as const;

/** Plays talks through the real office, so that transcripts, tickets and what nobody understood are as they would be. */
export const playTalks = async ({ database, setting, identifiers, log, now, talks }: PlayParts): Promise<void> => {
  const random = randomFrom(11);
  const clock = settableClock(new Date(now.getTime() - daysOfTalks * day));
  const office = openOffice({ database, setting, identifiers, clock, log });
  office.join(silentChannel);
  const { places } = setting.world;
  const villages = places.districts().flatMap(({ code }) => places.villages(code));
  const begins = now.getTime() - daysOfTalks * day;
  for (let talk = 1; talk <= talks; talk += 1) {
    const at = new Date(begins + ((daysOfTalks * day) / talks) * (talk - 1));
    clock.set(byDay(at, new Date(now.getTime() - 600_000)));
    const village = random.pick(villages);
    const home = { village: village.code, rt: "002", lat: 0, lng: 0 };
    const person = somebodyAt(home, "3313000000000000", random);
    const script = demoTalks[talk % demoTalks.length] ?? { lines: ["halo"] };
    const product = random.pick(goods);
    const shop = nameOf(person, product, random);
    const address = `contoh-${talk}`;
    for (const [at, line] of script.lines.entries()) {
      const text = line
        .replace("NAME", person.name)
        .replace("SHOP", shop)
        .replace("PRODUCT", product)
        .replace("VILLAGE", village.name);
      await office.receive({
        ...{ channel: silentChannel.name, address, messageId: `contoh-${talk}.${at}`, at: clock.now() },
        content: { kind: "text", text },
        profile: { language: script.language ?? "id" },
      });
      clock.pass(20_000);
    }
  }
  await office.idle();
  await office.close();
};

/** Everything is delivered at once, to nobody. */
const silentChannel: Channel = {
  name: "telegram",
  abilities: { choices: "buttons", pace: { perSecond: 10_000, secondsPerChat: 0 } },
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  send: () => Promise.resolve({ is: "sent" }),
};
