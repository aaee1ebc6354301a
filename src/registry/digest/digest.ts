import { setImmediate as breathe, setTimeout as pause } from "node:timers/promises";
import { createRuns } from "../../lib/runs.ts";
import { deleteRows, selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { createLease } from "../../store/lease.ts";
import { StoreConflict } from "../../store/store-error.ts";
import type { DigestParts } from "./digest-parts.ts";
import { entriesOf } from "./entry-of.ts";
import { entryStatements, readEntries } from "./entry-rows.ts";
import type { Digested } from "./follower.ts";
import { readRegisterRows } from "./read-register.ts";
import { rebuildDigest } from "./rebuild.ts";
import { spreadOwners } from "./stale-owners.ts";
import { commitTurn, readTurn } from "./turn.ts";

/** Keeps what lists, figures and likenesses read in step with the register. */
export interface Digest {
  /** Digests whatever is stale when it is called; kept when it is done, by this program or another. */
  catchUp(): Promise<void>;
  /** Something was committed: catches up, and logs what goes wrong. */
  nudge(): void;
  /** Ends after the batch that is under way. */
  close(): Promise<void>;
}

/** Rows of "Stale" of one transaction: few, for on SQLite nothing else is done meanwhile. */
const batchSize = 200;
/** How long to wait for another program that digests, in milliseconds. */
const waiting = 50;

/** Another program may be faster; one that is so often is none, but a fault. */
const mostLost = 10;

export const createDigest = (parts: DigestParts): Digest => {
  const { database, clock, log, rebuildFrom = 20_000 } = parts;
  const lease = createLease(database, clock, "digest");
  const closing = new AbortController();

  const run = async (): Promise<void> => {
    if (!(await isStale(database))) return;
    while (!closing.signal.aborted && !(await lease.take())) {
      if (!(await isStale(database))) return;
      await pause(waiting);
    }
    try {
      while (!closing.signal.aborted && (await step())) {
        await lease.take();
        // On SQLite nothing here waits for anything: whoever waits for an answer gets their turn between two batches.
        await breathe();
      }
    } finally {
      await lease.release();
    }
  };

  let lost = 0;
  /** Whether there was something to digest. */
  const step = async (): Promise<boolean> => {
    try {
      if (await spreadOwners(database)) return true;
      if (await isWorthRebuilding(database, rebuildFrom)) {
        await rebuildDigest(parts, lease, closing.signal);
        return true;
      }
      const did = await digestBatch(parts);
      lost = 0;
      return did;
    } catch (error) {
      // Another program was faster: what is left is read anew.
      lost += 1;
      if (error instanceof StoreConflict && lost < mostLost) return true;
      throw error;
    }
  };

  // What is committed while a run looks around for the last time is for the next one.
  const runs = createRuns(run);

  return {
    catchUp: runs.ask,
    nudge: () => {
      if (!runs.isAsked() && !closing.signal.aborted)
        runs.ask().catch((error: unknown) => log.error("digest.failed", error));
    },
    close: () => {
      closing.abort();
      return runs.idle();
    },
  };
};

const isStale = async (database: Database): Promise<boolean> =>
  (
    await selectRows(
      database,
      { id: "number" },
      `SELECT "id" FROM (SELECT "id" FROM "Stale" LIMIT 1) AS s UNION ALL
       SELECT "id" FROM (SELECT "id" FROM "StaleOwner" LIMIT 1) AS o`,
    )
  ).length > 0;

const isWorthRebuilding = async (database: Database, from: number): Promise<boolean> => {
  const [counted] = await selectRows(
    database,
    { n: "number" },
    `SELECT CAST(COUNT(*) AS INTEGER) AS "n" FROM (SELECT 1 FROM "Stale" LIMIT ?) AS s`,
    [from],
  );
  if ((counted?.n ?? 0) < from) return false;
  const [all] = await selectRows(
    database,
    { stale: "number", entries: "number" },
    `SELECT CAST((SELECT COUNT(*) FROM "Stale") AS INTEGER) AS "stale",
            CAST((SELECT COUNT(*) FROM "Entry") AS INTEGER) AS "entries"`,
  );
  return all !== undefined && all.stale * 4 >= all.entries;
};

/** Takes the oldest stale businesses, and commits all that follows from them at once. False where there are none. */
const digestBatch = async ({ database, followers, setting }: DigestParts): Promise<boolean> => {
  const { kind } = database;
  const turn = await readTurn(database);
  const stale = await selectRows(
    database,
    { id: "number", businessId: "number" },
    `SELECT "id", "businessId" FROM "Stale" ORDER BY "id" LIMIT ${batchSize}`,
  );
  if (stale.length === 0) return false;
  // Not before they are read: another territory is committed together with what it makes stale.
  await setting.check?.();
  const ids = [...new Set(stale.map(({ businessId }) => businessId))].sort((a, b) => a - b);
  const [before, after] = [
    byId(await readEntries(database, ids)),
    byId(entriesOf(await readRegisterRows(database, ids), setting.world.places)),
  ];
  const batch: readonly Digested[] = ids.map((id) => ({ id, before: before.get(id), after: after.get(id) }));
  const followed = await Promise.all(followers.map((follower) => follower.follow(batch, database)));
  await commitTurn(database, turn, [
    ...entryStatements(kind, batch),
    ...followed.flat(),
    deleteRows(
      kind,
      "Stale",
      ["id"],
      stale.map(({ id }) => ({ id })),
    ),
  ]);
  return true;
};

const byId = <Row extends { readonly id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> =>
  new Map(rows.map((row) => [row.id, row]));
