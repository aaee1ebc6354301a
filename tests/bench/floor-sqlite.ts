import Sqlite, { type Statement } from "better-sqlite3";
import { settings } from "../../src/store/sqlite-adapter.ts";
import type { Contender } from "./contender.ts";
import type { MessageRows, Row } from "./floor-rows.ts";

/** The least that a message costs with a transaction of its own: the driver alone, nothing understood or worded. */
export const sqliteFloor = (
  name: string,
  path: () => Promise<string>,
  rows: readonly (readonly MessageRows[])[],
): Contender => ({
  name,
  open: async () => {
    const { database, write } = openSqliteFloor(await path());
    const count = database.prepare(`SELECT count(*) FROM "InboxMessage"`).pluck();
    // Everybody's first message, then everybody's second: as they come when all write at once.
    const longest = Math.max(...rows.map((place) => place.length));
    const messages = Array.from({ length: longest }, (_, at) => rows.flatMap((place) => place[at] ?? [])).flat();
    return {
      run: async () => messages.forEach(write),
      check: async () => {
        if (count.get() !== messages.length) throw new Error(`${name} took ${String(count.get())} messages only`);
      },
      close: async () => void database.close(),
    };
  },
});

/** On a migrated database and with the product's own settings: WAL, synchronous FULL. */
export const openSqliteFloor = (path: string) => {
  const database = new Sqlite(path);
  database.exec(settings);
  const inserts = new Map<string, Statement>();
  const insert = (table: string, row: Row): void => {
    const statement = inserts.get(table) ?? database.prepare(insertion(table, Object.keys(row)));
    inserts.set(table, statement);
    statement.run(bound(row));
  };
  const known = database.prepare(
    `SELECT 1 FROM "InboxMessage" WHERE "channel" = @channel AND "messageId" = @messageId`,
  );
  const read = database.prepare(`SELECT * FROM "Chat" WHERE "channel" = @channel AND "address" = @address`);
  const rewrite = database.prepare(
    `UPDATE "Chat" SET "revision" = @revision, "language" = @language, "talk" = @talk, "ownerId" = @ownerId,
     "blockedAt" = NULL, "heardAt" = @heardAt WHERE "id" = @id AND "revision" = @revision - 1`,
  );
  const write = database.transaction(({ owners, chat, inbox, outbox, others }: MessageRows) => {
    if (known.get(inbox) !== undefined) return;
    for (const row of owners) insert("Owner", row);
    if (read.get(chat) === undefined) insert("Chat", chat);
    else rewrite.run(chat);
    insert("InboxMessage", inbox);
    insert("OutboxMessage", outbox);
    for (const { table, row } of others) insert(table, row);
  });
  return { database, write: (message: MessageRows): void => write.immediate(message) };
};

const insertion = (table: string, columns: readonly string[]): string =>
  `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
   VALUES (${columns.map((column) => `@${column}`).join(", ")})`;

const bound = (row: Row) => ("granted" in row ? { ...row, granted: Number(row["granted"]) } : row);
