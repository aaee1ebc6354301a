import { afterEach, describe, expect, it } from "vitest";
import { settle } from "../../src/delivery/outbox.ts";
import { sweepErased } from "../../src/registry/erase/sweep-erased.ts";
import { commit, insertRows } from "../../src/store/bulk.ts";
import { digestAll } from "../registry/finding/digest-all.ts";
import { databases, sqlite } from "../support/databases.ts";
import { openTestOffice } from "../support/office.ts";
import { filesOf } from "./files-of.ts";

type Office = Awaited<ReturnType<typeof openTestOffice>>;
let office: Office | undefined;
afterEach(() => office?.close());

const account = "account9876543210";
const registration = [
  ["/start", "ya", "Wulan Sekartaji", "Warung Gandarukem", "gadung manisan"],
  ["1", "tempat tetap", "Ngringo", "RT 7 RW 9", "081277788899", "ya", "ya", "tidak"],
].flat();
const traces = [
  "Wulan",
  "Sekartaji",
  "Gandarukem",
  "gadung",
  "81277788899",
  "0812-7778-8899",
  account,
  "3313095708850001",
  "Cendana",
];

/** Somebody who registers from two accounts' worth of words, completes a little, and wants to be forgotten. */
const live = async (open: Office) => {
  let number = 0;
  const receive = async (content: Parameters<Office["hear"]>[0]) => {
    await open.office.receive({
      ...{ channel: "terminal", address: account, messageId: `${account}:${number++}`, at: open.clock.now(), content },
    });
    await open.office.idle();
  };
  const say = (text: string) => receive({ kind: "text", text });
  for (const text of registration) await say(text);
  await say("lengkapi");
  await receive({ kind: "pick", choice: "identity" });
  await say("3313095708850001");
  await say("petugas");
  return { say, press: (choice: string) => receive({ kind: "pick", choice }) };
};

const sweep = ({ database, clock }: Office) =>
  sweepErased(
    database,
    clock,
    () => Promise.resolve(),
    () => digestAll(database),
  );

describe.each(databases)("who erases their data on $kind", ({ url }) => {
  it("is gone from every table once the farewell is delivered, and may begin anew", async () => {
    office = await openTestOffice(await url());
    const { client } = office.database;
    const { say, press } = await live(office);
    expect(await client.business.count()).toBe(1);
    await say("hapus data saya");
    await press("yes");
    expect([await client.owner.count(), await client.business.count(), await client.change.count()]).toEqual([0, 0, 0]);
    const [chat] = await client.chat.findMany({ include: { outbox: true, inbox: true } });
    expect(chat).toMatchObject({ ownerId: null, outbox: [{ state: "sent" }], inbox: [{ content: null }] });
    expect(chat?.talk).not.toMatch(/Wulan|Gandarukem/);
    const [proof] = await client.erasure.findMany();
    expect(chat?.outbox[0]?.body).toContain(String(proof?.id));

    expect(await sweep(office)).toBe(1);
    expect(await client.chat.count()).toBe(0);
    await say("/start");
    const again = await client.chat.findFirstOrThrow({ include: { outbox: true } });
    expect(JSON.parse(again.outbox[0]?.body ?? "{}")).toMatchObject({ asks: "consent" });
  }, 60_000);
});

it("none of their data is left in any byte of any file of the installation, nor in the log", async () => {
  const url = await sqlite.url();
  office = await openTestOffice(url);
  const { say, press } = await live(office);
  // A neighbour, so that there is something to tell apart.
  await office.hear({ kind: "text", text: "/start" }, "n1");
  await office.hear({ kind: "text", text: "ya" }, "n2");
  await office.hear({ kind: "text", text: "Prasetyaningsih" }, "n3");
  await digestAll(office.database);
  for (const trace of [...traces.slice(0, 6), "gandarukem"]) expect(filesOf(url)).toContain(trace);
  await say("hapus data saya");
  await press("yes");
  await sweep(office);

  const left = filesOf(url).toLowerCase();
  expect(traces.filter((trace) => left.includes(trace.toLowerCase()))).toEqual([]);
  expect(left).toContain("prasetyaningsih");
  const log = office.log.join("\n");
  expect(traces.filter((trace) => log.includes(trace))).toEqual([]);
});

describe.each(databases)("while somebody is erased on $kind", ({ open }) => {
  const now = new Date("2026-11-22T01:00:00Z");

  it("a message in flight is settled without a row", async () => {
    const database = await open();
    const message = { text: "", choices: [], asks: null, wants: null, step: null };
    const chat = { chatId: 7, address: "a", language: "id", wroteAt: now };
    const due = { ...chat, id: 7, attempts: 0, message, earlier: null, handed: [], byOfficer: false, reminds: false };
    const outside = { peoplePerDay: () => 250, knock: () => ({ name: "news", language: "id", parameters: [] }) };
    const parts = { of: 2, handed: [{ place: 0, providerId: "p0" }] };
    for (const outcome of [
      { is: "sent", parts },
      { is: "blocked" },
      { is: "waiting", reason: "window_closed" },
      { is: "retry", reason: "away" },
    ] as const)
      await settle(database, { tells: true, outside }, [{ due, outcome, at: now }]);
    expect(await database.client.outboxMessage.count()).toBe(0);
  });

  it("a turn that was taken in their other chat is read again, instead of failing", async () => {
    const database = await open();
    const row = { chatId: 7, revision: 2, channel: "web", messageId: "1", content: null, receivedAt: now };
    const insert = commit(database, [insertRows(database.kind, "InboxMessage", Object.keys(row), [row])]);
    await expect(insert).rejects.toMatchObject({ code: "conflict" });
    expect(await database.client.inboxMessage.count()).toBe(0);
  });
});
