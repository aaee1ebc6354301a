import { readCursor } from "../../../registry/finding/cursor.ts";
import type { Order } from "../../../registry/finding/filter.ts";
import type { PageRequest } from "../../../registry/finding/request.ts";
import { openPlace, sealPlace } from "../../../registry/finding/sealed-words.ts";
import type { Desk } from "../../desk.ts";

/** A cursor as the address carries it: by name it holds a name, so it is sealed. */
export const placeInAddress = ({ keyring }: Pick<Desk, "keyring">, order: Order, cursor: string): string =>
  order === "name" ? sealPlace(keyring, cursor) : cursor;

/**
 * Where the page begins or ends that the address asks for; "lost" where that cannot be read. By name only what we
 * sealed is taken: by an id, whose name were looked up, anybody's could be felt out between the names of one's own
 * territory.
 */
export function readPlace(
  { keyring }: Pick<Desk, "keyring">,
  order: Order,
  query: URLSearchParams,
): Pick<PageRequest, "after" | "before"> | "lost" {
  const way = (["after", "before"] as const).find((one) => query.has(one));
  if (way === undefined) return {};
  const said = query.get(way) ?? "";
  const cursor = order === "name" ? openPlace(keyring, said) : said;
  return cursor === undefined || readCursor(order, cursor) === undefined ? "lost" : { [way]: cursor };
}
