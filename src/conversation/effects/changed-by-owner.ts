import type { Writes } from "../rows.ts";
import { answersRepair } from "./answers-repair.ts";
import { asksAgain } from "./asks-again.ts";
import type { Cause, EffectTools } from "./cause.ts";

/**
 * What follows where an owner changes these columns: what was asked for is repaired, and what was approved is looked at
 * again; tells whether anything is. `business` null: the owner's own.
 */
export const changedByOwner = async (
  columns: readonly string[],
  whose: { readonly owner: number; readonly business: number | null },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<boolean> => {
  await answersRepair(columns, whose.business, cause, writes, tools);
  return asksAgain(columns, whose, cause, writes, tools);
};
