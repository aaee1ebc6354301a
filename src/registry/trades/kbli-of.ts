import type { TradeMatch, Trades } from "../../../flows/kit/world.ts";

interface Trade {
  readonly product: string;
  readonly cluster: string;
}

/** The classification of a product, where the catalogue knows it in the chosen cluster. */
export const kbliOf = ({ product, cluster }: Trade, trades: Trades): TradeMatch["kbli"] =>
  trades.suggest(product).find((match) => match.cluster === cluster)?.kbli;

/** Whoever says the same product and cluster again does not change what the product is classified as. */
export const kbliAfter = (
  stored: {
    readonly product: string;
    readonly clusterId: string;
    readonly kbli: string | null;
    readonly kbliEdition: number | null;
  },
  told: Trade,
  trades: Trades,
): TradeMatch["kbli"] => {
  const { kbli, kbliEdition } = stored;
  if (stored.product !== told.product || stored.clusterId !== told.cluster) return kbliOf(told, trades);
  return kbli === null || kbliEdition === null ? undefined : { code: kbli, edition: kbliEdition };
};
