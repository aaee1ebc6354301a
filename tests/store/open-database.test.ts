import { fork } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { parseDatabaseUrl } from "../../src/store/database-url.ts";
import { readMigrations } from "../../src/store/migrate.ts";
import { openSchemaEngine } from "../../tools/schema-engine.ts";
import { databases, emptyPostgresUrl, sqlite } from "../support/databases.ts";

describe.each(databases)("a $kind database", ({ kind, url, open }) => {
  const emptyUrl = kind === "sqlite" ? url : emptyPostgresUrl;

  it("gets its tables when it is opened for the first time, and keeps its rows the second time", async () => {
    const address = await emptyUrl();
    const first = await openDatabase(address);
    await first.client.sequence.create({ data: { name: "owner", next: 7 } });
    await first.close();
    const second = await openDatabase(address);
    expect(await second.client.sequence.findMany()).toEqual([{ name: "owner", next: 7 }]);
    await second.close();
  });

  it("may be opened for the first time by several processes at once", async () => {
    const address = await emptyUrl();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openElsewhere(address)));
    expect(opened).toEqual([0, 0, 0, 0]);
    const database = await openDatabase(address);
    const applied = await database.client.$queryRaw`SELECT migration_name FROM _prisma_migrations`;
    expect(applied).toHaveLength(readMigrations(kind).length);
    await database.close();
  });

  it("is refused when a later version of the program has migrated it", async () => {
    const address = await url();
    const database = await openDatabase(address);
    await database.client.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('1', '', '999_tomorrow', CURRENT_TIMESTAMP)`;
    await database.close();
    await expect(openDatabase(address)).rejects.toMatchObject({ code: "database_newer", retryable: false });
  });

  it("has exactly the tables, columns and indexes that the models ask for", async () => {
    const engine = await openSchemaEngine(kind, kind === "sqlite" ? ":memory:" : await emptyPostgresUrl());
    expect(await engine.missing()).toBe("");
  });

  it("keeps an account of its migrations that Prisma's own engine agrees with", async () => {
    const address = await url();
    await (await openDatabase(address)).close();
    const parsed = parseDatabaseUrl(address);
    const engine = await openSchemaEngine(kind, parsed.kind === "sqlite" ? parsed.path : parsed.url);
    expect(await engine.diagnose()).toMatchObject({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    });
  });

  it("keeps a statement that came while a transaction was open, though that one is undone", async () => {
    const { client } = await open();
    const undone = client.$transaction(async (transaction) => {
      await transaction.sequence.create({ data: { name: "inside", next: 1 } });
      outside = client.sequence.create({ data: { name: "outside", next: 1 } }).then(() => undefined);
      await transaction.sequence.findMany();
      throw new Error("changed my mind");
    });
    let outside: Promise<void> | undefined;
    await expect(undone).rejects.toThrow("changed my mind");
    await outside;
    expect(await client.sequence.findMany()).toEqual([{ name: "outside", next: 1 }]);
  });

  it("refuses a row that points at nothing", async () => {
    const { client } = await open();
    const lost = client.ticket.create({
      data: { id: 1, chatId: 5, flow: "f", status: "open", createdAt: new Date(0) },
    });
    await expect(lost).rejects.toMatchObject({ code: "P2003" });
  });
});

describe("a SQLite file", () => {
  it("and its folder are readable by their owner only", async () => {
    const path = join(dirname((await sqlite.url()).slice("file:".length)), "new", "klaster.db");
    await (await openDatabase(path)).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  it("is written so that an answered commit survives a power cut", async () => {
    const { client, direct } = await sqlite.open();
    expect(await client.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }]);
    expect(await direct.rows({ sql: "PRAGMA synchronous", runs: [[]] })).toEqual([{ synchronous: 2 }]);
    expect(await client.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: "wal" }]);
  });
});

/** The exit code of another process that opens the database and closes it again. */
async function openElsewhere(address: string): Promise<number> {
  const child = fork(fileURLToPath(new URL("open-and-close.ts", import.meta.url)), [address]);
  const [code] = (await once(child, "exit")) as [number];
  return code;
}
