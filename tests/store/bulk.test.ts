import { describe, expect, it } from "vitest";
import { type BulkRow, commit, guardRow, insertRows, selectByKeys, updateRows } from "../../src/store/bulk.ts";
import type { Database } from "../../src/store/database.ts";
import { StoreConflict, StoreError } from "../../src/store/store-error.ts";
import { databases } from "../support/databases.ts";

const noon = new Date("2026-11-22T05:00:00.007Z");
const later = new Date("2026-11-22T05:00:01.000Z");

const chat = (id: number, changes: BulkRow = {}): BulkRow => ({
  id,
  channel: "browser",
  address: `a${id}`,
  revision: 0,
  language: "id",
  talk: "{}",
  place: null,
  ownerId: null,
  blockedAt: null,
  erasedIn: null,
  linkedAt: null,
  wroteAt: null,
  knockedAt: null,
  heardAt: noon,
  createdAt: noon,
  ...changes,
});

const insert = ({ kind }: Database, table: string, rows: readonly BulkRow[]) =>
  insertRows(kind, table, Object.keys(rows[0] ?? {}), rows);

const consent = (chatId: number, granted: boolean): BulkRow => ({
  chatId,
  purpose: "register",
  granted,
  textVersion: "1",
  language: "id",
  channel: "browser",
  messageId: "1",
  at: noon,
});

describe.each(databases)("bulk statements on $kind", ({ open }) => {
  it("write what Prisma reads, of every type", async () => {
    const database = await open();
    await commit(database, [
      insert(database, "Chat", [chat(1), chat(2, { blockedAt: later })]),
      insert(database, "Consent", [consent(1, true), consent(2, false)]),
    ]);
    expect(await database.client.chat.findMany({ orderBy: { id: "asc" } })).toEqual([
      chat(1),
      chat(2, { blockedAt: later }),
    ]);
    expect(
      await database.client.consent.findMany({ select: { granted: true, at: true }, orderBy: { id: "asc" } }),
    ).toEqual([
      { granted: true, at: noon },
      { granted: false, at: noon },
    ]);
  });

  it("read what Prisma wrote, as plain values of every type", async () => {
    const database = await open();
    await database.client.chat.createMany({
      data: [1, 2, 3].map((id) => ({ ...chatData(id), blockedAt: id === 2 ? later : null })),
    });
    await database.client.consent.create({ data: { ...consentData(2), granted: false } });
    const columns = { id: "number", address: "string", heardAt: "date", blockedAt: "date?" } as const;
    const rows = await selectByKeys(
      database,
      "Chat",
      columns,
      ["channel", "address"],
      [
        { channel: "browser", address: "a3" },
        { channel: "browser", address: "a2" },
        { channel: "telegram", address: "a1" },
      ],
    );
    expect([...rows].sort((a, b) => a.id - b.id)).toEqual([
      { id: 2, address: "a2", heardAt: noon, blockedAt: later },
      { id: 3, address: "a3", heardAt: noon, blockedAt: null },
    ]);
    const [given] = await selectByKeys(database, "Consent", { granted: "boolean" }, ["chatId"], [{ chatId: 2 }]);
    expect(given).toEqual({ granted: false });
  });

  it("store times so that Prisma's own comparisons hold", async () => {
    const database = await open();
    await commit(database, [insert(database, "Chat", [chat(1, { heardAt: noon }), chat(2, { heardAt: later })])]);
    await database.client.chat.create({ data: { ...chatData(3), heardAt: noon } });
    const heard = (heardAt: object) => database.client.chat.count({ where: { heardAt } });
    expect(await heard({ equals: noon })).toBe(2);
    expect(await heard({ gt: noon })).toBe(1);
    expect(await heard({ lt: later })).toBe(2);
  });

  it("change only the rows and columns that are named", async () => {
    const database = await open();
    await commit(database, [insert(database, "Chat", [chat(1), chat(2), chat(3)])]);
    await commit(database, [
      updateRows(
        database.kind,
        "Chat",
        ["id"],
        ["revision", "blockedAt"],
        [
          { id: 1, revision: 4, blockedAt: later },
          { id: 3, revision: 5, blockedAt: null },
          { id: 9, revision: 6, blockedAt: null },
        ],
      ),
    ]);
    expect(await database.client.chat.findMany({ orderBy: { id: "asc" } })).toEqual([
      chat(1, { revision: 4, blockedAt: later }),
      chat(2),
      chat(3, { revision: 5 }),
    ]);
  });

  it("take any text as it was written, but what no database could hold", async () => {
    const database = await open();
    const texts = [`'"; DROP TABLE "Chat"; --`, "ꦏꦶꦫꦶꦥꦶꦏ꧀ 🍌 \\u0041 \n\t", "n\u0000ul", "half \ud83c", ""];
    await commit(database, [
      insert(
        database,
        "Chat",
        texts.map((talk, at) => chat(at + 1, { talk })),
      ),
    ]);
    const kept = await database.client.chat.findMany({ orderBy: { id: "asc" } });
    expect(kept.map(({ talk }) => talk)).toEqual([texts[0], texts[1], "nul", "half \ufffd", ""]);
  });

  it("leave nothing behind when one of them meets a key that is taken", async () => {
    const database = await open();
    await commit(database, [insert(database, "Chat", [chat(1)])]);
    const second = commit(database, [
      insert(database, "Chat", [chat(2)]),
      updateRows(database.kind, "Chat", ["id"], ["revision"], [{ id: 1, revision: 9 }]),
      insert(database, "Chat", [chat(3, { address: "a1" })]),
    ]);
    await expect(second).rejects.toBeInstanceOf(StoreConflict);
    await expect(second).rejects.toMatchObject({ code: "conflict", retryable: false });
    expect(await database.client.chat.findMany()).toEqual([chat(1)]);
    await commit(database, [insert(database, "Chat", [chat(2)])]);
    expect(await database.client.chat.count()).toBe(2);
  });

  it("leave nothing behind when what they rest on is not there any more", async () => {
    const database = await open();
    const { kind, client } = database;
    await commit(database, [insert(database, "Chat", [chat(1)])]);
    const onRevision = (revision: number, id: number) =>
      commit(database, [
        insert(database, "Chat", [chat(id)]),
        guardRow(kind, "Chat", { id: 1, address: "a1", revision }),
        updateRows(kind, "Chat", ["id"], ["revision"], [{ id: 1, revision: revision + 1 }]),
      ]);
    await onRevision(0, 2);
    await expect(onRevision(0, 3)).rejects.toBeInstanceOf(StoreConflict);
    expect(await client.chat.findMany({ orderBy: { id: "asc" } })).toEqual([chat(1, { revision: 1 }), chat(2)]);
  });

  it("tell a fault that is no conflict with its cause and without any value", async () => {
    const database = await open();
    const nameless = { ...consent(77, true), purpose: null };
    const error = await commit(database, [insert(database, "Consent", [nameless])]).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: "failed", retryable: false, cause: expect.any(Error) });
    expect((error as StoreError).message).not.toContain("77");
  });

  it("wait for a transaction of Prisma's instead of blocking it", async () => {
    const database = await open();
    let other: Promise<void> | undefined;
    await database.client.$transaction(async (transaction) => {
      await transaction.sequence.create({ data: { name: "first", next: 1 } });
      other = commit(database, [insert(database, "Sequence", [{ name: "second", next: 1 }])]);
      await transaction.sequence.update({ where: { name: "first" }, data: { next: 2 } });
    });
    await other;
    expect(await database.client.sequence.count()).toBe(2);
  });

  it("need not be there at all", async () => {
    const database = await open();
    await commit(database, []);
    expect(await selectByKeys(database, "Chat", { id: "number" }, ["id"], [])).toEqual([]);
  });
});

function chatData(id: number) {
  return {
    id,
    channel: "browser",
    address: `a${id}`,
    revision: 0,
    language: "id",
    talk: "{}",
    heardAt: noon,
    createdAt: noon,
  };
}

function consentData(chatId: number) {
  return {
    chatId,
    purpose: "register",
    textVersion: "1",
    language: "id",
    channel: "browser",
    messageId: "1",
    at: noon,
  };
}
