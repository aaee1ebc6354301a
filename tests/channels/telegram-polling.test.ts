import { describe, expect, test } from "vitest";
import type { Receipt } from "../../src/channels/channel.ts";
import { channelsOnDouble, keep, textOf } from "../doubles/telegram/channels-on-double.ts";

const on = channelsOnDouble();

describe("polling", () => {
  test("hands on what people sent while nobody listened, and confirms it", async () => {
    const program = keep();
    on.telegram.user(1, { language: "id" }).send("/start rt03");
    on.telegram.user(2, { language: "en" }).send("hello");
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.kept).toMatchObject([
      { address: "1", content: { kind: "text", text: "/start rt03" }, profile: { language: "id" } },
      { address: "2", content: { kind: "text", text: "hello" }, profile: { language: "en" } },
    ]);
  });

  test("takes the updates back from a webhook that was left behind", async () => {
    await fetch(`${on.telegram.apiRoot}/bot${on.telegram.token}/setWebhook`, {
      method: "POST",
      body: '{"url":"http://127.0.0.1:9/"}',
    });
    const program = keep();
    await on.open().start(program.receive);
    on.telegram.user(1).send("halo");
    await on.telegram.idle();
    expect(program.texts()).toEqual(["halo"]);
  });

  test("takes the updates back from a webhook that somebody sets meanwhile", async () => {
    const program = keep();
    const polled = on.telegram.called("getUpdates");
    on.telegram.user(1).send("satu");
    await on.open().start(program.receive);
    await polled;
    await fetch(`${on.telegram.apiRoot}/bot${on.telegram.token}/setWebhook`, {
      method: "POST",
      body: '{"url":"http://127.0.0.1:9/"}',
    });
    on.telegram.user(1).send("dua");
    await on.telegram.idle();
    expect(program.texts()).toEqual(["satu", "dua"]);
  });

  test("asks only for what it understands", async () => {
    const polled = on.telegram.called("getUpdates");
    await on.open().start(keep().receive);
    on.telegram.user(1).send("halo");
    await polled;
    on.telegram.user(1).block();
    await on.telegram.idle();
    expect(on.telegram.pending()).toBe(0);
  });

  test("confirms nothing before it is committed", async () => {
    const commit = Promise.withResolvers<Receipt>();
    const reached = Promise.withResolvers<void>();
    on.telegram.user(1).send("halo");
    await on.open().start(() => {
      reached.resolve();
      return commit.promise;
    });
    await reached.promise;
    expect(on.telegram.pending()).toBe(1);
    commit.resolve({ is: "taken" });
    await on.telegram.idle();
  });

  test("gives the update again to the program that follows one that died before the commit", async () => {
    const reached = Promise.withResolvers<void>();
    on.telegram.user(1).send("halo");
    const dying = on.open();
    let fail = (_: Error): void => undefined;
    await dying.start(() => {
      reached.resolve();
      return new Promise((_, reject) => {
        fail = reject;
      });
    });
    await reached.promise;
    const stopped = dying.stop();
    fail(new Error("killed"));
    await stopped;
    const program = keep();
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual(["halo"]);
  });

  test("keeps one chat's order and lets others pass while it waits", async () => {
    const slow = Promise.withResolvers<Receipt>();
    const other = Promise.withResolvers<void>();
    const program = keep((message) => {
      if (textOf(message) === "lain") other.resolve();
      return textOf(message) === "satu" ? slow.promise : { is: "taken" };
    });
    on.telegram.user(1).send("satu");
    on.telegram.user(1).send("dua");
    on.telegram.user(2).send("lain");
    await on.open().start(program.receive);
    await other.promise;
    expect(program.handed.map(textOf)).toEqual(["satu", "lain"]);
    slow.resolve({ is: "taken" });
    await on.telegram.idle();
    expect(program.texts()).toEqual(["lain", "satu", "dua"]);
  });

  test("hands a batch in again while the database is down, waiting longer each time", async () => {
    const program = keep((_, times) => {
      if (times < 4) throw new Error("database is down");
      return { is: "taken" };
    });
    on.telegram.user(1).send("satu");
    on.telegram.user(1).send("dua");
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual(["satu", "dua"]);
    expect(on.waits.slice(0, 3)).toEqual([500, 1000, 2000]);
  });

  test("does not let one message that always fails stop the others for ever", async () => {
    on.telegram.user(1).send("racun");
    const program = keep((message) => {
      if (textOf(message) === "racun") throw new Error("a fault of the talk");
      const next = Number(textOf(message)) + 1;
      if (next < 20) on.telegram.user(2).send(String(next));
      return { is: "taken" };
    });
    on.telegram.user(2).send("0");
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual(Array.from({ length: 20 }, (_, at) => String(at)));
    expect(on.events().filter((event) => event === "telegram.update_given_up")).toHaveLength(1);
  });

  test("never gives up a message that fails for a reason that passes, however often others are taken meanwhile", async () => {
    on.telegram.user(1).send("sial");
    const program = keep((message) => {
      const next = Number(textOf(message)) + 1;
      if (next < 20) on.telegram.user(2).send(String(next));
      if (textOf(message) !== "sial" || program.texts().includes("19")) return { is: "taken" };
      throw Object.assign(new Error("the disk is full"), { retryable: true });
    });
    on.telegram.user(2).send("0");
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual([...Array.from({ length: 20 }, (_, at) => String(at)), "sial"]);
  });

  test("keeps the message of a sender who is too fast until their time has come, and serves others meanwhile", async () => {
    const since = on.clock.now().getTime();
    const handedAfter: number[] = [];
    const program = keep((message, times) => {
      if (textOf(message) === "satu") handedAfter.push(on.clock.now().getTime() - since);
      return textOf(message) === "satu" && times === 1 ? { is: "later", seconds: 5 } : { is: "taken" };
    });
    on.telegram.user(1).send("satu");
    on.telegram.user(1).send("dua");
    on.telegram.user(2).send("lain");
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual(["lain", "satu", "dua"]);
    expect(handedAfter).toEqual([0, 5000]);
    expect(on.waits).toEqual([1000, 1000, 1000, 1000, 1000]);
  });

  test("drops the excess of somebody who floods, so that nobody else waits behind it", async () => {
    for (let count = 0; count < 100; count += 1) on.telegram.user(1).send(String(count));
    on.telegram.user(2).send("halo");
    let flooding = true;
    const program = keep((message) => {
      if (message.address === "2") flooding = false;
      return message.address === "1" && flooding ? { is: "later", seconds: 1 } : { is: "taken" };
    });
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual(["halo", ...Array.from({ length: 20 }, (_, at) => String(80 + at))]);
    expect(on.events().filter((event) => event === "telegram.flooding_message_dropped")).toHaveLength(80);
  });

  test("comes back from broken lines, floods and a server in trouble", async () => {
    const program = keep();
    on.telegram.drop("getUpdates", "before", 2);
    on.telegram.failNext("getUpdates", 502, "Bad Gateway");
    on.telegram.flood(9, "getUpdates");
    on.telegram.drop("getUpdates", "after");
    on.telegram.user(1).send("halo");
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual(["halo"]);
    expect(on.waits).toEqual([500, 1000, 2000, 9000, 8000]);
    expect(on.events()).toEqual(Array(5).fill("telegram.unreachable"));
  });

  test("says clearly that another program polls or that the token is refused, and goes on", async () => {
    const program = keep();
    on.telegram.failNext("getUpdates", 409, "Conflict: terminated by other getUpdates request");
    on.telegram.failNext("getUpdates", 401, "Unauthorized");
    on.telegram.user(1).send("halo");
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(on.events()).toEqual(["telegram.another_program_polls_with_this_token", "telegram.token_refused"]);
    expect(program.texts()).toEqual(["halo"]);
  });

  test("hands a repeated update on under the same id, for the inbox to refuse", async () => {
    const twice = Promise.withResolvers<void>();
    const program = keep((_, times) => {
      if (times === 2) twice.resolve();
      return times === 1 ? { is: "taken" } : { is: "duplicate" };
    });
    on.telegram.user(1).send("halo");
    await on.open().start(program.receive);
    await on.telegram.idle();
    on.telegram.repeat();
    await twice.promise;
    expect(new Set(program.handed.map(({ messageId }) => messageId)).size).toBe(1);
    expect(program.texts()).toEqual(["halo"]);
  });

  test("passes over groups and events without a word", async () => {
    const program = keep();
    const group = { id: -5, type: "group" as const, title: "RT 03" };
    const from = { id: 1, is_bot: false, first_name: "Sri" };
    on.telegram.emit({ message: { message_id: 900, date: 1, chat: group, from, text: "halo" } });
    on.telegram.user(1).block();
    on.telegram.user(1).unblock();
    on.telegram.user(1).moved({ lat: -7.6, lng: 110.9 });
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.handed).toEqual([]);
    expect(on.telegram.sent).toEqual([]);
    expect(on.logged).toEqual([]);
  });

  test("does not start with a token that Telegram does not know", async () => {
    const channel = on.open({ token: "1:wrong" });
    await expect(channel.start(keep().receive)).rejects.toMatchObject({
      code: "telegram_unauthorized",
      retryable: false,
    });
  });

  test("starts while Telegram is out of reach, and goes on when it is there", async () => {
    const program = keep();
    on.telegram.drop("deleteWebhook", "before", 3);
    on.telegram.user(1).send("halo");
    await on.open().start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual(["halo"]);
  });

  test("stops at once while Telegram has nothing to tell", async () => {
    const channel = on.open();
    await channel.start(keep().receive);
    await channel.stop();
    expect(on.logged).toEqual([]);
  });

  test("learns the name under which people find the bot", async () => {
    const channel = on.open();
    expect(channel.publicName?.()).toBeUndefined();
    const asked = on.telegram.called("getMe", 1);
    await channel.start(keep().receive);
    await asked;
    await expect.poll(() => channel.publicName?.()).toBe("klaster_bot");
  });

  test("sets the menu of commands, the first language for everybody", async () => {
    const start = { command: "start", description: "Mulai" };
    const english = { command: "start", description: "Begin" };
    const channel = on.open({ commands: { id: [start], en: [english] } });
    const set = on.telegram.called("setMyCommands", 2);
    await channel.start(keep().receive);
    await set;
    expect(on.telegram.menus).toEqual(
      new Map([
        ["", [start]],
        ["en", [english]],
      ]),
    );
  });
});
