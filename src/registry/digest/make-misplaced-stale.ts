import { commit, statement } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { type Served, unplacedArea } from "../regions/area-of.ts";

/** A district's code; what lists know more precisely is placed. */
const longest = 8;

/** Makes those stale that are not placed yet, and that lists have in an area that was all of the territory once. */
export const makeMisplacedStale = (database: Database, served: Served): Promise<void> =>
  commit(database, [
    statement(
      database.kind,
      `INSERT INTO "Stale" ("businessId")
       SELECT e."id" FROM "Entry" e WHERE e."area" <> ? AND LENGTH(e."area") <= ${longest} AND EXISTS (
         SELECT 1 FROM "Business" b WHERE b."id" = e."id" AND b."village" IS NULL AND b."district" IS NULL)`,
      [unplacedArea(served)],
    ),
  ]);
