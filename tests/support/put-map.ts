import { replaceMap, writtenOut } from "../../src/registry/regions/boundaries/map-store.ts";
import type { Village } from "../../src/registry/regions/boundaries/village.ts";
import type { Database } from "../../src/store/database.ts";
import { transact } from "../../src/store/transact.ts";

/** The office's boundary map from now on, on no record. */
export const putMap = (database: Database, source: string, villages: readonly Village[], at: Date): Promise<void> =>
  transact(database, (tx) => replaceMap(tx, source, writtenOut(villages), at));
