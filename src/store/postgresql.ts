import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import type { Connection } from "./connection.ts";

/** The number that Prisma's own command takes for its lock, so that it and a starting program wait for each other. */
const migrationLock = 72_707_369;

/** Enough for one writer, the delivery and some pages; a small server allows a hundred in all. */
const connections = 8;

export async function connectPostgres(url: string): Promise<Connection> {
  const client = new Client({ connectionString: url });
  await client.connect();
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
    close: () => client.end(),
  };
}

/** A connection that breaks while idle is replaced by the pool; the statement that needs one reports what is wrong. */
export function postgresAdapter(url: string): PrismaPg {
  return new PrismaPg({ connectionString: url, max: connections, application_name: "klaster" });
}
