import type { Setting } from "../flows/talk.ts";
import { loadSpeech } from "./load-speech.ts";
import { loadGazetteer } from "./registry/regions/gazetteer.ts";
import { readCatalogue, seedCatalogue } from "./registry/trades/store.ts";
import { createTrades } from "./registry/trades/trades.ts";
import type { Database } from "./store/database.ts";

/**
 * Everything the talk may read: the office, its territory, its catalogue of clusters, and the texts. Throws where
 * a territory code names no area.
 */
export const loadSetting = async (
  database: Database,
  office: { readonly name: string | undefined; readonly territory: readonly string[] },
): Promise<Setting> => {
  await seedCatalogue(database);
  const [loaded, catalogue] = await Promise.all([loadGazetteer(office.territory), readCatalogue(database)]);
  if (!loaded.ok) throw new Error(`TERRITORY names no area of Indonesia: ${loaded.codes.join(", ")}`);
  const places = loaded.gazetteer;
  const served = places.territory.map(({ code }) => places.describe(code)).join(", ");
  return {
    world: {
      office: { name: office.name ?? `Dinas Koperasi dan UKM ${served}` },
      places,
      trades: createTrades(catalogue.clusters, catalogue.products),
    },
    speech: await loadSpeech(places),
  };
};
