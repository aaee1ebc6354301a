import type { Direct, Opened } from "./connection.ts";
import { parseDatabaseUrl } from "./database-url.ts";
import type { PrismaClient } from "./generated/sqlite/client.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./postgresql.ts";
import { openSqlite } from "./sqlite.ts";

export type DatabaseKind = "sqlite" | "postgresql";

/** An open, migrated database. Both kinds share the models, so one client type serves for both. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly client: PrismaClient;
  /** For bulk.ts, which gives it a safer face. */
  readonly direct: Direct;
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
    const opened = openSqlite(address.path);
    return join("sqlite", opened, async (adapter) => {
      const { PrismaClient: Client } = await import("./generated/sqlite/client.ts");
      return new Client({ adapter });
    });
  }
  const opened = await openPostgres(address.url);
  return join("postgresql", opened, async (adapter) => {
    const { PrismaClient: Client } = await import("./generated/postgresql/client.ts");
    return new Client({ adapter }) as unknown as PrismaClient;
  });
}

async function join<Adapter>(
  kind: DatabaseKind,
  { migration, direct, adapter, close }: Opened<Adapter>,
  createClient: (adapter: Adapter) => Promise<PrismaClient>,
): Promise<Database> {
  try {
    await migrate(kind, migration);
    const client = await createClient(adapter);
    await client.$connect();
    return { kind, client, direct, close: () => client.$disconnect().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}
