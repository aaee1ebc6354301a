import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Setting } from "../../flows/talk.ts";
import type { Content, Incoming } from "../../src/channels/channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { type Office, openOffice } from "../../src/office.ts";
import type { Database } from "../../src/store/database.ts";
import { databases } from "../support/databases.ts";
import { testIdentifiers } from "../support/identifiers.ts";
import { loadPureSetting } from "../support/pure-talk.ts";

const start = new Date("2026-11-22T01:00:00Z");

describe.each(databases)("an account with several ids, on $kind", ({ open }) => {
  const clock = settableClock(start);
  let setting: Setting;
  let database: Database;
  let office: Office;
  let count = 0;
  beforeAll(async () => {
    setting = await loadPureSetting();
  });
  beforeEach(async () => {
    clock.set(start);
    database = await open();
    office = openOffice({ database, setting, identifiers: testIdentifiers, clock, log: createLog("silent") });
    return () => office.close();
  });

  const write = (address: string, aliases: readonly string[] | undefined, said: string | Content, at = clock.now()) => {
    count += 1;
    const content = typeof said === "string" ? ({ kind: "text", text: said } as const) : said;
    const message: Incoming = { channel: "whatsapp", address, messageId: `m${count}`, at, content };
    return office.receive(aliases === undefined ? message : { ...message, aliases });
  };
  const chats = () =>
    database.client.chat.findMany({ orderBy: { id: "asc" }, include: { aliases: { orderBy: { alias: "asc" } } } });

  it("is one chat, by whichever it comes, and the talk goes on", async () => {
    await write("628111", ["user:A"], "halo");
    await write("user:A", ["user:A"], "ya");
    const [chat, ...others] = await chats();
    expect(others).toEqual([]);
    expect(chat).toMatchObject({ address: "628111", revision: 2, aliases: [{ alias: "user:A" }] });
  });

  it("moves to the address that is told later, with all that waits to be sent", async () => {
    await write("lid:7", ["lid:7"], "halo");
    await write("628222", ["lid:7"], "ya");
    await write("628333", ["lid:7"], "halo");
    const [chat, ...others] = await chats();
    expect(others).toEqual([]);
    expect(chat).toMatchObject({ address: "628333", revision: 3 });
    const waits = await database.client.outboxMessage.findMany();
    expect(waits.map(({ address }) => address)).toEqual(["628333", "628333", "628333"]);
  });

  it("an address that went to somebody else shows them nothing, and what waited is not sent to them", async () => {
    await write("628111", ["user:A"], "halo");
    await write("628111", ["user:B"], "halo");
    const [old, fresh, ...others] = await chats();
    expect(others).toEqual([]);
    expect(old?.address).not.toBe("628111");
    expect(old?.blockedAt).toEqual(start);
    expect(fresh).toMatchObject({ address: "628111", revision: 1, aliases: [{ alias: "user:B" }] });
    const waits = await database.client.outboxMessage.findMany({ where: { address: "628111" } });
    expect(waits.map(({ chatId }) => chatId)).toEqual([fresh?.id]);
    // The old one is known where it is now.
    await write("628999", ["user:A"], "halo");
    expect((await chats()).map(({ address, revision }) => [address, revision])).toEqual([
      ["628999", 2],
      ["628111", 1],
    ]);
  });

  it("an account that tells of its new number takes its chat along, and nothing is said", async () => {
    await write("628111", ["user:A"], "halo");
    await office.receive({
      ...{ channel: "whatsapp", address: "628777", aliases: ["user:B"], formerly: "628111", messageId: "moves" },
      ...{ at: clock.now(), content: { kind: "moved" } },
    });
    await write("628777", ["user:B"], "ya");
    // Whoever has the old number next is somebody else.
    await write("628111", ["user:C"], "halo");
    expect((await chats()).map(({ address, revision }) => [address, revision])).toEqual([
      ["628777", 3],
      ["628111", 1],
    ]);
    expect(await database.client.outboxMessage.count()).toBe(3);
  });

  it("that nobody here ever wrote from may have any number", async () => {
    await office.receive({
      ...{ channel: "whatsapp", address: "628777", aliases: [], formerly: "628111", messageId: "moves" },
      ...{ at: clock.now(), content: { kind: "moved" } },
    });
    expect(await chats()).toEqual([]);
  });

  it("two ids of one account at the same moment are one chat in the end", async () => {
    await write("628111", ["user:A"], "halo");
    await Promise.all([write("628111", ["user:A"], "ya"), write("user:A", ["user:A"], "Sri Rahayu")]);
    expect((await chats()).map(({ revision }) => revision)).toEqual([3]);
  });

  it("two first messages by two ids of one new account are one chat", async () => {
    await Promise.all([write("628111", ["user:A"], "halo"), write("user:A", ["user:A"], "ya")]);
    expect((await chats()).map(({ address, revision }) => [address, revision])).toEqual([["628111", 2]]);
  });

  it("what waited for the owner to write is sent after the answer", async () => {
    await write("628111", ["user:A"], "halo");
    await database.client.outboxMessage.updateMany({ data: { state: "waiting", reason: "window_closed" } });
    await write("628111", ["user:A"], "halo");
    const states = (await database.client.outboxMessage.findMany()).map(({ state, reason }) => [state, reason]);
    expect(states).toEqual([
      ["pending", null],
      ["pending", null],
    ]);
  });

  it("a message that was two days on its way opens no window", async () => {
    await write("628111", ["user:A"], "halo", new Date(start.getTime() - 48 * 3_600_000));
    const [chat] = await chats();
    expect(chat?.wroteAt).toEqual(new Date(start.getTime() - 48 * 3_600_000));
    await write("628111", ["user:A"], { kind: "idle" });
    expect((await chats())[0]?.wroteAt).toEqual(chat?.wroteAt);
  });
});
