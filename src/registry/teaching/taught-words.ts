import type { Trades, World } from "../../../flows/kit/world.ts";
import { foldReply } from "../../../flows/understand/taught.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** The words that the office taught, as they are at one moment. `version` changes with every word. */
export interface TaughtWords {
  readonly version: string;
  readonly meaning: NonNullable<World["taught"]>;
}

/** What tells whether anything was taught or taken back since. */
export const taughtVersion = async ({ client }: Database): Promise<string> => {
  const { _max, _count } = await client.synonym
    .aggregate({ _max: { id: true }, _count: { _all: true, removedAt: true } })
    .catch(asStoreError);
  return `${_max.id ?? 0} ${_count._all} ${_count.removedAt}`;
};

/** Reads them all: an office teaches hundreds, not thousands. */
export const readTaughtWords = async (database: Database): Promise<TaughtWords> => {
  // First: what is taught while the words are read is taken at the next look.
  const version = await taughtVersion(database);
  const rows = await database.client.synonym
    .findMany({ where: { removedAt: null }, orderBy: { id: "asc" } })
    .catch(asStoreError);
  const meanings = new Map(rows.map(({ question, phrase, meaning }) => [`${question} ${phrase}`, meaning]));
  return { version, meaning: (question, text) => meanings.get(`${question} ${text}`) };
};

/** The catalogue, and what the office taught of products that it has no word of. */
export const withTaught = (trades: Trades, meaning: TaughtWords["meaning"]): Trades => ({
  clusters: () => trades.clusters(),
  cluster: (id) => trades.cluster(id),
  suggest: (text) => {
    const known = trades.suggest(text);
    if (known.length > 0) return known;
    const cluster = meaning("product", foldReply(text));
    return cluster === undefined || trades.cluster(cluster) === undefined ? known : [{ cluster, score: 1 }];
  },
});
