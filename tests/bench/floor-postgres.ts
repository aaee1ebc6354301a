import { Pool, type PoolClient } from "pg";
import { atOnce, type Contender } from "./contender.ts";
import type { MessageRows, Row } from "./floor-rows.ts";

/** The same on PostgreSQL: the driver alone, one transaction per message, over so many connections. */
export const postgresFloor = (
  name: string,
  url: () => Promise<string>,
  rows: readonly (readonly MessageRows[])[],
  connections: number,
): Contender => ({
  name,
  open: async () => {
    const pool = new Pool({ connectionString: await url(), max: connections });
    const messages = rows.flat().length;
    return {
      run: () =>
        atOnce(rows, async (message) => {
          const client = await pool.connect();
          await write(client, message);
          client.release();
        }),
      check: async () => {
        const { rows } = await pool.query<{ count: string }>(`SELECT count(*) FROM "InboxMessage"`);
        if (Number(rows[0]?.count) !== messages) throw new Error(`${name} took ${rows[0]?.count} messages only`);
      },
      close: () => pool.end(),
    };
  },
});

const write = async (client: PoolClient, { owners, chat, inbox, outbox, others }: MessageRows): Promise<void> => {
  await client.query("BEGIN");
  const known = await named(client, `SELECT 1 FROM "InboxMessage" WHERE "channel" = $1 AND "messageId" = $2`, [
    inbox["channel"],
    inbox["messageId"],
  ]);
  if (known === 0) {
    for (const row of owners) await insert(client, "Owner", row);
    const begun = await named(client, `SELECT * FROM "Chat" WHERE "channel" = $1 AND "address" = $2`, [
      chat["channel"],
      chat["address"],
    ]);
    if (begun === 0) await insert(client, "Chat", chat);
    else {
      const { id, revision, language, talk, ownerId, heardAt } = chat;
      await named(
        client,
        `UPDATE "Chat" SET "revision" = $2, "language" = $3, "talk" = $4, "ownerId" = $5, "blockedAt" = NULL,
         "heardAt" = $6 WHERE "id" = $1 AND "revision" = $2 - 1`,
        [id, revision, language, talk, ownerId, heardAt],
      );
    }
    await insert(client, "InboxMessage", inbox);
    await insert(client, "OutboxMessage", outbox);
    for (const { table, row } of others) await insert(client, table, row);
  }
  await client.query("COMMIT");
};

const insert = (client: PoolClient, table: string, row: Row): Promise<number> => {
  const columns = Object.keys(row);
  return named(
    client,
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
     VALUES (${columns.map((_, at) => `$${at + 1}`).join(", ")})`,
    Object.values(row),
  );
};

/** A name lets the server keep its plan. Gives the number of rows. */
const named = async (client: PoolClient, text: string, values: readonly unknown[]): Promise<number> => {
  const name = names.get(text) ?? `floor${names.size}`;
  names.set(text, name);
  return (await client.query({ name, text, values: [...values] })).rowCount ?? 0;
};
const names = new Map<string, string>();
