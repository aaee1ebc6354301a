import { beforeEach, describe, expect, it } from "vitest";
import type { News, Outcome, Template } from "../../src/channels/channel.ts";
import { applyNews, keepNews } from "../../src/delivery/news.ts";
import { readDue, settle } from "../../src/delivery/outbox.ts";
import { priority } from "../../src/delivery/priority.ts";
import type { Database } from "../../src/store/database.ts";
import { newsJob } from "../../src/upkeep/news.ts";
import { databases } from "../support/databases.ts";
import { chat, now, outboxRow, seconds } from "./rows.ts";

const knock: Template = { name: "news", language: "id", parameters: ["Dinas"] };

describe.each(databases)("what a platform tells of messages later, on $kind", ({ open }) => {
  let database: Database;
  beforeEach(async () => {
    database = await open();
    await database.client.chat.createMany({ data: [chat(1), chat(2)] });
    await add(outboxRow(1, 1), outboxRow(2, 2));
  });

  /** Numbered by the database, which numbers the program's own as well. */
  const add = (...rows: readonly ReturnType<typeof outboxRow>[]) =>
    database.client.outboxMessage.createMany({ data: rows.map(({ id: _, ...row }) => row) });
  const platform = {
    name: "telegram",
    abilities: { outside: { peoplePerDay: () => 250, knock: (language: string) => ({ ...knock, language }) } },
  };
  const hand = async (outcome: Outcome = { is: "sent", providerId: "p1" }, at = now, id = 1) => {
    const due = (await readDue(database, "telegram", at, 10)).find((one) => one.id === id);
    if (due === undefined) throw new Error("The message is not due");
    await settle(database, { tells: true }, [{ due, outcome, at }]);
  };
  const told = (is: News["is"], after = 1, outcome?: News["outcome"]): News => ({
    ...{ providerId: "p1", is, at: seconds(after) },
    ...(outcome === undefined ? {} : { outcome }),
  });
  const tell = (...news: News[]) => keepNews(database, platform, news);
  const row = (id = 1) => database.client.outboxMessage.findUniqueOrThrow({ where: { id } });
  const kept = () => database.client.news.count();

  it("in any order, the furthest counts, and nothing that was applied is kept", async () => {
    await hand();
    expect(await row()).toMatchObject({ state: "sent", progress: "handed" });
    await tell(told("read", 5));
    await tell(told("sent", 1), told("delivered", 2));
    await tell(told("read", 5));
    expect(await row()).toMatchObject({ state: "sent", progress: "read", settledAt: now });
    expect(await kept()).toBe(0);
  });

  it("before the message is known to have been handed over, it is kept, and applied then", async () => {
    await tell(told("delivered"));
    await tell(told("delivered"));
    expect(await kept()).toBe(1);
    await hand();
    await applyNews(database, platform, ["p1"]);
    expect(await row()).toMatchObject({ progress: "delivered" });
    expect(await kept()).toBe(0);
  });

  it("where two processes missed each other, the upkeep applies it; what is nobody's goes after an hour", async () => {
    await tell(told("delivered"), { ...told("read"), providerId: "somebody's" });
    await hand();
    await newsJob(database, [platform]).run(seconds(60), new AbortController().signal);
    expect(await row()).toMatchObject({ progress: "delivered" });
    expect(await kept()).toBe(1);
    await newsJob(database, [platform]).run(seconds(3602), new AbortController().signal);
    expect(await kept()).toBe(0);
  });

  it("what is nobody's is cleaned out of the database's files where somebody was erased, and tried until it is", async () => {
    const wiped: (readonly string[])[] = [];
    const answers = [false, true];
    const watched = {
      ...database,
      direct: {
        ...database.direct,
        wipe: (tables: readonly string[]) => {
          wiped.push(tables);
          return Promise.resolve(answers[wiped.length - 1] ?? true);
        },
      },
    };
    const job = newsJob(watched, [platform]);
    const run = (at: Date) => job.run(at, new AbortController().signal);
    await tell({ ...told("read"), providerId: "somebody's" });
    await run(seconds(3602));
    expect(wiped).toEqual([]);
    await database.client.erasure.create({ data: { id: 1, channel: "whatsapp", askedAt: now, removed: "{}" } });
    await tell({ ...told("read"), providerId: "somebody's" });
    await run(seconds(3660));
    await run(seconds(3720));
    await run(seconds(3780));
    expect(wiped).toEqual([["News"], ["News"]]);
  });

  it("a failure after it was taken is an outcome: again, later, never, or when the owner writes", async () => {
    await hand();
    await tell(told("failed", 3, { is: "retry", reason: "pair_rate", afterSeconds: 6 }));
    expect(await row()).toMatchObject({
      state: "pending",
      providerId: null,
      progress: null,
      dueAt: seconds(9),
      attempts: 1,
    });
    await hand({ is: "sent", providerId: "p1" }, seconds(9));
    await tell(told("failed", 12, { is: "waiting", reason: "window_closed" }));
    expect(await row()).toMatchObject({ state: "waiting", reason: "window_closed", settledAt: null });
    expect((await readDue(database, "telegram", seconds(99), 10)).map(({ id }) => id)).not.toContain(1);
    expect(await kept()).toBe(0);
  });

  const knocks = async () =>
    (await database.client.outboxMessage.findMany({ where: { priority: priority.knock } })).map(({ chatId, body }) => [
      chatId,
      (JSON.parse(body ?? "") as { template?: Template }).template,
    ]);
  const closed: Outcome = { is: "waiting", reason: "window_closed" };
  const write = (after: number) =>
    database.client.chat.update({ where: { id: 1 }, data: { wroteAt: seconds(after), heardAt: seconds(after) } });

  it("one that failed after it was taken has its turn first, and holds nothing back until then", async () => {
    await add(outboxRow(3, 1));
    const dueIds = async (after: number) =>
      (await readDue(database, "telegram", seconds(after), 10)).map(({ id }) => id).filter((id) => id !== 2);
    await hand();
    await tell(told("failed", 3, { is: "retry", reason: "server", afterSeconds: 60 }));
    expect(await row()).toMatchObject({ state: "pending", dueAt: seconds(63), failedAt: seconds(3) });
    expect(await dueIds(4)).toEqual([3]);
    expect(await dueIds(63)).toEqual([1]);
    await hand({ is: "retry", reason: "server", afterSeconds: 60 }, seconds(63));
    expect(await dueIds(64)).toEqual([3]);
  });

  it("one that failed before it was known to be sent keeps its place", async () => {
    await add(outboxRow(3, 1));
    await hand({ is: "retry", reason: "no_ack", providerId: "p1", afterSeconds: 60 });
    await tell(told("failed", 3, { is: "retry", reason: "server", afterSeconds: 60 }));
    expect(await row()).toMatchObject({ state: "pending", dueAt: seconds(63), failedAt: null });
    expect((await readDue(database, "telegram", seconds(4), 10)).map(({ id }) => id)).toEqual([2]);
  });

  it("that its owner's window was closed asks them to write, once until they have", async () => {
    await add(outboxRow(3, 1), outboxRow(4, 1));
    await hand();
    await hand({ is: "sent", providerId: "p3" }, now, 3);
    await tell(told("failed", 3, closed), { ...told("failed", 3, closed), providerId: "p3" });
    expect(await knocks()).toEqual([[1, knock]]);
    expect((await database.client.chat.findUniqueOrThrow({ where: { id: 1 } })).knockedAt).toEqual(seconds(3));
    await hand({ is: "sent", providerId: "p4" }, seconds(4), 4);
    await tell({ ...told("failed", 5, closed), providerId: "p4" });
    expect(await knocks()).toEqual([[1, knock]]);
    await write(10);
    await database.client.outboxMessage.updateMany({ where: { state: "waiting" }, data: { state: "pending" } });
    await hand({ is: "sent", providerId: "p1" }, seconds(20));
    await tell(told("failed", 21, closed));
    expect(await knocks()).toEqual([
      [1, knock],
      [1, knock],
    ]);
  });

  it("that a window was closed is of no account once its owner wrote after the message", async () => {
    await hand();
    await write(2);
    await tell(told("failed", 3, closed));
    expect(await row()).toMatchObject({ state: "pending", reason: null, settledAt: null });
    expect(await knocks()).toEqual([]);
  });

  it("that a window was closed to a reminder ends the reminder, and asks for nothing", async () => {
    await database.client.outboxMessage.update({ where: { id: 1 }, data: { priority: priority.reminder } });
    await hand();
    await tell(told("failed", 3, closed));
    expect(await row()).toMatchObject({ state: "refused", reason: "window_closed" });
    expect(await knocks()).toEqual([]);
  });

  it("a failure of what is refused or cannot be reached is final, and the chat is known to be so", async () => {
    await hand();
    await tell(told("failed", 3, { is: "blocked" }));
    expect(await row()).toMatchObject({ state: "blocked", settledAt: seconds(3) });
    const [one, other] = await database.client.chat.findMany({ orderBy: { id: "asc" } });
    expect([one?.blockedAt, other?.blockedAt]).toEqual([seconds(3), null]);
  });

  it.each(["told later", "an answer"])(
    "that nobody can be reached, %s, is of no account once they wrote after the message, which goes again",
    async (how) => {
      if (how === "told later") await hand();
      const due = (await readDue(database, "telegram", now, 10)).find(({ id }) => id === 1);
      await write(2);
      if (due === undefined) await tell(told("failed", 3, { is: "blocked" }));
      else await settle(database, { tells: true }, [{ due, outcome: { is: "blocked" }, at: seconds(3) }]);
      expect(await row()).toMatchObject({ state: "pending", settledAt: null, attempts: 1 });
      expect((await database.client.chat.findUniqueOrThrow({ where: { id: 1 } })).blockedAt).toBeNull();
    },
  );

  it("what arrived is not taken back by a failure, whichever is told first", async () => {
    await hand();
    await tell(told("failed", 1, { is: "refused", reason: "too_old" }), told("delivered", 2));
    expect(await row()).toMatchObject({ state: "sent", progress: "delivered" });
    await tell(told("failed", 3, { is: "refused", reason: "too_old" }));
    expect(await row()).toMatchObject({ state: "sent", progress: "delivered" });
  });

  it("a message without an answer that arrived after all is not tried again", async () => {
    await hand({ is: "retry", reason: "no_ack", providerId: "p1", afterSeconds: 60 });
    expect(await row()).toMatchObject({ state: "pending", providerId: "p1", progress: "handed" });
    expect((await readDue(database, "telegram", seconds(60), 10))[0]).toMatchObject({ id: 1, earlier: "p1" });
    await tell(told("sent", 30));
    expect(await row()).toMatchObject({ state: "sent", progress: "sent", reason: null, settledAt: seconds(30) });
  });

  it("that a part arrived is not that the message did", async () => {
    await hand({ is: "retry", reason: "no_ack", providerId: "p1", afterSeconds: 60, partial: true });
    await tell(told("delivered", 30));
    expect(await row()).toMatchObject({ state: "pending", providerId: "p1", progress: null });
    expect((await readDue(database, "telegram", seconds(60), 10))[0]).toMatchObject({ id: 1, earlier: "p1" });
  });

  describe("of a message in several parts", () => {
    const parts = (...handed: readonly (readonly [number, string])[]) => ({
      parts: { of: 3, handed: handed.map(([place, providerId]) => ({ place, providerId })) },
    });
    const all = parts([0, "p1"], [1, "p2"], [2, "p3"]);
    const handAll = (at = now) => hand({ is: "sent", providerId: "p3", ...all }, at);
    const toldOf = (providerId: string, ...what: Parameters<typeof told>) => ({ ...told(...what), providerId });
    const again = { is: "retry", reason: "server" } as const;
    const due = async (after: number) =>
      (await readDue(database, "telegram", seconds(after), 10)).find(({ id }) => id === 1);

    it("that any but the last arrived changes nothing, and is not kept", async () => {
      await handAll();
      await tell(toldOf("p1", "delivered"), toldOf("p2", "read"));
      expect(await row()).toMatchObject({ state: "sent", progress: "handed" });
      await tell(toldOf("p3", "delivered"));
      expect(await row()).toMatchObject({ state: "sent", progress: "delivered" });
      expect(await kept()).toBe(0);
    });

    it.each(["before the others arrived", "after it"])(
      "one that failed, %s: it does not count as delivered, and that part alone goes again",
      async (when) => {
        await handAll();
        const others = [toldOf("p2", "delivered", 1), toldOf("p3", "delivered", 2)];
        const failure = toldOf("p1", "failed", 3, again);
        for (const one of when === "after it" ? [failure, ...others] : [...others, failure]) await tell(one);
        expect(await row()).toMatchObject({ state: "pending", reason: "server", progress: null, attempts: 1 });
        const one = await due(60);
        expect(one?.handed.toSorted()).toEqual([1, 2]);
        await hand({ is: "sent", providerId: "p4", ...parts([0, "p4"]) }, seconds(60));
        expect(await row()).toMatchObject({ state: "sent", progress: "handed", attempts: 2 });
        await tell(toldOf("p4", "delivered", 61));
        expect(await row()).toMatchObject({ state: "sent", progress: "delivered" });
        expect(await kept()).toBe(0);
      },
    );

    it.each(["p1", "p3"])("what arrived is not taken back by a failure that is told later, of %s", async (id) => {
      await handAll();
      await tell(toldOf(id, "delivered", 1));
      await tell(toldOf("p2", "failed", 2, again), toldOf(id, "failed", 2, again));
      expect((await due(60))?.handed.toSorted()).toEqual([0, 2]);
      await tell(toldOf(id, "failed", 3, again));
      expect((await due(60))?.handed.toSorted()).toEqual([0, 2]);
      expect(await row()).toMatchObject({ state: "pending", attempts: 1 });
      expect(await kept()).toBe(0);
    });

    it("the last that arrived as another failed, told together, arrived", async () => {
      await handAll();
      await tell(toldOf("p3", "read", 1), toldOf("p1", "failed", 1, again));
      await tell(toldOf("p3", "failed", 2, again));
      expect((await due(60))?.handed.toSorted()).toEqual([1, 2]);
    });

    it("one that failed holds nothing back, however often it is tried", async () => {
      await add(outboxRow(3, 1));
      await handAll();
      await tell(toldOf("p1", "failed", 3, { is: "retry", reason: "server", afterSeconds: 60 }));
      expect((await readDue(database, "telegram", seconds(4), 10)).map(({ id }) => id)).toEqual([2, 3]);
      expect(await due(63)).toBeDefined();
    });

    it.each(["goes_on", "pair_rate"])(
      "one that goes again is not parted by later ones, where it pauses: %s",
      async (reason) => {
        await add(outboxRow(3, 1));
        await handAll();
        for (const id of ["p1", "p2", "p3"]) await tell(toldOf(id, "failed", 3, { ...again, afterSeconds: 60 }));
        const dueIds = async (after: number) =>
          (await readDue(database, "telegram", seconds(after), 10)).map(({ id }) => id).filter((id) => id !== 2);
        expect(await dueIds(4)).toEqual([3]);
        await hand({ is: "retry", reason, afterSeconds: 6, ...parts([0, "p4"]) }, seconds(63));
        expect(await dueIds(64)).toEqual([]);
        expect(await dueIds(70)).toEqual([1]);
        await hand({ is: "sent", providerId: "p6", ...parts([1, "p5"], [2, "p6"]) }, seconds(70));
        expect(await dueIds(71)).toEqual([3]);
      },
    );

    it("a try that broke off in the midst keeps its place, whatever became of its parts", async () => {
      await add(outboxRow(3, 1));
      await hand({ is: "retry", reason: "server", afterSeconds: 60, ...parts([0, "p1"]) });
      await tell(toldOf("p1", "failed", 3, { is: "retry", reason: "server", afterSeconds: 60 }));
      expect((await readDue(database, "telegram", seconds(4), 10)).map(({ id }) => id)).toEqual([2]);
    });

    it("one that failed for good is the message's failure, with its reason", async () => {
      await handAll();
      await tell(toldOf("p3", "delivered"), toldOf("p2", "failed", 2, { is: "refused", reason: "media" }));
      expect(await row()).toMatchObject({ state: "refused", reason: "media", progress: null });
      await tell(toldOf("p1", "failed", 3, again));
      expect(await row()).toMatchObject({ state: "refused", reason: "media" });
      expect(await kept()).toBe(0);
    });

    it("several that failed go again, and those told of while one is being sent as well", async () => {
      await handAll();
      await tell(toldOf("p1", "failed", 1, again));
      const first = await due(10);
      await tell(toldOf("p2", "failed", 10, again));
      if (first === undefined) throw new Error("The message is not due");
      const outcome: Outcome = { is: "sent", providerId: "p4", ...parts([0, "p4"]) };
      await settle(database, { tells: true }, [{ due: first, outcome, at: seconds(10) }]);
      expect(await row()).toMatchObject({ state: "pending", progress: null });
      expect((await due(20))?.handed.toSorted()).toEqual([0, 2]);
    });

    const goesOn = { is: "retry", reason: "goes_on", afterSeconds: 1, uncounted: true } as const;
    const growing = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, ...Array.from({ length: 9 }, () => 900)];

    it("a try that goes on is one of twenty, with a pause, once its parts failed", async () => {
      const pauses: number[] = [];
      for (let at = 0, tries = 1; tries <= 60; tries += 1) {
        await hand({ ...goesOn, ...parts([0, `a${tries}`], [1, `b${tries}`]) }, seconds(at));
        for (const part of ["a", "b"]) await tell(toldOf(`${part}${tries}`, "failed", at + 1, again));
        const { state, attempts, dueAt, failedAt } = await row();
        expect([attempts, failedAt]).toEqual([tries, null]);
        if (state === "expired") break;
        pauses.push((dueAt.getTime() - seconds(at + 1).getTime()) / 1000);
        at = (dueAt.getTime() - now.getTime()) / 1000;
      }
      expect(await row()).toMatchObject({ state: "expired", reason: "server", attempts: 20 });
      expect(pauses).toEqual(growing);
    });

    it("a try that failed itself counts once, though its parts fail for the same reason", async () => {
      await hand({ ...again, ...parts([0, "p1"], [1, "p2"]) });
      await tell(toldOf("p1", "failed", 1, again));
      await tell(toldOf("p2", "failed", 1, again));
      expect(await row()).toMatchObject({ state: "pending", attempts: 1, dueAt: seconds(2) });
    });

    it.each<Outcome>([goesOn, { is: "flood", afterSeconds: 1, reason: "throughput" }, { is: "sent" }])(
      "those that fail while others are being sent count as well: $is",
      async (outcome) => {
        const pauses: number[] = [];
        const take = async (at: number) => (await due(at)) ?? expect.fail("The message is not due");
        let before = ["p1"];
        await hand({ ...goesOn, ...parts([0, "p1"]) });
        for (let at = 1, tries = 1; tries <= 60; tries += 1) {
          const one = await take(at);
          for (const id of before) await tell(toldOf(id, "failed", at, again));
          before = [`a${tries}`, `b${tries}`];
          const [a = "", b = ""] = before;
          const settled = { due: one, outcome: { ...outcome, ...parts([1, a], [2, b]) }, at: seconds(at) };
          await settle(database, { tells: true }, [settled]);
          const { state, dueAt } = await row();
          if (state !== "pending") break;
          pauses.push((dueAt.getTime() - seconds(at).getTime()) / 1000);
          at = (dueAt.getTime() - now.getTime()) / 1000;
        }
        expect(await row()).toMatchObject({ state: "expired", attempts: 20 });
        expect(pauses.at(-1)).toBe(900);
        expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
        expect(pauses.length).toBeLessThan(20);
      },
    );

    it("one that was tried for the last time as another of its parts failed is given up", async () => {
      await database.client.outboxMessage.update({ where: { id: 1 }, data: { attempts: 18 } });
      await handAll();
      await tell(toldOf("p1", "failed", 1, again));
      const last = (await due(1000)) ?? expect.fail("The message is not due");
      await tell(toldOf("p2", "failed", 1000, { is: "retry", reason: "media" }));
      expect(await row()).toMatchObject({ state: "expired" });
      const outcome: Outcome = { is: "sent", providerId: "p4", ...parts([0, "p4"]) };
      await settle(database, { tells: true }, [{ due: last, outcome, at: seconds(1001) }]);
      expect(await row()).toMatchObject({ state: "expired", providerId: null, progress: null });
    });

    it("one whose last part arrived in the twentieth try was sent, whatever failed meanwhile and went again", async () => {
      await database.client.outboxMessage.update({ where: { id: 1 }, data: { attempts: 19 } });
      await handAll();
      expect(await row()).toMatchObject({ state: "sent", attempts: 20 });
    });

    it("all of which found the window closed: it waits, costs no try, and its owner is asked once to write", async () => {
      await handAll();
      for (const id of ["p2", "p1", "p3"]) await tell(toldOf(id, "failed", 1, closed));
      expect(await row()).toMatchObject({ state: "waiting", reason: "window_closed", attempts: 0 });
      expect(await knocks()).toHaveLength(1);
      await database.client.outboxMessage.updateMany({ where: { state: "waiting" }, data: { state: "pending" } });
      expect((await due(60))?.handed).toEqual([]);
    });

    it("a try that broke off in the midst goes on from there, and news of it that came early are applied", async () => {
      await hand({ is: "retry", reason: "server", ...parts([0, "p1"], [1, "p2"]) });
      expect((await due(60))?.handed.toSorted()).toEqual([0, 1]);
      await tell(toldOf("p3", "failed", 61, again));
      await hand({ is: "sent", providerId: "p3", ...parts([2, "p3"]) }, seconds(60));
      await applyNews(database, platform, ["p3"]);
      expect(await row()).toMatchObject({ state: "pending", reason: "server" });
      expect((await due(120))?.handed.toSorted()).toEqual([0, 1]);
    });
  });

  it("of another channel's message with the same id changes nothing", async () => {
    await hand();
    await keepNews(database, { ...platform, name: "whatsapp" }, [told("read")]);
    expect(await row()).toMatchObject({ progress: "handed" });
  });
});
