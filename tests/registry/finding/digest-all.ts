import { settableClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import { createDigest } from "../../../src/registry/digest/digest.ts";
import { searchIndex } from "../../../src/registry/finding/search-index.ts";
import type { Database } from "../../../src/store/database.ts";

const setting = {
  world: { places: { territory: [{ code: "33.13", name: "Karanganyar", level: "regency" as const }] } },
};

/** Digests what is stale, with the index alone; `rebuildFrom`: from so many on all is made anew. */
export const digestAll = (database: Database, rebuildFrom = 20_000): Promise<void> =>
  createDigest({
    database,
    followers: [searchIndex],
    setting,
    clock: settableClock(new Date("2026-11-23T02:00:00Z")),
    log: createLog("silent"),
    rebuildFrom,
  }).catchUp();
