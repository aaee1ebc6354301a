import { setTimeout as sleep } from "node:timers/promises";
import { loadSpeech } from "../../src/load-speech.ts";
import { loadGazetteer } from "../../src/registry/regions/gazetteer.ts";
import type { Witness } from "./evidence.ts";
import { createOwner, type Owner } from "./owner.ts";
import type { Platform } from "./platform.ts";
import type { Random } from "./random.ts";

export interface CrowdSettings {
  readonly platform: Platform;
  readonly random: Random;
  /** How many talk at once: who has finished is followed by a new one until the crowd is to finish. */
  readonly owners: number;
  /** The longest pause of an owner before an answer, in milliseconds; 1500 where absent. */
  readonly slowest?: number;
  /** How often in a hundred questions an owner does something else first; 12 where absent. */
  readonly wandering?: number;
}

export interface Crowd {
  /** How many have come, and how many of them have come to the end of their talk. */
  came(): number;
  registered(): number;
  /** No more owners come; kept when all have finished, or the time in milliseconds is up. */
  finish(within: number): Promise<void>;
  /** Nobody says anything more; to be followed by `finish`. */
  leave(): void;
  witnesses(): readonly Witness[];
  /** What owners could not understand, and where those stood who never came to the end. */
  readonly complaints: readonly string[];
}

/** Owners who register at the double, all at once and each at their own pace. */
export async function gatherCrowd(settings: CrowdSettings): Promise<Crowd> {
  const { platform, random, slowest = 1500, wandering = 12 } = settings;
  const loaded = await loadGazetteer(["33.13"]);
  if (!loaded.ok) throw new Error("The regency is gone");
  const { gazetteer } = loaded;
  const speech = await loadSpeech(gazetteer);
  const villages = gazetteer
    .districts()
    .flatMap(({ code }) => gazetteer.villages(code))
    .map(({ code }) => ({ code, described: gazetteer.describe(code) }));
  const owners: Owner[] = [];
  const complaints: string[] = [];
  let registered = 0;
  let closed = false;

  async function oneAfterAnother(): Promise<void> {
    do {
      const number = owners.length + 1;
      const language = random.chance(25) && platform.tellsLanguage ? "en" : "id";
      const owner = createOwner({
        person: platform.person(number, language),
        greeting: platform.greeting,
        owner: number,
        language,
        random: random.fork(),
        speech,
        villages,
        slowest,
        wandering,
      });
      owners.push(owner);
      await owner.register();
      registered += 1;
    } while (!closed);
  }
  const queues = Array.from({ length: settings.owners }, () =>
    oneAfterAnother().catch((error: unknown) => void complaints.push(String(error))),
  );

  return {
    came: () => owners.length,
    registered: () => registered,
    async finish(within) {
      closed = true;
      const late = sleep(within, "late", { ref: false });
      if ((await Promise.race([Promise.all(queues), late])) !== "late") return;
      complaints.push(...owners.filter((owner) => owner.witness().told === null).map((owner) => owner.standing()));
    },
    leave() {
      closed = true;
      for (const owner of owners) owner.leave();
    },
    witnesses: () => owners.map((owner) => owner.witness()),
    complaints,
  };
}
