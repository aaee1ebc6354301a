import type { Clock } from "../../lib/clock.ts";
import { commit, named, selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { erasedTables } from "./erasure-statements.ts";
import { readRemoved } from "./removed.ts";

/** A farewell that cannot be delivered for so long, in milliseconds, keeps nobody on record any longer. */
const farewellLimit = 24 * 60 * 60 * 1000;

/**
 * Completes erasures: removes each chat whose farewell is delivered (of one whose owner wrote again meanwhile, only
 * what is older), the photos, what lists and searches know of them, and what the database's own files still hold of it
 * all; then the proof is dated. Gives how many were completed. May be called at any time, by several processes at once,
 * and again after being killed.
 *
 * `catchUp` digests what is stale. `removePhoto` gets a file's name and is kept also where the file is gone already. One that fails leaves its erasure
 * for the next time and is thrown after the others are done.
 */
export const sweepErased = async (
  database: Database,
  clock: Clock,
  removePhoto: (file: string) => Promise<void>,
  catchUp: () => Promise<void>,
): Promise<number> => {
  const { client } = database;
  const open = await client.erasure.findMany({ where: { doneAt: null } }).catch(asStoreError);
  const gone: { readonly id: number; readonly removed: string }[] = [];
  const faults: unknown[] = [];
  for (const { id, askedAt, removed } of open) {
    const { chat, files, rows } = readRemoved(removed);
    const names = typeof files === "number" ? [] : files;
    const late = clock.now().getTime() - askedAt.getTime() > farewellLimit;
    try {
      for (const file of names) await removePhoto(file);
      if (chat !== undefined && !(await removeChat(database, chat, late))) continue;
      gone.push({ id, removed: JSON.stringify({ rows, files: names.length }) });
    } catch (error) {
      faults.push(error);
    }
  }
  if (gone.length > 0) await catchUp();
  // Another program may be digesting, and somebody who reads just now may keep old pages in place: the proof waits.
  const clean =
    gone.length > 0 && (await isDigested(database)) && (await database.direct.wipe(erasedTables).catch(asStoreError));
  if (clean)
    for (const { id, removed } of gone)
      await client.erasure
        .updateMany({ where: { id, doneAt: null }, data: { removed, doneAt: clock.now() } })
        .catch(asStoreError);
  if (faults.length > 0) throw faults[0];
  return clean ? gone.length : 0;
};

/** Whether lists and searches know of nobody who is gone. */
const isDigested = async (database: Database): Promise<boolean> => {
  const left = await selectRows(
    database,
    { id: "number" },
    `SELECT "id" FROM "Stale" WHERE NOT EXISTS (SELECT 1 FROM "Business" b WHERE b."id" = "Stale"."businessId") LIMIT 1`,
  );
  return left.length === 0;
};

/** Whether nothing is left of the chat's erased person; false while the farewell waits to be delivered. */
const removeChat = async (database: Database, id: number, late: boolean): Promise<boolean> => {
  const { client, kind } = database;
  const chat = await client.chat
    .findUnique({ where: { id }, select: { revision: true, erasedIn: true } })
    .catch(asStoreError);
  if (chat?.erasedIn == null) return true;
  const { revision, erasedIn } = chat;
  const waiting = await client.outboxMessage
    .count({ where: { chatId: id, revision: { lte: erasedIn }, state: "pending", body: { not: null } } })
    .catch(asStoreError);
  if (waiting > 0 && !late) return false;
  const older = `WHERE "chatId" = :id AND "revision" <= :erasedIn`;
  const statements =
    revision === erasedIn
      ? // A turn that is taken meanwhile keeps the chat, and the next sweep finds it so.
        [`DELETE FROM "Chat" WHERE "id" = :id AND "erasedIn" = :erasedIn AND "revision" = :erasedIn`]
      : [
          `DELETE FROM "InboxMessage" ${older}`,
          `DELETE FROM "OutboxMessage" ${older}`,
          `UPDATE "Chat" SET "erasedIn" = NULL WHERE "id" = :id AND "erasedIn" = :erasedIn`,
        ];
  await commit(
    database,
    statements.map((sql) => named(kind, sql, { id, erasedIn })),
  );
  return (await client.chat.count({ where: { id, erasedIn: { not: null } } }).catch(asStoreError)) === 0;
};
