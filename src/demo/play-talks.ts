import type { Channel } from "../channels/channel.ts";
import type { SettableClock } from "../lib/clock.ts";
import type { Office } from "../office.ts";
import { type Somebody, somebodyAt } from "../registry/duplicates/truth/people.ts";
import { type Random, randomFrom } from "../registry/duplicates/truth/random.ts";
import type { LiveSetting } from "../world.ts";
import { byDay } from "./make-up/by-day.ts";
import { nameOf } from "./make-up/made-up-rows.ts";
import { demoTalks } from "./talks.ts";

export interface PlayParts {
  readonly setting: LiveSetting;
  /** Open, with the silent channel joined, and going by this clock. */
  readonly office: Office;
  readonly clock: SettableClock;
  /** The talks are spread over the days before this time. */
  readonly now: Date;
  readonly talks: number;
  /** What officers do when so many talks are over. */
  readonly after: (talk: number) => Promise<void>;
}

const day = 86_400_000;
/** Whatever came before these days is made up without a talk. */
export const daysOfTalks = 5;
/** What is sold in the talks, as people say it and the catalogue knows it. */
const goods = [
  ...["keripik singkong", "keripik tempe", "rempeyek", "nasi pecel", "soto ayam", "jamu", "tahu bakso", "batik tulis"],
  ...["kue basah", "donat", "roti manis", "telur asin", "madu", "kerajinan bambu", "es dawet", "sate ayam"],
] as const;
/** Nothing is later than so long before now, milliseconds. */
const rest = 900_000;

/** Plays talks through the real office, so that transcripts, tickets and what nobody understood are as they would be. */
export const playTalks = async ({ setting, office, clock, now, talks, after }: PlayParts): Promise<void> => {
  const random = randomFrom(11);
  const { places } = setting.world;
  const villages = places.districts().flatMap(({ code }) => places.villages(code));
  const begins = now.getTime() - daysOfTalks * day;
  for (let talk = 1; talk <= talks; talk += 1) {
    const at = byDay(new Date(begins + ((daysOfTalks * day) / talks) * (talk - 1)), new Date(now.getTime() - rest));
    if (at > clock.now()) clock.set(at);
    const village = random.pick(villages);
    const person = somebodyAt({ village: village.code, rt: "002", lat: 0, lng: 0 }, "3313000000000000", random);
    const script = demoTalks[talk % demoTalks.length] ?? { lines: ["halo"] };
    const said = wordsOf(person, village.name, random);
    for (const [index, line] of script.lines.entries()) {
      await office.receive({
        ...{ channel: silentChannel.name, address: `contoh-${talk}`, messageId: `contoh-${talk}.${index}` },
        ...{ at: clock.now(), content: { kind: "text", text: said(line) } },
        profile: { language: script.language ?? "id" },
      });
      clock.pass(15_000);
    }
    await after(talk);
  }
  await office.idle();
};

/** A line of a script in somebody's own words; of several, divided by " / ", the first ones more often. */
const wordsOf = (person: Somebody, village: string, random: Random) => {
  const product = random.pick(goods);
  const shop = nameOf(person, product, random);
  return (line: string): string =>
    random
      .pickSkewed(line.split(" / "))
      .replace("NAME", person.name)
      .replace("SHOP", shop)
      .replace("PRODUCT", product)
      .replace("VILLAGE", village);
};

/** Everything is delivered at once, to nobody. */
export const silentChannel: Channel = {
  name: "telegram",
  abilities: { choices: "buttons", pace: { perSecond: 10_000, secondsPerChat: 0 } },
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  send: () => Promise.resolve({ is: "sent" }),
};
