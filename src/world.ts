import { type Language, languages } from "../flows/kit/vocabulary.ts";
import type { Trades, World } from "../flows/kit/world.ts";
import type { Speak } from "../flows/speech/speak.ts";
import type { Setting } from "../flows/talk.ts";
import { type QuietHours, quietIn, readQuietHours } from "./lib/quiet-hours.ts";
import { createRuns } from "./lib/runs.ts";
import { loadSpeech } from "./load-speech.ts";
import { loadPlaces, placesWith } from "./registry/regions/boundaries/live-places.ts";
import type { Village } from "./registry/regions/boundaries/village.ts";
import { timeZoneOf } from "./registry/regions/time-zone.ts";
import type { OfficeSettings } from "./registry/settings/office-settings.ts";
import { readSettings } from "./registry/settings/setting-store.ts";
import { readTaughtWords, type TaughtWords, taughtVersion, withTaught } from "./registry/teaching/taught-words.ts";
import { readCatalogue, seedCatalogue } from "./registry/trades/store.ts";
import { createTrades } from "./registry/trades/trades.ts";
import type { Database } from "./store/database.ts";

/** What the environment says, until the office sets it up in the console. */
export interface Environment {
  readonly name: string | undefined;
  readonly territory: readonly string[];
  /** Null: never quiet, which it also is where nothing is told. */
  readonly quietHours?: QuietHours | null;
}

/** The setting, which follows what the office sets up and the boundary map it loads: the same objects, new answers. */
export interface LiveSetting extends Setting {
  /** Whether nobody is written to unasked at this time. */
  readonly quiet: (at: Date) => boolean;
  /** What the office set up itself; what is absent is as the environment says. */
  readonly own: () => OfficeSettings;
  readonly environment: Environment;
  /** Takes whatever was set up before it was called, in this process or another. */
  check(): Promise<void>;
  /** Checks every so many milliseconds without keeping the process alive; gives what ends it, once a check under way is over. */
  watch(every: number, failed: (error: unknown) => void): () => Promise<void>;
}

interface Known {
  readonly version: number;
  readonly own: OfficeSettings;
  readonly territory: readonly string[];
  readonly timeZone: string;
  readonly name: string;
  readonly languages: readonly Language[];
  readonly quiet: (at: Date) => boolean;
  readonly trades: Trades;
  readonly taught: TaughtWords;
  readonly speech: Readonly<Record<Language, Speak>>;
}

/**
 * Everything the talk may read: the office, its territory with the boundary map, its catalogue of clusters, and the
 * texts. `villages`: a map for this time only, in the place of the database's. Throws where a territory code names no
 * area.
 */
export const loadSetting = async (
  database: Database,
  environment: Environment,
  villages?: readonly Village[],
): Promise<LiveSetting> => {
  await seedCatalogue(database);
  let stored = await readSettings(database);
  const territoryOf = (own: OfficeSettings) => own.territory ?? environment.territory;
  const loaded = await loadPlaces(database, () => territoryOf(stored.settings));
  if (!loaded.ok) throw new Error(`TERRITORY names no area of Indonesia: ${loaded.codes.join(", ")}`);
  const places = villages === undefined ? loaded.places : await placesWith(environment.territory, villages);

  const know = async (before?: Known): Promise<Known> => {
    const { version, settings: own } = stored;
    const territory = territoryOf(own);
    const catalogue = await readCatalogue(database);
    const taught = await readTaughtWords(database);
    const timeZone = timeZoneOf(places.territory[0]?.code ?? "");
    const served = places.territory.map(({ code }) => places.describe(code)).join(", ");
    const hours = own.quietHours === undefined ? environment.quietHours : readQuietHours(own.quietHours);
    return {
      version,
      own,
      territory,
      timeZone,
      name: own.name ?? environment.name ?? `Dinas Koperasi dan UKM ${served}`,
      languages: own.languages ?? languages,
      quiet: quietIn(hours ?? null, timeZone),
      trades: withTaught(createTrades(catalogue.clusters, catalogue.products), taught.meaning),
      taught,
      // Their examples name places of the territory.
      speech: before?.territory.join() === territory.join() ? before.speech : await loadSpeech(places),
    };
  };
  let known = await know();

  const look = async (): Promise<void> => {
    stored = await readSettings(database);
    await loaded.map.check();
    const same = stored.version === known.version && (await taughtVersion(database)) === known.taught.version;
    if (!same) known = await know(known);
  };
  const looks = createRuns(look);

  return {
    world: worldOf(() => known, places),
    speech: speechOf(() => known),
    quiet: (at) => known.quiet(at),
    own: () => known.own,
    environment,
    check: looks.ask,
    watch(every, failed) {
      const timer = setInterval(() => void looks.ask().catch(failed), every).unref();
      return () => {
        clearInterval(timer);
        return looks.idle();
      };
    },
  };
};

const worldOf = (known: () => Known, places: World["places"]): World => ({
  places,
  office: {
    get name() {
      return known().name;
    },
    get greeting() {
      return known().own.greeting;
    },
  },
  get timeZone() {
    return known().timeZone;
  },
  get languages() {
    return known().languages;
  },
  get trades() {
    return known().trades;
  },
  taught: (question, text) => known().taught.meaning(question, text),
});

const speechOf = (known: () => Known): Readonly<Record<Language, Speak>> => {
  const speakIn =
    (language: Language): Speak =>
    (id, args) =>
      known().speech[language](id, args);
  return Object.fromEntries(languages.map((language) => [language, speakIn(language)])) as Record<Language, Speak>;
};
