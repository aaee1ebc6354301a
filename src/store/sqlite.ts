import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import Sqlite, { type Statement as Prepared } from "better-sqlite3";
import type { Direct, MigrationConnection, Opened, Row, Statement } from "./connection.ts";
import { busyTimeout, settings, sqliteAdapter } from "./sqlite-adapter.ts";
import { createWipe } from "./sqlite-wipe.ts";
import { StoreConflict, StoreError } from "./store-error.ts";
import { createTurns, type Turns } from "./turns.ts";

/** Opens the file, made with its folder (for its owner's eyes only) where there is none. */
export function openSqlite(path: string): Opened<SqlMigrationAwareDriverAdapterFactory> {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const isNew = !existsSync(path);
  const db = new Sqlite(path, { timeout: busyTimeout });
  if (isNew) chmodSync(path, 0o600);
  db.exec(settings);
  // Prisma has a connection of its own: within this process the two take turns instead of blocking each other.
  const turns = createTurns();
  return {
    migration: migrationOn(db),
    direct: directOn(db, turns),
    adapter: sqliteAdapter(path, turns),
    close: () => done(db.close()),
  };
}

function directOn(db: Sqlite.Database, turns: Turns): Direct {
  const prepared = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const write = db.transaction((statements: readonly Statement[]) => {
    for (const { sql, runs, atLeast = 0 } of statements) {
      const statement = prepare(sql);
      let written = 0;
      for (const parameters of runs) written += statement.run(parameters).changes;
      if (written < atLeast) throw new StoreConflict(undefined);
    }
  });
  const wipe = createWipe(db);
  return {
    transact: (statements) => turns.run(() => done(write.immediate(statements))),
    // Needs no turn: it sees what is committed, whatever else is under way.
    rows: async ({ sql, runs }) => {
      const statement = prepare(sql);
      return Promise.resolve(runs.flatMap((parameters) => statement.all(parameters) as Row[]));
    },
    wipe: () => turns.run(async () => Promise.resolve(wipe())),
  };
}

function migrationOn(db: Sqlite.Database): MigrationConnection {
  return {
    begin: () => {
      // A migration that rebuilds a table must not cascade into others; commit() checks the keys instead.
      db.exec("PRAGMA foreign_keys = OFF");
      return done(db.exec("BEGIN IMMEDIATE"));
    },
    commit: () => {
      if (db.prepare("PRAGMA foreign_key_check").all().length > 0) {
        throw new StoreError("migration_failed", "A migration left rows that point at nothing.");
      }
      return done(db.exec("COMMIT; PRAGMA foreign_keys = ON"));
    },
    script: async (sql) => done(db.exec(sql)),
    rows: (sql, parameters = []) => {
      const statement = db.prepare(sql);
      const numbered = Object.fromEntries(parameters.map((value, at) => [String(at + 1), value]));
      if (statement.reader) return Promise.resolve(statement.all(numbered) as Row[]);
      statement.run(numbered);
      return Promise.resolve([]);
    },
    end: () => done(db.inTransaction && db.exec("ROLLBACK")),
  };
}

function done(_: unknown): Promise<void> {
  return Promise.resolve();
}
