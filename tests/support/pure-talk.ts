import type { Setting } from "../../flows/talk.ts";
import { loadSpeech } from "../../src/load-speech.ts";
import { loadGazetteer } from "../../src/registry/regions/gazetteer.ts";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";
import { createTrades } from "../../src/registry/trades/trades.ts";

/** The real world of a regency, without a database. */
export const loadPureSetting = async (territory = ["33.13"]): Promise<Setting> => {
  const [loaded, { clusters, products }] = await Promise.all([loadGazetteer(territory), shippedCatalogue()]);
  if (!loaded.ok) throw new Error(`No such territory: ${loaded.codes.join(", ")}`);
  const office = { name: "Dinas Koperasi dan UKM Kabupaten Karanganyar" };
  return {
    world: { office, places: loaded.gazetteer, trades: createTrades(clusters, products) },
    speech: await loadSpeech(loaded.gazetteer),
  };
};
