import { hostname } from "node:os";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Channel } from "../../src/channels/channel.ts";
import { createDelivery } from "../../src/delivery/deliver.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { databases } from "../support/databases.ts";
import { chat, now, outboxRow } from "./rows.ts";

describe.each(databases)("an outbox that two programs deliver, on $kind", ({ open }) => {
  const openOutbox = async () => {
    const database = await open();
    const clock = settableClock(now);
    await database.client.chat.createMany({ data: [chat(1), chat(2)] });
    const sent: string[] = [];
    return {
      ...{ database, clock, sent },
      add: (id: number) => database.client.outboxMessage.create({ data: outboxRow(id, 1) }),
      begin: (by: string) => {
        const channel: Channel = {
          ...{ name: "telegram", start: () => Promise.resolve(), stop: () => Promise.resolve() },
          abilities: { choices: "buttons", pace: { perSecond: Number.POSITIVE_INFINITY, secondsPerChat: 0 } },
          send: (_address, { text }) => {
            sent.push(`${by}: ${text}`);
            return Promise.resolve({ is: "sent" });
          },
        };
        const delivery = createDelivery({ database, channel, clock, log: createLog("silent") });
        onTestFinished(() => delivery.stop());
        return delivery;
      },
    };
  };

  it("is sent once, by one of them, and by the other when that one ends", async () => {
    const { sent, add, begin } = await openOutbox();
    const [first, second] = [begin("first"), begin("second")];
    first.wake();
    await first.idle();
    await add(1);
    for (const one of [first, second]) one.wake();
    for (const one of [first, second]) await one.idle();
    expect(sent).toEqual(["first: message 1"]);
    await first.stop();
    await add(2);
    second.wake();
    await second.idle();
    expect(sent).toEqual(["first: message 1", "second: message 2"]);
  });

  it("is taken over from a program that was killed: at once on one machine, from another after a minute", async () => {
    const { database, clock, sent, add, begin } = await openOutbox();
    const held = { officerId: "gone", until: new Date(now.getTime() + 60_000) };
    const subject = "delivery:telegram";
    await database.client.claim.create({ data: { ...held, subject, name: "another-machine 1" } });
    await add(1);
    const delivery = begin("second");
    delivery.wake();
    await delivery.idle();
    expect(sent).toEqual([]);
    clock.pass(60_001);
    delivery.wake();
    await delivery.idle();
    expect(sent).toEqual(["second: message 1"]);
    await delivery.stop();
    // As our own number was another's before.
    const until = new Date(clock.now().getTime() + 60_000);
    await database.client.claim.create({ data: { ...held, until, subject, name: `${hostname()} ${process.pid}` } });
    await add(2);
    const third = begin("third");
    third.wake();
    await third.idle();
    expect(sent).toEqual(["second: message 1", "third: message 2"]);
  });
});
