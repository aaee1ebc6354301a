import { beforeAll, describe, expect, it } from "vitest";
import type { Setting } from "../../flows/talk.ts";
import type { Incoming, Receipt } from "../../src/channels/channel.ts";
import { createIntake } from "../../src/conversation/intake.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { openDatabase } from "../../src/store/database.ts";
import { StoreConflict, toStoreError } from "../../src/store/store-error.ts";
import { databases, sqlite } from "../support/databases.ts";
import { loadPureSetting } from "../support/pure-talk.ts";
import { incoming, openHouse, recordOf } from "./house.ts";
import { text } from "./run-talk.ts";

const at = new Date("2026-11-22T01:00:00Z");
const message = (chat: string, nth: number): Incoming => incoming(chat, nth, text("halo"), at);
const named = (messages: readonly Incoming[]): string[] => messages.map(({ messageId }) => messageId);
const taken = (messages: readonly Incoming[]): Receipt[] => messages.map(() => ({ is: "taken" }));

/** A store whose commits wait until they are let go, or fail. */
const heldStore = () => {
  const groups: { messages: string[]; commit: () => void; fail: (error: Error) => void }[] = [];
  const intake = createIntake(
    (messages) =>
      new Promise((resolve, reject) => {
        groups.push({ messages: named(messages), commit: () => resolve(taken(messages)), fail: reject });
      }),
  );
  /** Until everything that could go on has gone on. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { ...intake, groups, settled };
};

describe("the intake", () => {
  it("takes a chat's messages one at a time and in the order they came", async () => {
    const order: string[] = [];
    let inside = 0;
    const { receive } = createIntake(async (messages) => {
      const chats = messages.map(({ address }) => address);
      expect(new Set(chats).size).toBe(chats.length);
      inside += 1;
      expect(inside).toBe(1);
      await Promise.resolve();
      inside -= 1;
      order.push(...named(messages));
      return taken(messages);
    });
    await Promise.all([0, 1, 2, 3, 4].flatMap((nth) => ["a", "b"].map((chat) => receive(message(chat, nth)))));
    for (const chat of ["a", "b"])
      expect(order.filter((id) => id.startsWith(chat))).toEqual([0, 1, 2, 3, 4].map((nth) => `${chat}:${nth}`));
  });

  it("commits at most thirty-two chats together, and the rest right after", async () => {
    const { receive, groups, settled, idle } = heldStore();
    const chats = Array.from({ length: 70 }, (_, nth) => `chat-${nth}`);
    const all = Promise.all(chats.map((chat) => receive(message(chat, 0))));
    for (let done = 0; done < 3; done += 1) {
      await settled();
      expect(groups).toHaveLength(done + 1);
      groups[done]?.commit();
    }
    await all;
    await idle();
    expect(groups.map(({ messages }) => messages.length)).toEqual([32, 32, 6]);
  });

  it("acknowledges nothing before its commit", async () => {
    const { receive, groups, settled } = heldStore();
    const kept: Receipt[] = [];
    const receiving = receive(message("a", 0)).then((receipt) => kept.push(receipt));
    await settled();
    expect(groups).toHaveLength(1);
    expect(kept).toEqual([]);
    groups[0]?.commit();
    await receiving;
    expect(kept).toEqual([{ is: "taken" }]);
  });

  it("is idle only when everything handed in is settled, be it handed in on the way", async () => {
    const { receive, groups, settled, idle } = heldStore();
    let isIdle = false;
    await idle();
    const first = receive(message("a", 0)).then(() => receive(message("a", 1)));
    const waiting = idle().then(() => {
      isIdle = true;
    });
    await settled();
    groups[0]?.commit();
    await settled();
    expect(groups.map(({ messages }) => messages)).toEqual([["a:0"], ["a:1"]]);
    expect(isIdle).toBe(false);
    groups[1]?.commit();
    await Promise.all([first, waiting]);
    expect(isIdle).toBe(true);
  });

  it("takes a group one by one when it cannot be committed, so that one chat spoils nothing for its neighbours", async () => {
    const tried: string[][] = [];
    const { receive, idle } = createIntake((messages) => {
      tried.push(named(messages));
      return messages.some(({ address }) => address === "bad")
        ? Promise.reject(new Error("no"))
        : Promise.resolve(taken(messages));
    });
    const chats = ["a", "bad", "b"];
    const receipts = await Promise.allSettled(chats.map((chat) => receive(message(chat, 0))));
    expect(receipts.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(tried).toEqual([["a:0", "bad:0", "b:0"], ["a:0"], ["bad:0"], ["b:0"]]);
    await idle();
    // The chat itself is not stuck either.
    await expect(receive(message("bad", 1))).rejects.toThrow("no");
    await expect(receive(message("a", 1))).resolves.toEqual({ is: "taken" });
  });

  it("tries again when another process took a turn of the same chat or was in the way, and gives up on anything else", async () => {
    let conflicts = 7;
    const { receive } = createIntake((messages) => {
      conflicts -= 1;
      return conflicts < 0 ? Promise.resolve(taken(messages)) : Promise.reject(new StoreConflict(undefined));
    });
    await expect(receive(message("a", 0))).resolves.toEqual({ is: "taken" });
    let deadlocks = 1;
    const beside = createIntake((messages) => {
      deadlocks -= 1;
      return deadlocks < 0 ? Promise.resolve(taken(messages)) : Promise.reject(toStoreError({ code: "40P01" }));
    });
    await expect(beside.receive(message("a", 0))).resolves.toEqual({ is: "taken" });
    conflicts = Number.POSITIVE_INFINITY;
    await expect(receive(message("a", 1))).rejects.toThrow(StoreConflict);
    let tries = 0;
    const broken = createIntake(() => {
      tries += 1;
      return Promise.reject(new Error("disk full"));
    });
    await expect(broken.receive(message("a", 0))).rejects.toThrow("disk full");
    expect(tries).toBe(1);
  });
});

describe("a house", () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await loadPureSetting();
  });

  it.each(databases)("has committed a message when it says so, on $kind", async ({ url }) => {
    const address = await url();
    const house = await openHouse(address, setting, settableClock(at));
    const other = await openDatabase(address);
    try {
      await house.hear("a", 0, { content: text("/start") });
      expect((await recordOf(other, "a")).heard).toEqual(["a:0"]);
    } finally {
      await other.close();
      await house.close();
    }
  });

  it("tells an owner of its own fault, keeps the talk where it was, and goes on", async () => {
    const { trades } = setting.world;
    const suggest: typeof trades.suggest = (words) => {
      if (words === "kerupuk rambak") throw new Error("a fault of ours");
      return trades.suggest(words);
    };
    const faulty: Setting = { ...setting, world: { ...setting.world, trades: { ...trades, suggest } } };
    const house = await openHouse(await sqlite.url(), faulty, settableClock(at));
    try {
      const say = (chat: string, words: readonly string[], from = 0) =>
        Promise.all(words.map((one, nth) => house.hear(chat, from + nth, { content: text(one) })));
      const toProduct = ["/start", "ya", "sri wahyuni", "Keripik Bu Sri"];
      await Promise.all([say("unlucky", toProduct), say("neighbour", toProduct)]);
      await Promise.all([say("unlucky", ["kerupuk rambak"], 4), say("neighbour", ["keripik tempe"], 4)]);

      const unlucky = await recordOf(house.database, "unlucky");
      expect(unlucky.revisions).toEqual([1, 2, 3, 4, 5]);
      expect(unlucky.replies.at(-1)).toMatchObject({ text: setting.speech.id("trouble"), asks: null });
      expect((await recordOf(house.database, "neighbour")).replies.at(-1)?.asks).toBe("cluster");
      expect(house.log.filter((line) => line.includes("turn.failed"))).toHaveLength(1);
      expect(house.log.join("")).not.toMatch(/rambak|wahyuni/i);

      await say("unlucky", ["keripik singkong"], 5);
      const after = await recordOf(house.database, "unlucky");
      expect(after.revisions).toEqual([1, 2, 3, 4, 5, 6]);
      expect(after.replies.at(-1)?.asks).toBe("cluster");
    } finally {
      await house.close();
    }
  });

  it("takes no message that came while it could not write, and the same message later", async () => {
    const house = await openHouse(await sqlite.url(), setting, settableClock(at));
    try {
      await house.hear("a", 0, { content: text("/start") });
      await house.database.client.$executeRawUnsafe(
        `CREATE TRIGGER full BEFORE INSERT ON "OutboxMessage" BEGIN SELECT RAISE(ABORT, 'full'); END`,
      );
      await expect(house.hear("a", 1, { content: text("ya") })).rejects.toThrow();
      expect((await recordOf(house.database, "a")).revisions).toEqual([1]);
      await house.database.client.$executeRawUnsafe("DROP TRIGGER full");
      expect(await house.hear("a", 1, { content: text("ya") })).toEqual({ is: "taken" });
      expect((await recordOf(house.database, "a")).replies.at(-1)?.asks).toBe("ownerName");
    } finally {
      await house.close();
    }
  });
});
