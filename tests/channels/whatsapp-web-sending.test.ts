import { describe, expect, onTestFinished, test } from "vitest";
import { createDelivery } from "../../src/delivery/deliver.ts";
import { keepNews } from "../../src/delivery/news.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { chat, now, outboxRow } from "../delivery/rows.ts";
import { say } from "../doubles/telegram/channels-on-double.ts";
import { eventually, type OpenChannel, pairedChannel } from "../doubles/whatsapp-web/channel-on-double.ts";
import { databases } from "../support/databases.ts";

const waits: number[] = [];
const { whatsapp, open } = await pairedChannel({
  limits: { ack: 150 },
  typing: { leastMilliseconds: 1000, millisecondsPerCharacter: 100, mostMilliseconds: 5000 },
  wait: async (milliseconds) => {
    waits.push(milliseconds);
  },
});

const send = (...told: Parameters<OpenChannel["channel"]["send"]>) => open.channel.send(...told);

/** The id by which a try may be followed up. */
async function tried(address: string, text: string): Promise<string> {
  const outcome = await send(address, say(text));
  expect(outcome).toMatchObject({ is: "retry" });
  return "providerId" in outcome && outcome.providerId !== undefined ? outcome.providerId : "none";
}

const newsOf = (id: string) => open.news.filter(({ providerId }) => providerId === id).map(({ is }) => is);

describe("a message counts as sent", () => {
  test("by the server's word, with its id", async () => {
    const sri = whatsapp.person();
    whatsapp.next("stored");
    const outcome = await send(sri.address, say("Halo"));
    expect(outcome).toEqual({ is: "sent", providerId: `true_${sri.chat}_${sri.received()[0]?.id}` });
  });

  test("and what becomes of it is told later", async () => {
    const sri = whatsapp.person();
    const outcome = await send(sri.address, say("Halo"));
    const id = "providerId" in outcome ? (outcome.providerId ?? "") : "";
    await eventually("delivered", () => newsOf(id).includes("delivered"));
    sri.read();
    await eventually("read", () => newsOf(id).includes("read"));
    // That it was sent may be told as well, where the word of it came before anybody waited.
    expect(newsOf(id).filter((is) => is !== "sent")).toEqual(["delivered", "read"]);
  });

  test("although its reader blocked the office, which nobody tells", async () => {
    const sri = whatsapp.person();
    sri.block();
    expect(await send(sri.address, say("Halo"))).toMatchObject({ is: "sent" });
    expect(sri.received()).toEqual([]);
  });
});

describe("a message that the server does not take", () => {
  test("is tried again, and arrives once", async () => {
    const sri = whatsapp.person();
    whatsapp.next("refused");
    const earlier = await tried(sri.address, "Halo");
    expect(await send(sri.address, say("Halo"), earlier)).toMatchObject({ is: "sent" });
    expect(sri.transcript()).toEqual(["office: Halo"]);
  });

  test("or by the Cloud API before, goes out all the same", async () => {
    const sri = whatsapp.person();
    expect(await send(sri.address, say("Halo"), "wamid.HBgMNjI4MTIwMDAw")).toMatchObject({ is: "sent" });
    expect(sri.transcript()).toEqual(["office: Halo"]);
  });
});

describe("a message without an acknowledgement", () => {
  test("that arrived is not sent again once the word of it has come", async () => {
    const sri = whatsapp.person();
    whatsapp.next("silent");
    const earlier = await tried(sri.address, "Halo");
    whatsapp.release();
    expect(await send(sri.address, say("Halo"), earlier)).toEqual({ is: "sent", providerId: earlier });
    expect(sri.transcript()).toEqual(["office: Halo"]);
  });

  test("is not sent again while the page still has it", async () => {
    const sri = whatsapp.person();
    whatsapp.next("held");
    const earlier = await tried(sri.address, "Halo");
    expect(await send(sri.address, say("Halo"), earlier)).toEqual({
      is: "retry",
      reason: "no_ack",
      afterSeconds: 10,
      providerId: earlier,
    });
    expect(sri.received()).toEqual([]);
    whatsapp.release();
    await eventually("told", () => newsOf(earlier).includes("sent"));
    expect(await send(sri.address, say("Halo"), earlier)).toEqual({ is: "sent", providerId: earlier });
    expect(sri.transcript()).toEqual(["office: Halo"]);
  });

  test("is sent again where nobody knows it", async () => {
    const sri = whatsapp.person();
    expect(await send(sri.address, say("Halo"), `true_${sri.chat}_3EB0FFFF`)).toMatchObject({ is: "sent" });
    expect(sri.transcript()).toEqual(["office: Halo"]);
  });
});

const long = `${"a".repeat(4000)}\n\n${"b".repeat(3000)}`;
const files = [{ name: "data.csv", type: "text/csv", text: "nama,usaha\nSri,keripik" }];

describe("a long message with files", () => {
  test("comes in parts, its files as documents after it", async () => {
    const sri = whatsapp.person();
    expect(await send(sri.address, say(long, { files }))).toMatchObject({ is: "sent" });
    expect(sri.received().map(({ type }) => type)).toEqual(["chat", "chat", "document"]);
    const document = sri.received().at(-1);
    expect(document).toMatchObject({ filename: "data.csv", mimetype: "text/csv" });
    expect(whatsapp.account.media.get(document?.directPath ?? "")?.toString()).toBe(files[0]?.text);
  });

  test.each(["refused", "silent"] as const)("goes on where it was broken off: %s", async (fate) => {
    const sri = whatsapp.person();
    whatsapp.next("delivered", fate);
    const outcome = await send(sri.address, say(long, { files }));
    expect(outcome).toMatchObject({ is: "retry" });
    whatsapp.release();
    const earlier = "providerId" in outcome ? outcome.providerId : undefined;
    expect(await send(sri.address, say(long, { files }), earlier)).toMatchObject({ is: "sent" });
    expect(sri.received().map(({ body, filename }) => body?.[0] ?? filename)).toEqual(["a", "b", "data.csv"]);
  });
});

describe.each(databases)("the outbox on $kind sends the rest of a long message", ({ open: openDatabase }) => {
  test.each([
    ["first", ["silent"]],
    ["second", ["delivered", "silent"]],
    ["last", ["delivered", "delivered", "silent"]],
  ] as const)("after it was told late that the %s part arrived", async (_, fates) => {
    const database = await openDatabase();
    const clock = settableClock(now);
    const sri = whatsapp.person();
    const one = { channel: "whatsapp", address: sri.address };
    await database.client.chat.create({ data: { ...chat(1), ...one } });
    await database.client.outboxMessage.create({
      data: { ...outboxRow(1, 1), ...one, body: JSON.stringify(say(long, { files })) },
    });
    const row = () => database.client.outboxMessage.findUniqueOrThrow({ where: { id: 1 } });
    const delivery = createDelivery({ database, channel: open.channel, clock, log: createLog("silent") });
    onTestFinished(() => delivery.stop());
    const turn = async () => {
      delivery.wake();
      await delivery.idle();
    };
    whatsapp.next(...fates);
    await turn();
    const broken = await row();
    expect(broken).toMatchObject({ state: "pending", reason: "no_ack" });
    whatsapp.release();
    await eventually("the word of it", () => newsOf(broken.providerId ?? "").includes("delivered"));
    await keepNews(database, open.channel, open.news);
    expect(await row()).toMatchObject({ state: "pending" });
    clock.pass(60_000);
    await turn();
    expect(await row()).toMatchObject({ state: "sent", attempts: 2 });
    expect(sri.received().map(({ body, filename }) => body?.[0] ?? filename)).toEqual(["a", "b", "data.csv"]);
  });
});

test("who is not on WhatsApp, and who left it, is reached no more", async () => {
  const sri = whatsapp.person({ by: "lid", hidden: true });
  sri.leave();
  expect(await send("6280000000000", say("Halo"))).toEqual({ is: "blocked" });
  expect(await send(`lid:${sri.lid}`, say("Halo"))).toEqual({ is: "blocked" });
  expect(await send("nobody", say("Halo"))).toEqual({ is: "refused", reason: "no_such_address" });
});

test("a longer text is typed longer, up to a limit, and never all the same", async () => {
  const sri = whatsapp.person();
  const { typing } = whatsapp.counts;
  waits.length = 0;
  for (const length of [1, 10, 1000]) await send(sri.address, say("a".repeat(length)));
  const typed = waits.filter((milliseconds) => milliseconds > 100);
  expect(typed).toEqual([1100, 2000, 5000]);
  expect(whatsapp.counts.typing - typing).toBe(3);
});

test("a text that looks like a contact or a link is sent as it is", async () => {
  const sri = whatsapp.person();
  for (const text of ["BEGIN:VCARD\nFN:x\nEND:VCARD", "https://example.org", "*tebal*"])
    expect(await send(sri.address, say(text))).toMatchObject({ is: "sent" });
  expect(sri.received().map(({ type, body }) => `${type} ${body}`)).toEqual([
    "chat BEGIN:VCARD\nFN:x\nEND:VCARD",
    "chat https://example.org",
    "chat *tebal*",
  ]);
});
