import { beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/channels/channel.ts";
import { nextDueAt, readDue, settle } from "../../src/delivery/outbox.ts";
import type { Database } from "../../src/store/database.ts";
import { databases } from "../support/databases.ts";
import { chat, now, outboxRow, seconds } from "./rows.ts";

describe.each(databases)("the outbox on $kind", ({ open }) => {
  let database: Database;
  beforeEach(async () => {
    database = await open();
    await database.client.chat.createMany({ data: [chat(1), chat(2)] });
  });

  const add = (...rows: readonly ReturnType<typeof outboxRow>[]) =>
    database.client.outboxMessage.createMany({ data: [...rows] });
  const due = async (at = now) => (await readDue(database, "telegram", at, 10)).map(({ id }) => id);
  const end = async (id: number, outcome: Outcome, at = now) => {
    const one = (await readDue(database, "telegram", at, 10)).find((candidate) => candidate.id === id);
    if (one === undefined) throw new Error(`${id} is not due`);
    await settle(database, {}, [{ due: one, outcome, at }]);
    return database.client.outboxMessage.findUniqueOrThrow({ where: { id } });
  };

  it("gives the first message of each chat, replies before everything else, oldest first", async () => {
    await add(outboxRow(1, 1, { priority: 9 }), outboxRow(2, 2, { priority: 9 }), outboxRow(3, 1), outboxRow(4, 1));
    expect(await due()).toEqual([3, 2]);
  });

  it("holds a chat's later messages back while its first one waits", async () => {
    await add(outboxRow(1, 1, { dueAt: seconds(60) }), outboxRow(2, 1), outboxRow(3, 2));
    expect(await due()).toEqual([3]);
    expect(await nextDueAt(database, "telegram")).toEqual(now);
    expect(await due(seconds(60))).toEqual([1, 3]);
  });

  it("gives nothing of another channel, and nothing that is settled", async () => {
    await add(outboxRow(1, 1, { channel: "web" }), outboxRow(2, 2));
    expect(await end(2, { is: "sent", providerId: "p7" })).toMatchObject({
      state: "sent",
      providerId: "p7",
      attempts: 1,
      settledAt: now,
    });
    expect(await due()).toEqual([]);
    expect(await nextDueAt(database, "telegram")).toBeUndefined();
  });

  it("tries again after growing pauses, or when the platform said", async () => {
    await add(outboxRow(1, 1));
    expect((await end(1, { is: "retry", reason: "network" })).dueAt).toEqual(seconds(1));
    expect((await end(1, { is: "retry", reason: "network" }, seconds(1))).dueAt).toEqual(seconds(3));
    const third = await end(1, { is: "retry", reason: "network", afterSeconds: 120 }, seconds(3));
    expect(third).toMatchObject({ state: "pending", attempts: 3, reason: "network", dueAt: seconds(123) });
  });

  it("never gives a message up for what is no fault of its own", async () => {
    await add(outboxRow(1, 1, { attempts: 19 }));
    const row = await end(1, { is: "retry", reason: "token_refused", afterSeconds: 60, uncounted: true });
    expect(row).toMatchObject({ state: "pending", attempts: 19, dueAt: seconds(60) });
  });

  it("gives a message up after twenty attempts, and says why", async () => {
    await add(outboxRow(1, 1, { attempts: 19 }));
    expect(await end(1, { is: "retry", reason: "network" })).toMatchObject({
      state: "expired",
      attempts: 20,
      reason: "network",
    });
    expect(await due(seconds(100_000))).toEqual([]);
  });

  it("does not count an attempt that the platform's pace refused", async () => {
    await add(outboxRow(1, 1, { attempts: 2 }));
    expect(await end(1, { is: "flood", afterSeconds: 30 })).toMatchObject({
      state: "pending",
      attempts: 2,
      dueAt: seconds(30),
    });
  });

  it("notes on the chat that nothing reaches it any more", async () => {
    await add(outboxRow(1, 1), outboxRow(2, 2));
    expect(await end(1, { is: "blocked" })).toMatchObject({ state: "blocked" });
    expect(await end(2, { is: "refused", reason: "too_long" })).toMatchObject({ state: "refused", reason: "too_long" });
    const chats = await database.client.chat.findMany({ orderBy: { id: "asc" } });
    expect(chats.map(({ blockedAt }) => blockedAt)).toEqual([now, null]);
  });
});
