import type { Area, Gazetteer } from "../../../flows/kit/world.ts";
import type { Database } from "../../store/database.ts";
import { countValues, readEach } from "./read-tally.ts";
import { type Scope, villagesIn } from "./scope.ts";

/** Where the register has reached. */
export interface Coverage {
  readonly villages: readonly { readonly area: Area; readonly n: number }[];
  readonly reached: number;
  /** RTs that some business told of; how many there are in all nobody tells the system. */
  readonly rts: number;
}

/** Every village that is known in a scope, with its businesses. */
export const readCoverage = async (database: Database, places: Gazetteer, scope: Scope): Promise<Coverage> => {
  const known = villagesIn(places, scope);
  const districts = [...new Set(known.map(({ code }) => code.slice(0, 8)))];
  const [each, rts] = await Promise.all([
    readEach(database, districts, scope.cluster, "area"),
    countValues(database, scope, "rt"),
  ]);
  const villages = known.map((area) => ({ area, n: each.get(area.code.slice(0, 8))?.get(area.code) ?? 0 }));
  return { villages, reached: villages.filter(({ n }) => n > 0).length, rts };
};
