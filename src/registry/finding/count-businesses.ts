import type { Counted, FindingParts, Scope } from "./request.ts";
import { selectionOf } from "./selection.ts";
import { walk } from "./walk.ts";

/** How many businesses there are: always exact, for all of them are looked at. */
export const countBusinesses = async (parts: FindingParts, scope: Scope): Promise<Counted> => {
  const selection = await selectionOf(parts, scope);
  let n = 0;
  if (selection !== undefined) for await (const { slots } of walk(parts.database, selection)) n += slots.length;
  return { n, exact: true };
};
