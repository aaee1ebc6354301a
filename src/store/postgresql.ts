import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { type ClientBase, Pool, type PoolClient, types } from "pg";
import type { Direct, MigrationConnection, Opened, Row, Statement } from "./connection.ts";
import { StoreConflict } from "./store-error.ts";

/** The number that Prisma's own command takes for its lock, so that it and a starting program wait for each other. */
const migrationLock = 72_707_369;

/** Enough for one writer, the delivery and some pages; a small server allows a hundred in all. */
const connections = 8;

/** A server that accepts and then says nothing must not hold the queue for ever. Milliseconds. */
const patience = { connectionTimeoutMillis: 10_000, query_timeout: 60_000, keepAlive: true };

/** Tables of millions of rows take their time. Milliseconds. */
const wipeLimit = 600_000;

/** Rejects when the server cannot be reached. */
export async function openPostgres(url: string): Promise<Opened<PrismaPg>> {
  const pool = new Pool({ connectionString: url, max: connections, application_name: "klaster", ...patience });
  // A connection that breaks is replaced, an idle one at once. One that is taken says it twice: its statement fails,
  // and an "error" that nobody listens to would end the program.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  const migrating = await pool.connect();
  return {
    migration: migrationOn(migrating),
    direct: directOn(pool),
    adapter: new PrismaPg(pool),
    close: () => pool.end(),
  };
}

function directOn(pool: Pool): Direct {
  return {
    transact: async (statements) => {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        for (const statement of statements) {
          const { count } = await execute(client, statement);
          if (count < (statement.atLeast ?? 0)) throw new StoreConflict(undefined);
        }
        await client.query("COMMIT");
      } catch (error) {
        await rollback(client);
        throw error;
      }
      client.release();
    },
    rows: async (statement) => (await execute(pool, statement)).rows,
    wipe: async (tables) => {
      const names = tables.map((table) => `"${table}"`).join(", ");
      // The driver knows this setting for one statement too; its types don't.
      const vacuum = { text: `VACUUM ${names}`, query_timeout: wipeLimit };
      await pool.query(vacuum);
      return true;
    },
  };
}

/** The rows that were read, and how many were read or written. */
async function execute(
  client: Pick<ClientBase, "query">,
  { sql, runs }: Statement,
): Promise<{ readonly rows: readonly Row[]; readonly count: number }> {
  const all: Row[] = [];
  let count = 0;
  for (const parameters of runs) {
    const { rows, rowCount } = await client.query<Record<string, unknown>>({
      // A name lets the server keep its plan; there are as many as the code has statements.
      name: createHash("md5").update(sql).digest("hex"),
      text: sql,
      values: [...parameters],
      types: { getTypeParser },
    });
    all.push(...rows);
    count += rowCount ?? 0;
  }
  return { rows: all, count };
}

/** The columns hold UTC without saying so; the driver would read them in the machine's own zone. */
const readers = new Map<unknown, (text: string) => Date>([
  [types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(" ", "T")}Z`)],
]);

const getTypeParser: typeof types.getTypeParser = (type, format): unknown =>
  readers.get(type) ?? types.getTypeParser(type, format);

/** A connection that cannot even roll back is thrown away. */
async function rollback(client: PoolClient): Promise<void> {
  try {
    await client.query("ROLLBACK");
    client.release();
  } catch {
    client.release(true);
  }
}

function migrationOn(client: PoolClient): MigrationConnection {
  return {
    begin: async () => {
      await client.query("BEGIN");
      await client.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
    },
    commit: async () => {
      await client.query("COMMIT");
    },
    script: async (sql) => {
      await client.query(sql);
    },
    rows: async (sql, parameters = []) => {
      const { rows } = await client.query<Record<string, unknown>>(sql, [...parameters]);
      return rows;
    },
    end: () => rollback(client),
  };
}
