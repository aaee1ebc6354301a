import type { Channel } from "../channels/channel.ts";
import { settableClock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import { openOffice } from "../office.ts";
import { somebodyAt } from "../registry/duplicates/truth/people.ts";
import { randomFrom } from "../registry/duplicates/truth/random.ts";
import type { Identifiers } from "../registry/identifiers/identifiers.ts";
import type { Database } from "../store/database.ts";
import type { LiveSetting } from "../world.ts";
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

/** Plays talks through the real office, so that transcripts, tickets and what nobody understood are as they would be. */
export const playTalks = async ({ database, setting, identifiers, log, now, talks }: PlayParts): Promise<void> => {
  const random = randomFrom(11);
  const clock = settableClock(new Date(now.getTime() - 12 * day));
  const office = openOffice({ database, setting, identifiers, clock, log });
  office.join(silentChannel);
  const { places } = setting.world;
  const villages = places.districts().flatMap(({ code }) => places.villages(code));
  for (let talk = 1; talk <= talks; talk += 1) {
    const village = random.pick(villages);
    const home = { village: village.code, rt: "002", lat: 0, lng: 0 };
    const person = somebodyAt(home, "3313000000000000", random);
    const script = demoTalks[talk % demoTalks.length] ?? { lines: ["halo"] };
    const address = `contoh-${talk}`;
    for (const [at, line] of script.lines.entries()) {
      const text = line
        .replace("NAME", person.name)
        .replace("SHOP", `Usaha ${person.given}`)
        .replace("VILLAGE", village.name);
      await office.receive({
        ...{ channel: silentChannel.name, address, messageId: `contoh-${talk}.${at}`, at: clock.now() },
        content: { kind: "text", text },
        profile: { language: script.language ?? "id" },
      });
      clock.pass(20_000);
    }
    clock.pass((11.5 * day) / talks - script.lines.length * 20_000);
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
