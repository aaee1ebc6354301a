import { commit, deleteRows, listed, selectRows, statement } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";

/** Owners of one transaction. */
const batchSize = 1000;

/**
 * Makes the businesses of some owners who changed stale: those that they have by now, and not those of when they
 * changed, for one may have been registered at that very time. One that is registered from here on is stale by itself.
 * False where no owner changed.
 */
export const spreadOwners = async (database: Database): Promise<boolean> => {
  const { kind } = database;
  const changed = await selectRows(
    database,
    { id: "number", ownerId: "number" },
    `SELECT "id", "ownerId" FROM "StaleOwner" ORDER BY "id" LIMIT ${batchSize}`,
  );
  if (changed.length === 0) return false;
  const owners = [...new Set(changed.map(({ ownerId }) => ownerId))];
  await commit(database, [
    statement(
      kind,
      `INSERT INTO "Stale" ("businessId")
       SELECT "id" FROM "Business" WHERE "ownerId" IN (${listed(kind, "INTEGER")}) ORDER BY "id"`,
      [JSON.stringify(owners)],
    ),
    deleteRows(
      kind,
      "StaleOwner",
      ["id"],
      changed.map(({ id }) => ({ id })),
    ),
  ]);
  return true;
};
