import { makeMisplacedStale } from "../registry/digest/make-misplaced-stale.ts";
import type { Served } from "../registry/regions/area-of.ts";
import type { Database } from "../store/database.ts";
import type { Job } from "./upkeep.ts";

/**
 * Whoever sets the territory up in the console makes all of lists and figures follow. The environment's may be another
 * one after any restart, and nobody tells.
 */
export const misplacedJob = (database: Database, served: Served): Job => ({
  name: "misplaced",
  every: 24 * 60 * 60_000,
  run: async () => {
    await makeMisplacedStale(database, served);
    return undefined;
  },
});
