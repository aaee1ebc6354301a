import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Database, type DatabaseKind, openDatabase } from "../../src/store/database.ts";
import { execute } from "./postgres.ts";

export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** A fresh, migrated database of the running test, closed and removed when that test is over. */
  open(): Promise<Database>;
  /** The address of a fresh database, removed when the running test is over; on SQLite the file is not there yet. */
  url(): Promise<string>;
}

export const sqlite: TestDatabase = {
  kind: "sqlite",
  url: async () => sqliteUrl(),
  open: async () => openForTest(sqliteUrl()),
};

export const postgresql: TestDatabase = {
  kind: "postgresql",
  url: postgresUrl,
  open: async () => openForTest(await postgresUrl()),
};

/** Every test of persistence runs on each: `describe.each(databases)("... on $kind", ({ open }) => ...)`. */
export const databases: readonly TestDatabase[] = [sqlite, postgresql];

/** For a test that needs the address, too: closed when that test is over. */
export async function openForTest(url: string): Promise<Database> {
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  return database;
}

function sqliteUrl(): string {
  const folder = mkdtempSync(join(tmpdir(), "klaster-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return `file:${join(folder, "klaster.db")}`;
}

/** New databases are copies of template1, which the global setup has migrated. */
async function postgresUrl(): Promise<string> {
  return createPostgres("template1");
}

/** A database with nothing in it, not even tables. */
export async function emptyPostgresUrl(): Promise<string> {
  return createPostgres("template0");
}

async function createPostgres(template: string): Promise<string> {
  const server = inject("postgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await execute(server, `CREATE DATABASE "${name}" TEMPLATE ${template} STRATEGY WAL_LOG`);
  onTestFinished(() => execute(server, `DROP DATABASE "${name}" WITH (FORCE)`));
  return server.replace(/postgres$/, name);
}
