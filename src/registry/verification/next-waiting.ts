import type { Gazetteer } from "../../../flows/kit/world.ts";
import type { Database } from "../../store/database.ts";
import { claim } from "../claims/claims.ts";
import type { Scope } from "../figures/scope.ts";
import { type Place, readQueue } from "./queue.ts";

/** So many are looked at in one go: more officers than these seldom work at once. */
const atOnce = 20;

/**
 * The next record that nobody works on, which is the officer's from now on. After a place it goes on from there, and
 * begins anew at the end; `except` is not given again. Undefined where nothing waits.
 */
export const nextWaiting = async (
  database: Database,
  places: Gazetteer,
  scope: Scope,
  officer: { readonly id: string; readonly name: string },
  now: Date,
  from: { readonly after?: Place | undefined; readonly except?: number | undefined } = {},
): Promise<number | undefined> => {
  for (const start of from.after === undefined ? [undefined] : [from.after, undefined]) {
    for (let after = start; ; ) {
      const some = await readQueue(database, places, scope, atOnce, after);
      for (const { business } of some) {
        if (business === from.except) continue;
        const { ok } = await claim(database, `business:${business}`, officer, now);
        if (ok) return business;
      }
      const last = some.at(-1);
      if (last === undefined || some.length < atOnce) break;
      after = last;
    }
  }
  return undefined;
};
