import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { erase } from "../../src/conversation/effects/erase.ts";
import { noWrites } from "../../src/conversation/rows.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createGuesses } from "../../src/registry/drafts/guesses.ts";
import { erasureStatements } from "../../src/registry/erase/erasure-statements.ts";
import { sweepErased } from "../../src/registry/erase/sweep-erased.ts";
import { commit } from "../../src/store/bulk.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { createSequences } from "../../src/store/sequences.ts";
import { openTestConsole } from "../console/rig/open.ts";
import { addBusiness, addChat } from "../console/rig/register.ts";
import { ownerAt } from "../console/tickets/talks.ts";
import { digestAll } from "../registry/finding/digest-all.ts";
import { databases, openForTest, postgresql, sqlite } from "../support/databases.ts";
import { testIdentifiers } from "../support/identifiers.ts";
import { beginElsewhere } from "../support/other-process.ts";
import { addSomebody, tracesOf } from "./somebody.ts";

const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
const askedAt = clock.now();

/** The statements of a turn that erases the person `nth`, from their first chat. */
const eraseNth = (database: Database, nth: number): Promise<void> =>
  commit(
    database,
    erasureStatements(database.kind, {
      ...{ id: nth, chatId: 100 * nth + 1, ownerId: 100 * nth, channel: "terminal", revision: 4, askedAt },
    }),
  );

/** What the turn itself does beside: the next revision, and a farewell. */
const sayFarewell = async ({ client }: Database, nth: number, state = "sent"): Promise<void> => {
  const chatId = 100 * nth + 1;
  await client.chat.update({ where: { id: chatId }, data: { revision: 4, talk: "{}" } });
  const message = { chatId, channel: "terminal", address: tracesOf(nth)[5] ?? "", revision: 4, priority: 0 };
  const body = JSON.stringify({ text: `Sudah dihapus, ${tracesOf(nth)[0]}` });
  await client.outboxMessage.create({
    data: { ...message, body, state, attempts: 0, dueAt: askedAt, createdAt: askedAt },
  });
};

const tables = async ({ client }: Database) => ({
  Owner: await client.owner.findMany(),
  Business: await client.business.findMany(),
  Spot: await client.spot.findMany(),
  Photo: await client.photo.findMany(),
  Change: await client.change.findMany(),
  Access: await client.access.findMany(),
  Chat: await client.chat.findMany(),
  ChatAlias: await client.chatAlias.findMany(),
  InboxMessage: await client.inboxMessage.findMany(),
  OutboxMessage: await client.outboxMessage.findMany(),
  OutboxPart: await client.outboxPart.findMany(),
  Consent: await client.consent.findMany(),
  RightsRequest: await client.rightsRequest.findMany(),
  Ticket: await client.ticket.findMany(),
  Reminder: await client.reminder.findMany(),
  Check: await client.check.findMany(),
  Note: await client.note.findMany(),
  Entry: await client.entry.findMany(),
  Likeness: await client.likeness.findMany(),
  Pair: await client.pair.findMany(),
  Merge: await client.merge.findMany(),
  Erasure: await client.erasure.findMany(),
});

/** Words that stand in the index, and reasons in the log. */
const elsewhere = async ({ client }: Database) => ({
  words: (await client.term.findMany({ orderBy: { term: "asc" } })).map(({ term }) => term),
  postings: (await client.posting.findMany()).map(({ term }) => term),
  reasons: (await client.audit.findMany()).flatMap(({ reason }) => reason ?? []),
});

const everything = async (database: Database): Promise<string> => JSON.stringify(await tables(database));

const noPhotos = (): Promise<void> => Promise.resolve();

const sweep = (database: Database, removePhoto: (file: string) => Promise<void> = noPhotos, at = clock) =>
  sweepErased(database, at, removePhoto, () => digestAll(database));

describe.each(databases)("an erasure on $kind", ({ open }) => {
  it("takes the person out of every table, and leaves their neighbour whole", async () => {
    const database = await open();
    await addSomebody(database, 1);
    await addSomebody(database, 2);
    await digestAll(database);
    const before = await tables(database);
    await eraseNth(database, 1);
    await sayFarewell(database, 1);
    const removed: string[] = [];
    const count = await sweep(database, (file) => Promise.resolve(void removed.push(file)));

    expect(count).toBe(1);
    const left = `${await everything(database)}${JSON.stringify(await elsewhere(database))}`.toLowerCase();
    for (const trace of tracesOf(1)) expect(left).not.toContain(trace.toLowerCase());
    for (const trace of tracesOf(2)) expect(left).toContain(trace.toLowerCase());
    const words = ["gadung2manis", "nama2wulandari", "warung2sekartaji"];
    expect(await elsewhere(database)).toMatchObject({ words, reasons: ["nyanyian2ombak"] });
    const after = await tables(database);
    for (const [table, rows] of Object.entries(after) as [keyof typeof after, unknown[]][])
      if (table !== "Erasure") expect([table, rows.length * 2]).toEqual([table, before[table].length]);
    expect(removed.sort()).toEqual(["101-new.jpg", "101.jpg", "102-new.jpg", "102.jpg"]);
  });

  it("leaves a proof that tells how much and when, and nothing of whom", async () => {
    const database = await open();
    await addSomebody(database, 1);
    await eraseNth(database, 1);
    await sayFarewell(database, 1);
    await sweep(database);
    const [proof] = await database.client.erasure.findMany();
    expect(proof).toMatchObject({ id: 1, channel: "terminal", askedAt, doneAt: clock.now() });
    expect(JSON.parse(proof?.removed ?? "")).toEqual({
      rows: {
        ...{ Owner: 1, Business: 1, Spot: 1, Photo: 4, Change: 2, Access: 1, Chat: 2, InboxMessage: 6 },
        ...{ OutboxMessage: 6, OutboxPart: 6, Consent: 2, RightsRequest: 2, Ticket: 2, Draft: 2, Reminder: 2 },
        ...{ Check: 1, Note: 1 },
        ...{ Likeness: 1, Pair: 1, Merge: 1, Link: 2, ChatAlias: 2 },
      },
      files: 4,
    });
  });

  it("lets somebody else's registration stand for itself again that was part of theirs, with its own photos", async () => {
    const database = await open();
    await addSomebody(database, 1);
    await addSomebody(database, 2);
    const { client } = database;
    await client.business.update({ where: { id: 200 }, data: { status: "merged", mergedInto: 100 } });
    await client.photo.updateMany({ where: { businessId: 200 }, data: { businessId: 100 } });
    await eraseNth(database, 1);
    expect(await client.business.findMany({ select: { id: true, status: true, mergedInto: true } })).toEqual([
      { id: 200, status: "registered", mergedInto: null },
    ]);
    const photos = await client.photo.findMany();
    expect(photos.map(({ chatId, businessId }) => [chatId, businessId])).toEqual([
      [201, 200],
      [201, 200],
      [202, 200],
      [202, 200],
    ]);
    const [proof] = await client.erasure.findMany();
    expect(JSON.parse(proof?.removed ?? "")).toMatchObject({
      rows: { Photo: 4 },
      files: expect.arrayContaining(["101.jpg"]),
    });
    expect(proof?.removed).not.toContain("201.jpg");
  });

  it("is not called done while lists and searches still know of the person", async () => {
    const database = await open();
    await addSomebody(database, 1);
    await digestAll(database);
    await eraseNth(database, 1);
    await sayFarewell(database, 1);
    const nobodyDigests = () => Promise.resolve();
    expect(await sweepErased(database, clock, noPhotos, nobodyDigests)).toBe(0);
    expect(await database.client.term.count({ where: { term: "nama1wulandari" } })).toBe(1);
    expect(await sweep(database)).toBe(1);
    expect(await database.client.term.count()).toBe(0);
  });

  it("waits for its farewell, but not for ever", async () => {
    const database = await open();
    await addSomebody(database, 1);
    await eraseNth(database, 1);
    await sayFarewell(database, 1, "pending");
    expect(await sweep(database)).toBe(0);
    expect(await database.client.outboxMessage.count({ where: { state: "pending" } })).toBe(1);
    expect(await database.client.owner.count()).toBe(0);
    const later = settableClock(new Date(askedAt.getTime() + 25 * 60 * 60 * 1000));
    expect(await sweep(database, noPhotos, later)).toBe(1);
    expect(await database.client.chat.count()).toBe(0);
  });

  it("keeps what was said after it, in the same chat", async () => {
    const database = await open();
    await addSomebody(database, 1);
    await eraseNth(database, 1);
    await sayFarewell(database, 1);
    const chat = { chatId: 101, channel: "terminal", revision: 5 };
    await database.client.inboxMessage.create({
      data: { ...chat, messageId: "again", content: "{}", receivedAt: askedAt },
    });
    await database.client.chat.update({ where: { id: 101 }, data: { revision: 5 } });
    expect(await sweep(database)).toBe(1);
    const { Chat, InboxMessage, OutboxMessage } = await tables(database);
    expect(Chat).toMatchObject([{ id: 101, erasedIn: null, ownerId: null }]);
    expect(InboxMessage.map(({ messageId }) => messageId)).toEqual(["again"]);
    expect(OutboxMessage).toEqual([]);
  });

  it("is completed by the next sweep where a photo could not be removed, and by nobody twice", async () => {
    const database = await open();
    await addSomebody(database, 1);
    await addSomebody(database, 2);
    for (const nth of [1, 2]) {
      await eraseNth(database, nth);
      await sayFarewell(database, nth);
    }
    const stuck = (file: string) =>
      file === "102.jpg" ? Promise.reject(new Error("The disk is away")) : Promise.resolve();
    await expect(sweep(database, stuck)).rejects.toThrow("The disk is away");
    expect((await database.client.erasure.findMany({ where: { doneAt: null } })).map(({ id }) => id)).toEqual([1]);
    expect(await sweep(database)).toBe(1);
    expect(await sweep(database, () => Promise.reject(new Error("Nothing is left")))).toBe(0);
  });

  it("of a chat that registered nothing removes the chat", async () => {
    const database = await open();
    await addSomebody(database, 1);
    await database.client.chat.update({ where: { id: 101 }, data: { ownerId: null } });
    const nobody = { id: 1, chatId: 101, ownerId: null, channel: "terminal", revision: 4, askedAt };
    await commit(database, erasureStatements(database.kind, nobody));
    await sayFarewell(database, 1);
    await sweep(database);
    expect(await database.client.chat.findMany({ select: { id: true } })).toEqual([{ id: 102 }]);
    expect(await database.client.owner.count()).toBe(1);
  });
});

it("drops what the turn wanted written of the person before", async () => {
  const database = await sqlite.open();
  const writes = noWrites();
  writes.others.push({ table: "RightsRequest", row: { chatId: 7, right: "erase" } });
  writes.forget.push(7);
  const chat = { id: 7, channel: "terminal", address: "a", revision: 3, language: "id", talk: undefined } as const;
  const message = {
    channel: "terminal",
    address: "a",
    messageId: "1",
    at: askedAt,
    content: { kind: "text", text: "ya" },
  };
  const answer = await erase(
    {
      chat: { ...chat, ownerId: 5, heardAt: undefined, wroteAt: null, blockedAt: null, erasedIn: null },
      message: message as never,
      flow: "myData",
      question: null,
      now: askedAt,
    },
    writes,
    {
      database,
      sequences: createSequences(database),
      world: undefined as never,
      identifiers: testIdentifiers,
      guesses: createGuesses(),
      linkGuesses: createGuesses(),
    },
  );
  expect(answer).toEqual({ type: "erased", proof: 1 });
  expect(writes).toEqual({
    ...noWrites(),
    erasures: [{ id: 1, chatId: 7, ownerId: 5, channel: "terminal", revision: 4, askedAt }],
  });
});

it("is not called done while somebody who reads keeps old pages in the log", async () => {
  const url = await sqlite.url();
  const database = await openDatabase(url);
  await addSomebody(database, 1);
  await eraseNth(database, 1);
  await sayFarewell(database, 1);
  const reader = new Sqlite(url.replace(/^file:/, ""), { readonly: true });
  reader.exec("BEGIN");
  reader.prepare('SELECT * FROM "Chat"').all();
  expect(await sweep(database)).toBe(0);
  expect(await database.client.erasure.count({ where: { doneAt: null } })).toBe(1);
  reader.close();
  expect(await sweep(database)).toBe(1);
  expect(await database.client.erasure.count({ where: { doneAt: null } })).toBe(0);
  await database.close();
});

it("leaves no byte of many people in the files of an open database, wherever their rows lay", async () => {
  const url = await sqlite.url();
  const database = await openDatabase(url);
  const people = Array.from({ length: 120 }, (_, at) => at + 1);
  for (const nth of people) await addSomebody(database, nth);
  await digestAll(database);
  const erased = people.filter((nth) => nth % 3 !== 0);
  for (const nth of erased) {
    await eraseNth(database, nth);
    await sayFarewell(database, nth);
    if (nth % 7 === 0) await addSomebody(database, 1000 + nth);
  }
  expect(await sweep(database)).toBe(erased.length);

  const folder = dirname(url.replace(/^file:/, ""));
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1").toLowerCase());
  const found = (nth: number) =>
    tracesOf(nth).filter((trace) => bytes.some((one) => one.includes(trace.toLowerCase())));
  expect(people.filter((nth) => !erased.includes(nth)).every((nth) => found(nth).length === 8)).toBe(true);
  expect(erased.flatMap(found)).toEqual([]);
  await database.close();
}, 60_000);

it("cleans the files of every table that it touched, on PostgreSQL", async () => {
  const database = await postgresql.open();
  await addSomebody(database, 1);
  await eraseNth(database, 1);
  await sayFarewell(database, 1);
  expect(await sweep(database)).toBe(1);
  const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).toSorted();
  const cleaned = names(
    await database.client.$queryRaw`SELECT relname AS "name" FROM pg_stat_user_tables WHERE vacuum_count > 0`,
  );
  // Whatever goes with a row of those, however many tables lie between.
  const cascades = names(
    await database.client.$queryRaw`SELECT DISTINCT hangs.relname AS "name" FROM pg_constraint AS k
      JOIN pg_class AS hangs ON hangs.oid = k.conrelid JOIN pg_class AS stands ON stands.oid = k.confrelid
      WHERE k.contype = 'f' AND k.confdeltype = 'c' AND stands.relname = ANY(${cleaned})`,
  );
  expect(cascades).toContain("OutboxPart");
  expect([...cascades, "News"].filter((name) => !cleaned.includes(name))).toEqual([]);
});

describe("an erasure beside an officer's act in another process", () => {
  it("waits for it before it touches anything that the act may write to, too", async () => {
    const url = await postgresql.url();
    const house = await openTestConsole({ open: () => openForTest(url) });
    await addBusiness(house.database, { id: 1 }, house.clock.now());
    await addChat(house.database, 1, 1, house.clock.now());
    const owner = ownerAt(house, "owner-1");
    await owner.say("hapus data saya");
    const act = await beginElsewhere(url);
    await act.run(`LOCK TABLE "Audit" IN SHARE ROW EXCLUSIVE MODE`);
    const erased = owner.hear({ kind: "pick", choice: "yes", question: "erasing" });
    await act.blocks(erased);
    // Whatever the act writes next, the erasure does not hold it while it waits.
    await act.run(`SELECT 1 FROM "Chat" WHERE "id" = 1 FOR UPDATE NOWAIT`);
    await act.commit();
    await erased;
    expect(await house.database.client.owner.count()).toBe(0);
  });
});
