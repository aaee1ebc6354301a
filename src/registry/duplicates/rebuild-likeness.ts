import { setImmediate as breathe } from "node:timers/promises";
import { commit, selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { holdersBefore } from "./candidates.ts";
import { pairsToExamine } from "./examine.ts";
import { keysOf } from "./keys.ts";
import { insertLikenesses } from "./likeness-rows.ts";
import { pairStatements, partnersOf, readPairs } from "./pair-rows.ts";
import { readTraits } from "./traits.ts";

/** Businesses read at a time: few, for on SQLite nothing else is done meanwhile. */
const page = 250;
/** Keys that are sorted at a time, and written in one transaction: neighbours in the table are written together. */
const sorted = 500_000;
const written = 5000;

/**
 * Makes all keys and open pairs anew; what officers decided stays. Each business is compared with those before it, as
 * it was when it came, so that a rebuilt table says what a grown one says. May be stopped and begun again.
 */
export const rebuildLikeness = async (database: Database, now: () => Date): Promise<void> => {
  await commit(database, [
    { sql: `DELETE FROM "Likeness"`, runs: [[]] },
    { sql: `DELETE FROM "Pair" WHERE "state" = 'open'`, runs: [[]] },
  ]);
  await writeKeys(database);
  for await (const ids of pages(database)) await comparePage(database, ids, now());
};

const comparePage = async (database: Database, ids: readonly number[], now: Date): Promise<void> => {
  const traits = await readTraits(database, ids);
  const keys = new Map(Array.from(traits, ([id, one]) => [id, keysOf(one)]));
  const known = await readPairs(database, ids);
  const holders = await holdersBefore(database, keys);
  const looked = await pairsToExamine(database, { traits, keys }, holders, partnersOf(known));
  await commit(database, pairStatements(database, known, looked, now));
};

/** Written in the table's own order, for scattered rows would be most of the work. */
const writeKeys = async (database: Database): Promise<void> => {
  let rows: { readonly key: string; readonly businessId: number }[] = [];
  const flush = async (): Promise<void> => {
    rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.businessId - b.businessId));
    for (let at = 0; at < rows.length; at += written) {
      await commit(database, [insertLikenesses(database, rows.slice(at, at + written))]);
      await breathe();
    }
    rows = [];
  };
  for await (const ids of pages(database)) {
    for (const [businessId, traits] of await readTraits(database, ids))
      for (const key of new Set(keysOf(traits).own)) rows.push({ key, businessId });
    if (rows.length >= sorted) await flush();
  }
  await flush();
};

/** The ids of all businesses in the order of registration. */
async function* pages(database: Database): AsyncGenerator<readonly number[]> {
  for (let after = 0; ; ) {
    const rows = await selectRows(
      database,
      { id: "number" },
      `SELECT "id" FROM "Business" WHERE "id" > ? AND "status" <> 'merged' ORDER BY "id" LIMIT ${page}`,
      [after],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1) ?? after;
    await breathe();
  }
}
