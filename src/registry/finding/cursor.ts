import type { Order } from "./filter.ts";
import type { Rank } from "./sorting.ts";

/**
 * Where a page ends. It tells the place itself and not who stood there: that one may be renamed, erased or moved to
 * another territory before the next page is asked for. A place in the order by name holds the name as numbers, so
 * whoever puts it into an address seals it (`sealPlace`).
 */
export const formatCursor = (order: Order, end: Rank | undefined): string => {
  if (end === undefined) return "";
  if (order === "name") return `${end.first}-${end.second}-${end.id}`;
  return order === "newest" || order === "oldest" ? String(end.id) : `${end.first}-${end.id}`;
};

/** Undefined for what is no cursor of this order. */
export const readCursor = (order: Order, cursor: string): Rank | undefined => {
  if (!/^\d{1,16}(?:-\d{1,16}){0,2}$/.test(cursor)) return undefined;
  const numbers = cursor.split("-").map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  if (order === "newest" || order === "oldest")
    return numbers.length === 1 ? { first: 0, second: 0, id: first } : undefined;
  if (order === "name") return numbers.length === 3 ? { first, second, id: third } : undefined;
  return numbers.length === 2 ? { first, second: 0, id: second } : undefined;
};
