import type { FindingParts, FoundPage, PageRequest } from "./request.ts";
import { orderKey, readMatching } from "./slow.ts";

/** A page of businesses in the order asked for. */
export const findBusinesses = async (parts: FindingParts, request: PageRequest): Promise<FoundPage> => {
  const { order, after, before, limit } = request;
  const all = (await readMatching(parts, request)).sort(orderKey(order));
  const at = (cursor: string): number => all.findIndex(({ id }) => String(id) === cursor);
  const from = after !== undefined ? at(after) + 1 : before !== undefined ? Math.max(at(before) - limit, 0) : 0;
  const page = all.slice(from, before === undefined ? from + limit : Math.min(from + limit, at(before)));
  return {
    ids: page.map(({ id }) => id),
    ...(from + page.length < all.length ? { next: String(page.at(-1)?.id) } : {}),
    ...(from > 0 ? { previous: String(page[0]?.id) } : {}),
  };
};
