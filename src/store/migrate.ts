import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { MigrationConnection } from "./connection.ts";
import { StoreError } from "./store-error.ts";

type Kind = "sqlite" | "postgresql";

interface Migration {
  readonly name: string;
  readonly script: string;
}

/**
 * Brings a database to the state of prisma/migrations, all of it in one transaction under a lock, and keeps
 * Prisma's own account of it, so that its tools agree. Ends the connection's part. Throws a StoreError
 * `database_newer` when the database holds a migration that this program does not know.
 */
export async function migrate(kind: Kind, connection: MigrationConnection): Promise<void> {
  const migrations = readMigrations(kind);
  try {
    if (missing(migrations, await applied(kind, connection)).length === 0) return;
    await connection.begin();
    await connection.script(account[kind]);
    for (const migration of missing(migrations, await applied(kind, connection))) {
      await connection.script(migration.script);
      await connection.rows(entry[kind], [randomUUID(), checksum(migration.script), migration.name]);
    }
    await connection.commit();
  } finally {
    await connection.end();
  }
}

/** What prisma/migrations holds for one kind of database, oldest first. */
export function readMigrations(kind: Kind): readonly Migration[] {
  const folder = new URL(`../../prisma/migrations/${kind}/`, import.meta.url);
  return readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isDirectory())
    .map(({ name }) => ({ name, script: readFileSync(new URL(`${name}/migration.sql`, folder), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** As Prisma does it: the SHA-256 of the script. */
function checksum(script: string): string {
  return createHash("sha256").update(script).digest("hex");
}

function missing(migrations: readonly Migration[], names: ReadonlySet<string>): readonly Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...names].find((name) => !known.has(name));
  if (unknown) {
    throw new StoreError(
      "database_newer",
      `The database is newer than this program: it holds the migration ${unknown}.`,
    );
  }
  return migrations.filter(({ name }) => !names.has(name));
}

async function applied(kind: Kind, connection: MigrationConnection): Promise<ReadonlySet<string>> {
  const tables = await connection.rows(hasAccount[kind]);
  if (tables.length === 0) return new Set();
  const rows = await connection.rows(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Set(rows.map(({ name }) => String(name)));
}

const hasAccount: Record<Kind, string> = {
  sqlite: `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`,
  postgresql: `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
};

/** The table as Prisma's own engine makes it. */
const account: Record<Kind, string> = {
  sqlite: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`,
  postgresql: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
  )`,
};

/** Prisma writes the times of SQLite's account as milliseconds. */
const entry: Record<Kind, string> = {
  sqlite: `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES ($1, $2, $3, unixepoch('now') * 1000, unixepoch('now') * 1000, 1)`,
  postgresql: `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES ($1, $2, $3, now(), now(), 1)`,
};
