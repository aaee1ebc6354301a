import type { Database } from "../../store/database.ts";
import type { Order } from "./filter.ts";
import { chunkOf, slotOf } from "./shelf/columns.ts";
import { readShelf } from "./shelf/read-shelf.ts";
import type { Rank } from "./sorting.ts";

/** A row that ends a page may be gone when the next one is asked for: so many of its neighbours stand in for it. */
const neighbours = 3;

/**
 * Where a page ends, for the address bar. Numbers and ids only: of the order by name it tells ids, and the names are
 * looked up when it comes back. `ends`: the last rows of the page, the outermost first.
 */
export const formatCursor = (order: Order, ends: readonly Rank[]): string => {
  const [end] = ends;
  if (end === undefined) return "";
  if (order === "name")
    return ends
      .slice(0, neighbours)
      .map(({ id }) => id)
      .join("-");
  return order === "newest" || order === "oldest" ? String(end.id) : `${end.first}-${end.id}`;
};

/** Undefined for what is no cursor of this order, and where all that it names is gone. */
export const readCursor = async (database: Database, order: Order, cursor: string): Promise<Rank | undefined> => {
  if (!/^\d{1,10}(?:-\d{1,10}){0,2}$/.test(cursor)) return undefined;
  const numbers = cursor.split("-").map(Number);
  const [first = 0, second] = numbers;
  if (order === "newest" || order === "oldest")
    return second === undefined ? { first: 0, second: 0, id: first } : undefined;
  if (order !== "name") return second === undefined ? undefined : { first, second: 0, id: second };
  const shelf = await readShelf(database, ["state", "name", "nameRest"], [...new Set(numbers.map(chunkOf))]);
  for (const id of numbers) {
    const { state, name, nameRest } = shelf.get(chunkOf(id)) ?? {};
    const slot = slotOf(id);
    if (state?.[slot]) return { first: name?.[slot] ?? 0, second: nameRest?.[slot] ?? 0, id };
  }
  return undefined;
};
