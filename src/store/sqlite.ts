import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import Sqlite from "better-sqlite3";
import type { Connection } from "./connection.ts";
import { StoreError } from "./store-error.ts";
import { createTurns } from "./turns.ts";

/** How long a statement waits for another process's transaction, in milliseconds. */
const busyTimeout = 10_000;

/** FULL: a commit that was answered survives a power cut. The driver's own default in WAL is NORMAL. */
const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -65536;
  PRAGMA temp_store = MEMORY;
`;

/** Opens the file, made with its folder (for its owner's eyes only) where there is none. */
export function connectSqlite(path: string): Promise<Connection> {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isNew = !existsSync(path);
  const db = new Sqlite(path, { timeout: busyTimeout });
  if (isNew) chmodSync(path, 0o600);
  db.exec(settings);
  // A migration that rebuilds a table must not cascade into others; commit() checks the keys instead.
  db.exec("PRAGMA foreign_keys = OFF");
  return Promise.resolve({
    begin: () => done(db.exec("BEGIN IMMEDIATE")),
    commit: () => {
      if (db.prepare("PRAGMA foreign_key_check").all().length > 0) {
        throw new StoreError("migration_failed", "A migration left rows that point at nothing.");
      }
      return done(db.exec("COMMIT"));
    },
    script: (sql) => done(db.exec(sql)),
    rows: (sql, parameters = []) => {
      const statement = db.prepare(sql);
      const named = Object.fromEntries(parameters.map((value, at) => [String(at + 1), value]));
      if (statement.reader) return Promise.resolve(statement.all(named) as Record<string, unknown>[]);
      statement.run(named);
      return Promise.resolve([]);
    },
    close: () => done(db.close()),
  });
}

function done(_: unknown): Promise<void> {
  return Promise.resolve();
}

/**
 * Prisma's adapter for SQLite, corrected in three points. It has one connection: without care a statement that
 * comes while a transaction is open would become part of it, and be lost if that one is rolled back; here it
 * waits. A transaction begins IMMEDIATE, so that reading first and writing then cannot fail half way for another
 * process's sake. And each connection gets our settings.
 */
export function sqliteAdapter(path: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: path, timeout: busyTimeout });
  const connect = async (): Promise<SqlDriverAdapter> => {
    const inner = await factory.connect();
    await inner.executeScript(settings);
    return inTurns(inner);
  };
  return {
    provider: "sqlite",
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

const begin: SqlQuery = { sql: "BEGIN IMMEDIATE", args: [], argTypes: [] };

function inTurns(inner: SqlDriverAdapter): SqlDriverAdapter {
  const turns = createTurns();
  const alone = <T>(work: () => Promise<T>): Promise<T> => turns.run(work);
  return {
    provider: "sqlite",
    adapterName: inner.adapterName,
    queryRaw: (query) => alone(() => inner.queryRaw(query)),
    executeRaw: (query) => alone(() => inner.executeRaw(query)),
    executeScript: (script) => alone(() => inner.executeScript(script)),
    dispose: () => alone(() => inner.dispose()),
    startTransaction: async () => {
      const leave = await turns.take();
      try {
        await inner.executeRaw(begin);
      } catch (error) {
        leave();
        throw error;
      }
      return transaction(inner, leave);
    },
  };
}

/** Prisma sends COMMIT and ROLLBACK as statements of their own, then tells that the transaction is over. */
function transaction(inner: SqlDriverAdapter, leave: () => void): Transaction {
  const statement = async (sql: string): Promise<void> => {
    await inner.executeRaw({ sql, args: [], argTypes: [] });
  };
  const over = (): Promise<void> => {
    leave();
    return Promise.resolve();
  };
  return {
    provider: "sqlite",
    adapterName: inner.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => inner.queryRaw(query),
    executeRaw: (query) => inner.executeRaw(query),
    commit: over,
    rollback: over,
    createSavepoint: (name) => statement(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => statement(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => statement(`RELEASE SAVEPOINT ${name}`),
  };
}
