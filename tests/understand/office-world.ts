import type { Trades } from "../../flows/kit/world.ts";
import type { Places } from "../../flows/understand/place.ts";
import { loadGazetteer } from "../../src/registry/regions/gazetteer.ts";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";
import { createTrades } from "../../src/registry/trades/trades.ts";

/** The real names of an office's territory and the shipped catalogue, without a database. */
export async function officeWorld(
  territory: readonly string[] = ["33.13"],
): Promise<{ places: Places; trades: Trades }> {
  const [loaded, { clusters, products }] = await Promise.all([loadGazetteer(territory), shippedCatalogue()]);
  if (!loaded.ok) throw new Error(`No such territory: ${loaded.codes.join(", ")}`);
  return { places: loaded.gazetteer, trades: createTrades(clusters, products) };
}
