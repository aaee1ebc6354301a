import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type { Turns } from "./turns.ts";

/** How long a statement waits for another process's transaction, in milliseconds. */
export const busyTimeout = 10_000;

/**
 * FULL: a commit that was answered survives a power cut; the driver's own default in WAL is NORMAL. The cache is
 * in KiB. What is deleted is overwritten, so that no file holds it any longer; it costs a few bytes in pages that
 * are written anyway. `busyTimeout` must be set before the switch to WAL, for which several processes may ask at once.
 */
export const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -65536;
  PRAGMA temp_store = MEMORY;
  PRAGMA secure_delete = ON;
`;

/**
 * Prisma's adapter for SQLite, corrected in three points. It has one connection: without care a statement that
 * comes while a transaction is open would become part of it, and be lost if that one is rolled back; here it
 * waits. A transaction begins IMMEDIATE, so that reading first and writing then cannot fail half way for another
 * process's sake. And each connection gets our settings.
 */
export function sqliteAdapter(path: string, turns: Turns): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: path, timeout: busyTimeout });
  const connect = async (): Promise<SqlDriverAdapter> => {
    const inner = await factory.connect();
    await inner.executeScript(settings);
    return inTurns(inner, turns);
  };
  return {
    provider: "sqlite",
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

const begin: SqlQuery = { sql: "BEGIN IMMEDIATE", args: [], argTypes: [] };

function inTurns(inner: SqlDriverAdapter, turns: Turns): SqlDriverAdapter {
  return {
    provider: "sqlite",
    adapterName: inner.adapterName,
    queryRaw: (query) => turns.run(() => inner.queryRaw(query)),
    executeRaw: (query) => turns.run(() => inner.executeRaw(query)),
    executeScript: (script) => turns.run(() => inner.executeScript(script)),
    dispose: () => turns.run(() => inner.dispose()),
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
