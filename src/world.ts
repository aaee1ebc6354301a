import type { Setting } from "../flows/talk.ts";
import { loadSpeech } from "./load-speech.ts";
import { type LiveMap, loadPlaces, placesWith } from "./registry/regions/boundaries/live-places.ts";
import type { Village } from "./registry/regions/boundaries/village.ts";
import { timeZoneOf } from "./registry/regions/time-zone.ts";
import { readCatalogue, seedCatalogue } from "./registry/trades/store.ts";
import { createTrades } from "./registry/trades/trades.ts";
import type { Database } from "./store/database.ts";

/** The setting, and the boundary map that it follows. */
export interface LiveSetting extends Setting {
  readonly map: LiveMap;
}

/**
 * Everything the talk may read: the office, its territory with the boundary map, its catalogue of clusters, and the
 * texts. `villages`: a map for this time only, in the place of the database's. Throws where a territory code names no
 * area.
 */
export const loadSetting = async (
  database: Database,
  office: { readonly name: string | undefined; readonly territory: readonly string[] },
  villages?: readonly Village[],
): Promise<LiveSetting> => {
  await seedCatalogue(database);
  const [loaded, catalogue] = await Promise.all([loadPlaces(database, office.territory), readCatalogue(database)]);
  if (!loaded.ok) throw new Error(`TERRITORY names no area of Indonesia: ${loaded.codes.join(", ")}`);
  const places = villages === undefined ? loaded.places : await placesWith(office.territory, villages);
  const served = places.territory.map(({ code }) => places.describe(code)).join(", ");
  return {
    world: {
      timeZone: timeZoneOf(places.territory[0]?.code ?? ""),
      office: { name: office.name ?? `Dinas Koperasi dan UKM ${served}` },
      places,
      trades: createTrades(catalogue.clusters, catalogue.products),
    },
    speech: await loadSpeech(places),
    map: loaded.map,
  };
};
