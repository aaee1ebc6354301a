import type { TradeMatch, Trades } from "../kit/world.ts";
import { understandCluster } from "./cluster.ts";
import { isNotKnown } from "./not-known.ts";
import { isNotOwned } from "./not-owned.ts";
import { understandProduct } from "./product.ts";
import type { Option, Understood } from "./understood.ts";

/** A trade: the clusters that fit, best first, and the classification code of the best. */
export interface Trade {
  /** Its owner's words. */
  readonly product: string;
  readonly clusters: readonly string[];
  /** KBLI code, of the edition that the catalogue uses. */
  readonly kbli?: string;
}

/** One trade, or several that were told in one breath. */
export type Business = Omit<Trade, "product"> | { readonly trades: readonly Trade[] };

const sure = 0.7;
const nearlyEqual = 0.2;
const apart =
  /[,;/+&\n]|(?<=\s)(?:dan|sama|karo|lan|kalih|kaliyan|plus|serta|sekalian|and|juga|lawan|sambil|sarta|dengan)(?=\s)/giu;

/**
 * What somebody's business is, as clusters of the catalogue. Two trades of different clusters in one answer are both
 * kept. Words that name no product ("dagang", "usaha makanan") are `ambiguous` with the detail "too_vague", and so are
 * those that belong to two clusters alike ("rumput laut"), with these as options. Fault: `unclear` for words that the
 * catalogue does not know.
 */
export function understandBusiness(text: string, trades: Trades, language = "id"): Understood<Business> {
  if (isNotKnown(text)) return { ok: false, reason: "unknown" };
  if (isNotOwned(text) || /https?:|www\.|[<>]/iu.test(text)) return { ok: false, reason: "unclear" };
  const heard = understandProduct(text);
  // "Gas" is a yes, and "make" a verb; the catalogue knows better.
  const product: typeof heard =
    !heard.ok && heard.detail === undefined && trades.suggest(text)[0]?.score === 1 ? { ok: true, value: text } : heard;
  if (!product.ok)
    return product.detail === "too_vague"
      ? { ok: false, reason: "ambiguous", detail: "too_vague" }
      : { ok: false, reason: "unclear" };
  const several = tradesIn(product.value, trades);
  if (several.length > 1) return { ok: true, value: { trades: several } };
  const cluster = understandCluster(product.value, trades, language);
  if (cluster.ok) return { ok: true, value: business(product.value, trades, cluster.value) };
  const { options, ...fault } = cluster;
  if (options === undefined) return fault;
  return {
    ...fault,
    options: options.map(
      ({ label, value }): Option<Business> => ({ label, value: business(product.value, trades, value) }),
    ),
  };
}

function business(product: string, trades: Trades, { cluster, kbli }: TradeMatch): Omit<Trade, "product"> {
  const others = trades
    .suggest(product)
    .flatMap(({ cluster: other, score }) => (other !== cluster && score >= sure - nearlyEqual ? [other] : []));
  return { clusters: [cluster, ...others], ...(kbli && { kbli: kbli.code }) };
}

/** The parts of an answer that are trades of their own; parts of the same cluster are one trade. */
function tradesIn(product: string, trades: Trades): readonly Trade[] {
  const found: Trade[] = [];
  for (const part of product.split(apart).map((words) => words.trim())) {
    const said = understandProduct(part);
    if (!said.ok) continue;
    const [best, second] = trades.suggest(said.value);
    if (best === undefined || best.score < sure) continue;
    // What fits two clusters alike goes with a trade that one of them has already.
    const equal =
      second !== undefined && best.score - second.score < nearlyEqual ? [best.cluster, second.cluster] : [best.cluster];
    if (found.some(({ clusters: [first = ""] }) => equal.includes(first))) continue;
    found.push({ product: said.value, ...business(said.value, trades, best) });
  }
  return found;
}
