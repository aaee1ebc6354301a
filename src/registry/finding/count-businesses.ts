import type { Counted, FindingParts, Scope } from "./request.ts";
import { readMatching } from "./slow.ts";

/** How many businesses there are. */
export const countBusinesses = async (parts: FindingParts, scope: Scope): Promise<Counted> => ({
  n: (await readMatching(parts, scope)).length,
  exact: true,
});
