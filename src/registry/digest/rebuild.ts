import { setImmediate as breathe } from "node:timers/promises";
import { selectRows, statement } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import type { Lease } from "../../store/lease.ts";
import { transact } from "../../store/transact.ts";
import type { DigestParts } from "./digest-parts.ts";
import { entriesOf } from "./entry-of.ts";
import { insertEntries } from "./entry-rows.ts";
import { readRegisterRows } from "./read-register.ts";
import { commitTurn, readTurn } from "./turn.ts";

/** Ids of one transaction. */
const span = 4096;
/** How often the lease is prolonged while a follower works, in milliseconds. */
const prolongEvery = 10_000;

/**
 * Makes everything anew from the register, for when most of it is stale. It is done in many transactions; what was
 * stale at the beginning stays so until the end, so that one which is killed is begun again.
 */
export const rebuildDigest = async (
  { database, followers, setting, log }: DigestParts,
  lease: Lease,
  stopping: AbortSignal,
): Promise<void> => {
  const { kind } = database;
  let turn = await readTurn(database);
  const stale = await lastStale(database);
  // Not before: another territory is committed together with what it makes stale.
  await setting.check?.();
  const [ends] = await selectRows(database, { last: "number?" }, `SELECT MAX("id") AS "last" FROM "Business"`);
  const last = ends?.last ?? 0;
  log.info("digest.rebuilding", { to: last });
  turn = await commitTurn(database, turn, [statement(kind, `DELETE FROM "Entry"`)]);
  for (let from = 0; from <= last; from += span) {
    if (stopping.aborted) return;
    const entries = entriesOf(await readRegisterRows(database, { from, to: from + span - 1 }), setting.world.places);
    if (entries.length > 0) turn = await commitTurn(database, turn, [insertEntries(kind, entries)]);
    await lease.take();
    await breathe();
  }
  const prolonging = setInterval(() => {
    lease.take().catch((error: unknown) => log.error("digest.failed", error));
  }, prolongEvery).unref();
  try {
    for (const follower of followers) {
      if (stopping.aborted) return;
      log.info("digest.rebuilding", { follower: follower.name });
      await follower.rebuild(database);
    }
  } finally {
    clearInterval(prolonging);
  }
  await commitTurn(database, turn, [statement(kind, `DELETE FROM "Stale" WHERE "id" <= ?`, [stale])]);
  log.info("digest.rebuilt", { to: last });
};

/**
 * Up to which id everything that is stale is committed. On PostgreSQL a lower id may be committed after a higher one:
 * the lock waits for whoever has written some, and an id that is given out after it is higher than all of theirs.
 */
const lastStale = (database: Database): Promise<number> =>
  transact(database, async (tx) => {
    if (database.kind === "postgresql") await tx.$executeRaw`LOCK TABLE "Stale" IN SHARE MODE`;
    return (await tx.stale.aggregate({ _max: { id: true } }))._max.id ?? 0;
  });
