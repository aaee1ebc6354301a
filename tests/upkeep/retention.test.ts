import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Setting } from "../../flows/talk.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { databases } from "../support/databases.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { day, hour, morning, openUpkeepHouse, type UpkeepHouse } from "./house.ts";

let setting: Setting;
beforeAll(async () => {
  setting = await loadPureSetting();
});
let house: UpkeepHouse | undefined;
afterEach(() => house?.close());

/** From the first word to the number, with everything agreed to. */
const registering = [
  "/start",
  "ya",
  "Wulandari Sekartaji",
  "Keripik Wulan",
  "keripik singkong",
  "1",
  "di rumah",
  "Desa Jati, Jaten",
  "2/5",
  "lewati",
  "ya",
  "ya",
  "ya",
];
const drafting = ["/start", "ya", "Wulandari Sekartaji", "Keripik Wulan"];

/** Every row of every table that a chat writes. */
const everything = async ({ database: { client } }: UpkeepHouse) => ({
  chats: await client.chat.findMany({ orderBy: { id: "asc" } }),
  inbox: await client.inboxMessage.findMany({ orderBy: { id: "asc" } }),
  outbox: await client.outboxMessage.findMany({ orderBy: { id: "asc" } }),
  consents: await client.consent.findMany({ orderBy: { id: "asc" } }),
  owners: await client.owner.findMany(),
  businesses: await client.business.findMany(),
  tickets: await client.ticket.findMany(),
  reminders: await client.reminder.findMany(),
});
const stackOf = ({ talk }: { readonly talk: string }) =>
  (JSON.parse(talk) as { stack: { flow: string; value: string; context: object }[] }).stack;

describe.each(databases)("retention on $kind", ({ url }) => {
  const open = async (days = 90): Promise<UpkeepHouse> => {
    house = await openUpkeepHouse(await url(), { setting, days });
    return house;
  };
  const say = async (address: string, words: readonly string[]): Promise<void> => {
    for (const text of words) await house?.hear(address, text);
    await house?.news();
  };

  it("keeps everything until its time has come, and what is younger after it", async () => {
    const { pass } = await open();
    await say("old", drafting);
    await pass(60 * day);
    await say("young", drafting);
    await pass(29 * day);
    const before = await everything(house as UpkeepHouse);
    expect(before.chats).toHaveLength(2);
    expect(before.inbox.every(({ content }) => content !== null)).toBe(true);
    await pass(1.1 * day);
    const { chats, inbox } = await everything(house as UpkeepHouse);
    expect(chats.map(({ address }) => address)).toEqual(["young"]);
    const kept = inbox.filter(({ content }) => content?.includes('"text"'));
    expect(kept).toHaveLength(drafting.length);
  });

  it("removes an abandoned draft with everything that hangs on it", async () => {
    const { pass } = await open();
    await say("gone", drafting);
    await say("began", ["/start"]);
    await pass(91 * day);
    expect(JSON.stringify(await everything(house as UpkeepHouse))).not.toMatch(/Wulan|gone|began/);
    for (const rows of Object.values(await everything(house as UpkeepHouse))) expect(rows).toEqual([]);
  });

  it("keeps an owner, the register and the consents, and takes the words alone", async () => {
    const { pass } = await open();
    await say("owner", registering);
    const before = await everything(house as UpkeepHouse);
    expect(before.businesses).toHaveLength(1);
    await pass(91 * day);
    const after = await everything(house as UpkeepHouse);
    expect(after).toEqual({
      ...before,
      inbox: before.inbox.map((row) => ({ ...row, content: null })),
      outbox: before.outbox.map((row) => ({ ...row, body: null })),
    });
  });

  it("closes what an owner left open, and still knows who comes back", async () => {
    const { pass } = await open();
    // The last two questions were never answered: the number stands all the same.
    await say("owner", registering.slice(0, -2));
    await pass(91 * day);
    const [chat] = (await everything(house as UpkeepHouse)).chats;
    expect(chat && stackOf(chat).map(({ flow, value }) => `${flow} ${value}`)).toEqual(["home idle"]);
    await house?.hear("owner", "halo");
    expect((await house?.news())?.[0]?.asks).toBe("menu");
  });

  it("drops the draft of a second business, of which an owner was reminded, and keeps the first", async () => {
    const { pass, reminders, database } = await open();
    await say("owner", [...registering, "usaha saya"]);
    expect(await reminders()).toEqual([]);
    await house?.hear("owner", { kind: "pick", choice: "add" });
    await say("owner", ["Jahit Sekar", "jahit baju"]);
    expect(await pass(day)).toEqual(["owner"]);
    await pass(90 * day);
    const { chats, businesses } = await everything(house as UpkeepHouse);
    expect(chats.map((chat) => stackOf(chat).map(({ flow }) => flow))).toEqual([["home"]]);
    expect(JSON.stringify(chats)).not.toContain("Jahit");
    expect(businesses.map(({ name }) => name)).toEqual(["Keripik Wulan"]);
    expect(await database.client.reminder.count()).toBe(0);
  });

  it("waits for the officer whom an owner asked for", async () => {
    const { pass } = await open();
    await say("waiting", [...drafting, "petugas"]);
    const before = await everything(house as UpkeepHouse);
    expect(before.tickets).toMatchObject([{ status: "open" }]);
    await pass(91 * day);
    const after = await everything(house as UpkeepHouse);
    expect(after.chats.map(stackOf)).toEqual(before.chats.map(stackOf));
    expect(after.tickets).toEqual(before.tickets);
    expect(after.inbox.filter(({ content }) => content?.includes('"text"'))).toEqual([]);

    await house?.database.client.ticket.updateMany({ data: { status: "closed" } });
    await pass(hour);
    expect((await everything(house as UpkeepHouse)).chats).toEqual([]);
  });

  it("keeps a refusal on record, and a draft begun after it no longer than others", async () => {
    const { pass } = await open();
    await say("refused", ["/start", "tidak"]);
    await say("again", ["/start", "tidak", "daftar"]);
    await say("agreed", ["/start", "tidak", "daftar", ...drafting.slice(1)]);
    await pass(91 * day);
    const { chats, consents } = await everything(house as UpkeepHouse);
    expect(chats.map(({ address }) => address)).toEqual(["refused", "again"]);
    expect(chats.map((chat) => stackOf(chat).length)).toEqual([1, 1]);
    expect(consents.map(({ granted }) => granted)).toEqual([false, false]);
  });

  it("gives up what could not be delivered in all that time", async () => {
    const { pass, platform } = await open();
    await say("owner", registering);
    platform({ is: "flood", afterSeconds: 200 * 24 * 3600 });
    await say("owner", ["status"]);
    await pass(91 * day);
    const last = await house?.database.client.outboxMessage.findFirst({ orderBy: { id: "desc" } });
    expect(last).toMatchObject({ state: "expired", reason: "retention", body: null });
  });

  it("never looks again at what it is done with, however long the history is", async () => {
    const { database, upkeep, clock } = await open();
    await say("owner", registering);
    const [owner] = await database.client.chat.findMany();
    const row = { chatId: owner?.id ?? 0, channel: "telegram", content: "{}" };
    const add = (from: number, count: number, receivedAt: Date) =>
      database.client.inboxMessage.createMany({
        data: Array.from({ length: count }, (_, at) => ({
          ...row,
          revision: from + at,
          messageId: `many-${from + at}`,
          receivedAt,
        })),
      });
    await add(1000, 1800, clock.now());
    clock.pass(91 * day);
    await upkeep.runDue();
    expect(await database.client.inboxMessage.count({ where: { content: { not: null } } })).toBe(0);
    const { next } = await database.client.sequence.findUniqueOrThrow({ where: { name: "retention.inbox" } });
    const { id } = await database.client.inboxMessage.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(next).toBe(id);

    // From now on a walk begins where the last one ended: it would find this one only if it looked behind itself.
    await database.client.inboxMessage.update({ where: { id: id - 1 }, data: { content: "behind" } });
    await add(5000, 3, clock.now());
    clock.pass(91 * day);
    await upkeep.runDue();
    const left = await database.client.inboxMessage.findMany({ where: { content: { not: null } } });
    expect(left.map(({ content }) => content)).toEqual(["behind"]);
  });

  it("goes on where it was stopped, a part at a time", async () => {
    const { database, upkeep, clock } = await open();
    const chats = Array.from({ length: 60 }, (_, at) => ({
      id: 100_001 + at * 200,
      channel: "telegram",
      address: `a${at}`,
      revision: 1,
      language: "id",
      talk: '{"stack":[]}',
      heardAt: morning,
      createdAt: morning,
    }));
    await database.client.chat.createMany({ data: chats });
    await database.client.sequence.create({ data: { name: "retention.chats", next: 100_000 } });
    clock.pass(91 * day);
    await upkeep.runDue();
    // Fifty looks over two hundred ids each; the next run does the rest.
    expect(await database.client.chat.count()).toBe(10);
    clock.pass(hour);
    await upkeep.runDue();
    expect(await database.client.chat.count()).toBe(0);
  });
});

it("finds the words to remove by their ids alone", async () => {
  const [sqlite] = databases;
  house = await openUpkeepHouse((await sqlite?.url()) ?? "", { setting, days: 90, clock: settableClock(morning) });
  const plan = async (sql: string) =>
    (await house?.database.client.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`))
      ?.map(({ detail }) => detail)
      .join("; ");
  for (const table of ["InboxMessage", "OutboxMessage"]) {
    expect(await plan(`SELECT id FROM "${table}" WHERE id > 5 ORDER BY id LIMIT 500`)).toMatch(
      /^SEARCH .* USING INTEGER PRIMARY KEY \(rowid>\?\)$/,
    );
    const words = table === "InboxMessage" ? "content" : "body";
    expect(
      await plan(`UPDATE "${table}" SET ${words} = NULL WHERE id > 5 AND id <= 9 AND ${words} IS NOT NULL`),
    ).toMatch(/^SEARCH .* USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)$/);
  }
  expect(await plan(`SELECT id FROM "Chat" WHERE "heardAt" < '2026' AND id > 5 AND id <= 9`)).toMatch(
    /USING INTEGER PRIMARY KEY/,
  );
});
