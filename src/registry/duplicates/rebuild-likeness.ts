import { setImmediate as breathe } from "node:timers/promises";
import { commit, type Statement, selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";

/** Businesses followed at a time: few, for on SQLite nothing else is done meanwhile. */
const page = 250;

/**
 * Makes all keys and open pairs anew; what officers decided stays. The same statements as for one that changed, page
 * by page in the order of registration, so that a rebuilt table says what a grown one says. May be stopped and begun
 * again.
 */
export const rebuildLikeness = async (
  database: Database,
  follow: (ids: readonly number[]) => Promise<readonly Statement[]>,
): Promise<void> => {
  await commit(database, [
    { sql: `DELETE FROM "Likeness"`, runs: [[]] },
    { sql: `DELETE FROM "Pair" WHERE "state" = 'open'`, runs: [[]] },
  ]);
  for (let after = 0; ; ) {
    const rows = await selectRows(
      database,
      { id: "number" },
      `SELECT "id" FROM "Business" WHERE "id" > ? AND "status" <> 'merged' ORDER BY "id" LIMIT ${page}`,
      [after],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    await commit(database, await follow(ids));
    after = ids.at(-1) ?? after;
    await breathe();
  }
};
