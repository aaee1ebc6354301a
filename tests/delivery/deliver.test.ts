import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Abilities, Channel, Outcome, Outgoing } from "../../src/channels/channel.ts";
import { adapt } from "../../src/delivery/adapt.ts";
import { createDelivery, type Delivery } from "../../src/delivery/deliver.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import type { Database } from "../../src/store/database.ts";
import { databases } from "../support/databases.ts";
import { chat, now, outboxRow } from "./rows.ts";

const [sqlite] = databases;

describe("delivery", () => {
  let database: Database;
  let delivery: Delivery | undefined;
  let sent: string[];
  let answers: Outcome[];
  const clock = settableClock(now);

  const start = (
    send: Channel["send"] = async (_address, { text }) => {
      sent.push(text);
      return answers.shift() ?? { is: "sent" };
    },
    pace = { perSecond: Number.POSITIVE_INFINITY, secondsPerChat: 0 },
    choices: "buttons" | "numbers" = "buttons",
  ): Delivery => {
    const channel: Channel = {
      name: "telegram",
      abilities: { choices, pace },
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
      send,
    };
    delivery = createDelivery({ database, channel, clock, log: createLog("silent") });
    delivery.wake();
    return delivery;
  };
  const add = (...rows: readonly ReturnType<typeof outboxRow>[]) =>
    database.client.outboxMessage.createMany({ data: [...rows] });
  const states = async () =>
    (await database.client.outboxMessage.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);

  beforeEach(async () => {
    if (sqlite === undefined) throw new Error("There is no database to test on");
    clock.set(now);
    sent = [];
    answers = [];
    database = await sqlite.open();
    await database.client.chat.createMany({ data: Array.from({ length: 60 }, (_, id) => chat(id + 1)) });
  });
  afterEach(() => delivery?.stop());

  it("sends what waited before it began, and what came later, each once and in order", async () => {
    await add(outboxRow(1, 1), outboxRow(2, 1), outboxRow(3, 2));
    const running = start();
    await running.idle();
    await add(outboxRow(4, 1));
    running.wake();
    await running.idle();
    expect(sent.filter((text) => text !== "message 3")).toEqual(["message 1", "message 2", "message 4"]);
    expect(await states()).toEqual(["sent", "sent", "sent", "sent"]);
  });

  it("waits out a flood before it sends anything more", async () => {
    await add(outboxRow(1, 1), outboxRow(2, 2));
    answers = [{ is: "flood", afterSeconds: 30 }];
    const gate = Promise.withResolvers<undefined>();
    const running = start(async (_address, { text }) => {
      sent.push(text);
      if (sent.length === 2) await gate.promise;
      return answers.shift() ?? { is: "sent" };
    });
    gate.resolve(undefined);
    await running.idle();
    const before = sent.length;
    await add(outboxRow(3, 3));
    running.wake();
    await running.idle();
    expect(sent).toHaveLength(before);
    clock.pass(31_000);
    running.wake();
    await running.idle();
    expect(await states()).toEqual(["sent", "sent", "sent"]);
  });

  it("keeps the pace of a chat and of the channel", async () => {
    await add(outboxRow(1, 1), outboxRow(2, 1), outboxRow(3, 2), outboxRow(4, 3));
    const running = start(undefined, { perSecond: 2, secondsPerChat: 5 });
    await running.idle();
    // One may go ahead, so that a timer that fires late costs nothing; the rest keeps its distance.
    expect(sent).toEqual(["message 1", "message 3"]);
    clock.pass(500);
    running.wake();
    await running.idle();
    expect(sent).toEqual(["message 1", "message 3", "message 4"]);
    clock.pass(4_500);
    running.wake();
    await running.idle();
    expect(sent).toEqual(["message 1", "message 3", "message 4", "message 2"]);
  });

  it("has at most thirty messages in flight", async () => {
    await add(...Array.from({ length: 60 }, (_, id) => outboxRow(id + 1, id + 1)));
    let inFlight = 0;
    let most = 0;
    const running = start(async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise(setImmediate);
      inFlight -= 1;
      return { is: "sent" };
    });
    await running.idle();
    expect(most).toBe(30);
    expect(new Set(await states())).toEqual(new Set(["sent"]));
  });

  it("keeps a message whose channel threw, and goes on with the others", async () => {
    await add(outboxRow(1, 1), outboxRow(2, 2));
    const running = start(async (address) => {
      if (address === "a1") throw new Error("a fault of the channel");
      return { is: "sent" };
    });
    await running.idle();
    expect(await states()).toEqual(["pending", "sent"]);
  });

  describe("a channel that does not answer", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
    afterEach(() => void vi.useRealTimers());
    const pass = async (running: Delivery, send: Promise<AbortSignal | undefined>) => {
      const signal = await send;
      await vi.advanceTimersByTimeAsync(29_900);
      expect(signal?.aborted).toBe(false);
      await vi.advanceTimersByTimeAsync(1200);
      await running.idle();
      expect(signal?.aborted).toBe(true);
    };

    it("is given up on after thirty seconds", async () => {
      await add(outboxRow(1, 1));
      const begun = Promise.withResolvers<AbortSignal | undefined>();
      const running = start((_address, _message, _earlier, _handed, signal) => {
        begun.resolve(signal);
        return new Promise(() => undefined);
      });
      await pass(running, begun.promise);
      expect(await database.client.outboxMessage.findFirst()).toMatchObject({ state: "pending", reason: "no_answer" });
    });

    it("may tell which parts it handed over, and is not given those again", async () => {
      await add(outboxRow(1, 1));
      const begun = Promise.withResolvers<AbortSignal | undefined>();
      const tries: (readonly number[] | undefined)[] = [];
      const running = start((_address, _message, _earlier, handed, signal) => {
        tries.push(handed);
        begun.resolve(signal);
        if (tries.length > 1) return Promise.resolve({ is: "sent" });
        const parts = { of: 2, handed: [{ place: 0, providerId: "p1" }] };
        return new Promise((resolve) => {
          signal?.addEventListener("abort", () => resolve({ is: "retry", reason: "network", parts }));
        });
      });
      await pass(running, begun.promise);
      clock.pass(10_000);
      running.wake();
      await running.idle();
      expect(tries).toEqual([[], [0]]);
    });
  });

  it("lists choices as numbers where they cannot be pressed", async () => {
    const choices = [
      { id: "yes", label: "Ya" },
      { id: "no", label: "Tidak" },
    ];
    const body: Outgoing = { text: "Setuju?", choices, asks: "consent", wants: null, step: null };
    await add({ ...outboxRow(1, 1), body: JSON.stringify(body) });
    await start(undefined, undefined, "numbers").idle();
    expect(sent).toEqual(["Setuju?\n\n1. Ya\n2. Tidak"]);
  });

  describe("where nothing can be pressed", () => {
    const plain: Outgoing = { text: "Di mana?", choices: [], asks: "place", wants: "location", step: null };
    const choices = [{ id: "byName", label: "Pilih desa" }];
    const byHand = { choose: "Ketik angkanya:", wants: "Tekan +." };
    const numbers = { choices: "numbers", pace: { perSecond: 1, secondsPerChat: 1 } } as const;

    it.each<[string, Partial<Outgoing>, Partial<Abilities>, string]>([
      ["heads the list with what to type", { choices, byHand }, {}, "Di mana?\n\nKetik angkanya:\n1. Pilih desa"],
      [
        "lists words where a number is an answer",
        { choices, byHand, numeric: true, wants: null },
        {},
        "Di mana?\n\nKetik angkanya:\n• Pilih desa",
      ],
      [
        "tells how a location is attached",
        { choices, byHand },
        { attachesLocation: true },
        "Di mana?\nTekan +.\n\nKetik angkanya:\n1. Pilih desa",
      ],
      ["tells so without choices too", { byHand }, { attachesLocation: true }, "Di mana?\nTekan +."],
      ["tells nothing of it elsewhere", { byHand, wants: null }, { attachesLocation: true }, "Di mana?"],
      ["adds nothing to buttons", { choices, byHand }, { choices: "buttons" }, "Di mana?"],
    ])("%s", (_, message, able, text) => {
      expect(adapt({ ...plain, ...message }, { ...numbers, ...able }).text).toBe(text);
    });
  });

  it("sends nothing twice when a message is settled while a look at the outbox is under way", async () => {
    await add(outboxRow(1, 1));
    const sending = Promise.withResolvers<undefined>();
    const answer = Promise.withResolvers<Outcome>();
    const looked = Promise.withResolvers<undefined>();
    const shown = Promise.withResolvers<undefined>();
    let looks = 0;
    // The second look sees the message before it is settled, and tells of it afterwards.
    const client = new Proxy(database.client, {
      get(target, name) {
        if (name !== "$queryRaw") return Reflect.get(target, name) as unknown;
        return async (...query: Parameters<typeof target.$queryRaw>) => {
          const rows = await target.$queryRaw(...query);
          looks += 1;
          if (looks === 2) {
            looked.resolve(undefined);
            await shown.promise;
          }
          return rows;
        };
      },
    });
    const [plain, settled] = [database, Promise.withResolvers<undefined>()];
    database = {
      ...plain,
      client,
      direct: {
        ...plain.direct,
        transact: async (statements) => {
          await plain.direct.transact(statements);
          setImmediate(() => settled.resolve(undefined));
        },
      },
    };
    const running = start(async (_address, { text }) => {
      sent.push(text);
      sending.resolve(undefined);
      return answer.promise;
    });
    await sending.promise;
    running.wake();
    await looked.promise;
    answer.resolve({ is: "sent" });
    await settled.promise;
    shown.resolve(undefined);
    await running.idle();
    expect(sent).toEqual(["message 1"]);
  });

  it("stops after what is in flight is settled", async () => {
    await add(outboxRow(1, 1));
    const gate = Promise.withResolvers<Outcome>();
    const begun = Promise.withResolvers<undefined>();
    const running = start(() => {
      begun.resolve(undefined);
      return gate.promise;
    });
    await begun.promise;
    const stopped = running.stop();
    await add(outboxRow(2, 2));
    gate.resolve({ is: "sent" });
    await stopped;
    expect(await states()).toEqual(["sent", "pending"]);
  });
});
