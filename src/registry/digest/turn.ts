import { commit, insertRows, type Statement, selectRows, statement } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";

/** How many batches were digested; read before anything else of a batch. */
export const readTurn = async (database: Database): Promise<number> => {
  const [row] = await selectRows(database, { turn: "number" }, `SELECT MAX("turn") AS "turn" FROM "Digest"`);
  return row?.turn ?? 0;
};

/**
 * Commits what was worked out from what was read since `turn`, and only if nobody else committed since: throws a
 * StoreConflict otherwise, and then nothing is kept. Gives the next turn.
 */
export const commitTurn = async (
  database: Database,
  turn: number,
  statements: readonly Statement[],
): Promise<number> => {
  const { kind } = database;
  const next = turn + 1;
  await commit(database, [
    insertRows(kind, "Digest", ["turn"], [{ turn: next }]),
    statement(kind, `DELETE FROM "Digest" WHERE "turn" < ?`, [next]),
    ...statements,
  ]);
  return next;
};
