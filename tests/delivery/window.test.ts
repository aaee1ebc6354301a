import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Abilities, Channel, Outcome, Outgoing, Template } from "../../src/channels/channel.ts";
import { createDelivery, type Delivery } from "../../src/delivery/deliver.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import type { Database } from "../../src/store/database.ts";
import { databases } from "../support/databases.ts";
import { chat, now, outboxRow } from "./rows.ts";

const hour = 3600 * 1000;
const knock: Template = { name: "news", language: "id", parameters: ["Dinas"] };

describe.each(databases)("a platform's window on $kind", ({ open }) => {
  let database: Database;
  let delivery: Delivery | undefined;
  let sent: string[];
  let answers: Outcome[];
  const clock = settableClock(now);

  const start = (outside?: Abilities["outside"]): Delivery => {
    const channel: Channel = {
      name: "telegram",
      abilities: {
        ...{ choices: "buttons", pace: { perSecond: Number.POSITIVE_INFINITY, secondsPerChat: 0 }, windowHours: 24 },
        ...(outside === undefined ? {} : { outside }),
      },
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
      send: async (address, { text, template }) => {
        sent.push(template === undefined ? text : `${address}: ${template.name} ${template.parameters.join()}`);
        return answers.shift() ?? { is: "sent" };
      },
    };
    delivery = createDelivery({ database, channel, clock, log: createLog("silent") });
    delivery.wake();
    return delivery;
  };
  const pass = async (running: Delivery, milliseconds: number) => {
    clock.pass(milliseconds);
    running.wake();
    await running.idle();
  };
  const rows = async () =>
    (await database.client.outboxMessage.findMany({ orderBy: { id: "asc" } })).map(({ state, reason }) =>
      reason === null ? state : `${state}: ${reason}`,
    );
  const add = (...all: readonly object[]) =>
    database.client.outboxMessage.createMany({ data: all as ReturnType<typeof outboxRow>[] });
  const templated = (id: number, chatId: number, more = {}) => ({
    ...outboxRow(id, chatId, more),
    body: JSON.stringify({
      text: "",
      choices: [],
      asks: null,
      wants: null,
      step: null,
      template: knock,
    } satisfies Outgoing),
  });
  const write = (id: number, at: Date) => database.client.chat.update({ where: { id }, data: { wroteAt: at } });

  beforeEach(async () => {
    clock.set(now);
    sent = [];
    answers = [];
    database = await open();
    await database.client.chat.createMany({ data: [1, 2, 3, 4].map(chat) });
  });
  afterEach(() => delivery?.stop());

  it("is counted from the owner's last message by the platform's time, and a message in it is free", async () => {
    await write(1, new Date(now.getTime() - 23 * hour));
    await write(2, new Date(now.getTime() - 25 * hour));
    await add(outboxRow(1, 1), outboxRow(2, 2));
    await start().idle();
    expect(sent).toEqual(["message 1"]);
    expect(await rows()).toEqual(["sent", "waiting: window_closed"]);
  });

  it("closed, it costs no try, and the owner is asked once to write again", async () => {
    await write(1, new Date(now.getTime() - 30 * hour));
    await add(outboxRow(1, 1), outboxRow(2, 1));
    const running = start({ peoplePerDay: () => 250, knock: (language) => ({ ...knock, language }) });
    await running.idle();
    expect(sent).toEqual(["a1: news Dinas"]);
    await add(outboxRow(9, 1));
    await pass(running, 48 * hour);
    expect(sent).toEqual(["a1: news Dinas"]);
    expect(await rows()).toEqual([
      "waiting: window_closed",
      "waiting: window_closed",
      "sent",
      "waiting: window_closed",
    ]);
    const [first] = await database.client.outboxMessage.findMany({ where: { state: "waiting" } });
    expect(first).toMatchObject({ attempts: 0, settledAt: null });
  });

  it("closed, a reminder is not sent: whoever writes again needs none, and nobody is asked to write for its sake", async () => {
    await write(1, new Date(now.getTime() - 30 * hour));
    await add(outboxRow(1, 1, { priority: 1 }));
    await start({ peoplePerDay: () => 250, knock: () => knock }).idle();
    expect(sent).toEqual([]);
    expect(await rows()).toEqual(["refused: window_closed"]);
  });

  it("an approved text goes outside it, to so many people a day; the others' turn comes when the day is over", async () => {
    for (const id of [1, 2, 3]) await write(id, new Date(now.getTime() - 30 * hour));
    await add(templated(1, 1), templated(2, 2), templated(3, 3), templated(4, 1), outboxRow(5, 4));
    const running = start({ peoplePerDay: () => 2, knock: () => undefined });
    await running.idle();
    await pass(running, 1000);
    expect(sent.toSorted()).toEqual(["a1: news Dinas", "a1: news Dinas", "a2: news Dinas", "message 5"]);
    expect(await rows()).toEqual(["sent", "sent", "pending: day_limit", "sent", "sent"]);
    await pass(running, 24 * hour + 2000);
    expect(await rows()).toEqual(["sent", "sent", "sent", "sent", "sent"]);
  });

  it("the day's people are counted over a restart", async () => {
    for (const id of [1, 2]) await write(id, new Date(now.getTime() - 30 * hour));
    await add(templated(1, 1));
    const first = start({ peoplePerDay: () => 1, knock: () => undefined });
    await first.idle();
    await first.stop();
    await add(templated(2, 2));
    await start({ peoplePerDay: () => 1, knock: () => undefined }).idle();
    expect(await rows()).toEqual(["sent", "pending: day_limit"]);
  });

  it("where the platform says that it was enough for outside, replies go on", async () => {
    await write(1, new Date(now.getTime() - 30 * hour));
    await write(2, new Date(now.getTime() - 30 * hour));
    await add(templated(1, 1));
    answers = [{ is: "flood", afterSeconds: 3600, outsideOnly: true, reason: "spam_limit" }];
    const running = start({ peoplePerDay: () => 250, knock: () => undefined });
    await running.idle();
    await add(templated(2, 2), outboxRow(3, 3));
    await pass(running, 1000);
    expect(await rows()).toEqual(["pending: spam_limit", "pending: day_limit", "sent"]);
    await pass(running, 3601_000);
    expect(await rows()).toEqual(["sent", "sent", "sent"]);
  });
});
