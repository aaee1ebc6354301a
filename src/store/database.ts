import { parseDatabaseUrl } from "./database-url.ts";
import type { PrismaClient } from "./generated/sqlite/client.ts";
import { migrate } from "./migrate.ts";
import { connectPostgres, postgresAdapter } from "./postgresql.ts";
import { connectSqlite, sqliteAdapter } from "./sqlite.ts";

export type DatabaseKind = "sqlite" | "postgresql";

/** An open, migrated database. Both kinds share the models, so one client type serves for both. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly client: PrismaClient;
  close(): Promise<void>;
}

/**
 * Opens the database that the address names (see `parseDatabaseUrl`), creates what is missing and applies the
 * migrations that it lacks; several processes may do so at once. Throws a StoreError: `database_url`,
 * `database_newer` for a database that a later version of the program has migrated.
 */
export async function openDatabase(url: string): Promise<Database> {
  const address = parseDatabaseUrl(url);
  if (address.kind === "sqlite") {
    await migrate("sqlite", await connectSqlite(address.path));
    const { PrismaClient: Client } = await import("./generated/sqlite/client.ts");
    return open("sqlite", new Client({ adapter: sqliteAdapter(address.path) }));
  }
  await migrate("postgresql", await connectPostgres(address.url));
  const { PrismaClient: Client } = await import("./generated/postgresql/client.ts");
  const client = new Client({ adapter: postgresAdapter(address.url) });
  return open("postgresql", client as unknown as PrismaClient);
}

async function open(kind: DatabaseKind, client: PrismaClient): Promise<Database> {
  await client.$connect();
  return { kind, client, close: () => client.$disconnect() };
}
