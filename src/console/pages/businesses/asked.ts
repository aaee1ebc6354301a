import type { Act } from "../../../registry/audit/actions.ts";
import { type Filter, type Order, orders } from "../../../registry/finding/filter.ts";
import { formatFilter, readFilter } from "../../../registry/finding/read-filter.ts";
import { openWords, sealWords } from "../../../registry/finding/sealed-words.ts";
import type { Desk } from "../../desk.ts";

/** What an address of the lists asks for. */
export interface Asked {
  readonly filter: Filter;
  readonly order: Order;
  /** The words as the address carries them: nobody reads a name out of it. */
  readonly token: string | undefined;
  /** The address carried words that do not open: made up, cut off, or of a key that is gone. */
  readonly broken: boolean;
}

export const readAsked = ({ keyring }: Pick<Desk, "keyring">, query: URLSearchParams): Asked => {
  const token = query.get("words") ?? undefined;
  const words = token === undefined ? undefined : openWords(keyring, token);
  const order = orders.find((one) => one === query.get("order")) ?? "newest";
  return {
    filter: { ...readFilter(query), ...(words === undefined ? {} : { words }) },
    order,
    token: words === undefined ? undefined : token,
    broken: token !== undefined && words === undefined,
  };
};

/** A filter that came from a form, on its way to an address. */
export const askFor = ({ keyring }: Pick<Desk, "keyring">, filter: Filter, order: Order): Asked => ({
  filter,
  order,
  token: filter.words === undefined ? undefined : sealWords(keyring, filter.words),
  broken: false,
});

/** The address's query: codes, and the words sealed. The same filter has the same address as long as it is passed on. */
export const queryOf = ({ filter, order, token }: Pick<Asked, "filter" | "order" | "token">): URLSearchParams => {
  const query = formatFilter(filter);
  if (filter.words !== undefined && token !== undefined) query.set("words", token);
  if (order !== "newest") query.set("order", order);
  query.sort();
  return query;
};

export const pathWith = (path: string, query: URLSearchParams): string =>
  query.size === 0 ? path : `${path}?${query.toString()}`;

/** A filter for the log: codes and days; of words only that there were any. */
export const onRecord = ({ words, ...codes }: Filter): NonNullable<Act["detail"]> => ({
  ...codes,
  ...(words === undefined ? {} : { words: true }),
});
