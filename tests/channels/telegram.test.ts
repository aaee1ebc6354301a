import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Channel, Incoming, Outgoing, Receipt, Receive } from "../../src/channels/channel.ts";
import type { TelegramSettings } from "../../src/channels/telegram/settings.ts";
import { createTelegramChannel } from "../../src/channels/telegram/telegram-channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { startTelegramDouble, type TelegramDouble } from "../doubles/telegram/telegram-double.ts";

let telegram: TelegramDouble;
let logged: string[];
let waits: number[];
const opened: Channel[] = [];
const clock = settableClock(new Date("2026-03-01T08:00:00Z"));

beforeEach(async () => {
  telegram = await startTelegramDouble();
  logged = [];
  waits = [];
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((channel) => channel.stop()));
  await telegram.close();
});

/** Waiting takes no time here, but the clock moves on by what was asked for. */
const wait: NonNullable<TelegramSettings["wait"]> = async (milliseconds) => {
  waits.push(milliseconds);
  clock.pass(milliseconds);
  await new Promise((resolve) => setImmediate(resolve));
};

function openChannel(settings: Partial<TelegramSettings> = {}): Channel {
  const log = createLog("trace", { write: (line) => logged.push(line) });
  const { token, apiRoot } = telegram;
  const channel = createTelegramChannel({ token, apiRoot, mode: "polling", log, clock, wait, random: () => 1, ...settings });
  opened.push(channel);
  return channel;
}

/** A program that keeps what it is handed; `answer` decides, given how often this message has come. */
function keep(answer: (message: Incoming, times: number) => Receipt | Promise<Receipt> = () => ({ is: "taken" })) {
  const handed: Incoming[] = [];
  const kept: Incoming[] = [];
  const receive: Receive = async (message) => {
    handed.push(message);
    const times = handed.filter(({ messageId }) => messageId === message.messageId).length;
    const receipt = await answer(message, times);
    if (receipt.is === "taken") kept.push(message);
    return receipt;
  };
  return { receive, handed, kept, texts: () => kept.map(textOf) };
}

const textOf = ({ content }: Incoming): string => (content.kind === "text" ? content.text : content.kind);
const say = (text: string, more: Partial<Outgoing> = {}): Outgoing => ({ text, choices: [], asks: null, wants: null, step: null, ...more });
const events = () => logged.map((line) => (JSON.parse(line) as { event: string }).event);

describe("polling", () => {
  test("hands on what people sent while nobody listened, and confirms it", async () => {
    const program = keep();
    telegram.user(1, { language: "id" }).send("/start rt03");
    telegram.user(2, { language: "en" }).send("hello");
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.kept).toMatchObject([
      { address: "1", content: { kind: "text", text: "/start rt03" }, profile: { language: "id" } },
      { address: "2", content: { kind: "text", text: "hello" }, profile: { language: "en" } },
    ]);
  });

  test("takes the updates back from a webhook that was left behind", async () => {
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook`, { method: "POST", body: '{"url":"http://127.0.0.1:9/"}' });
    const program = keep();
    await openChannel().start(program.receive);
    telegram.user(1).send("halo");
    await telegram.idle();
    expect(program.texts()).toEqual(["halo"]);
  });

  test("takes the updates back from a webhook that somebody sets meanwhile", async () => {
    const program = keep();
    const polled = telegram.called("getUpdates");
    telegram.user(1).send("satu");
    await openChannel().start(program.receive);
    await polled;
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook`, { method: "POST", body: '{"url":"http://127.0.0.1:9/"}' });
    telegram.user(1).send("dua");
    await telegram.idle();
    expect(program.texts()).toEqual(["satu", "dua"]);
  });

  test("asks only for what it understands", async () => {
    const polled = telegram.called("getUpdates");
    await openChannel().start(keep().receive);
    telegram.user(1).edit("halo");
    telegram.user(1).send("halo");
    await polled;
    telegram.user(1).block();
    await telegram.idle();
    expect(telegram.pending()).toBe(0);
  });

  test("confirms nothing before it is committed", async () => {
    const commit = Promise.withResolvers<Receipt>();
    const reached = Promise.withResolvers<void>();
    telegram.user(1).send("halo");
    await openChannel().start(() => {
      reached.resolve();
      return commit.promise;
    });
    await reached.promise;
    expect(telegram.pending()).toBe(1);
    commit.resolve({ is: "taken" });
    await telegram.idle();
  });

  test("gives the update again to the program that follows one that died before the commit", async () => {
    const reached = Promise.withResolvers<void>();
    telegram.user(1).send("halo");
    const dying = openChannel();
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
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.texts()).toEqual(["halo"]);
  });

  test("keeps one chat's order and lets others pass while it waits", async () => {
    const slow = Promise.withResolvers<Receipt>();
    const other = Promise.withResolvers<void>();
    const program = keep((message) => {
      if (textOf(message) === "lain") other.resolve();
      return textOf(message) === "satu" ? slow.promise : { is: "taken" };
    });
    telegram.user(1).send("satu");
    telegram.user(1).send("dua");
    telegram.user(2).send("lain");
    await openChannel().start(program.receive);
    await other.promise;
    expect(program.handed.map(textOf)).toEqual(["satu", "lain"]);
    slow.resolve({ is: "taken" });
    await telegram.idle();
    expect(program.texts()).toEqual(["lain", "satu", "dua"]);
  });

  test("hands a batch in again while the database is down, waiting longer each time", async () => {
    const program = keep((_, times) => {
      if (times < 4) throw new Error("database is down");
      return { is: "taken" };
    });
    telegram.user(1).send("satu");
    telegram.user(1).send("dua");
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.texts()).toEqual(["satu", "dua"]);
    expect(waits.slice(0, 3)).toEqual([500, 1000, 2000]);
  });

  test("does not let one message that always fails stop the others for ever", async () => {
    telegram.user(1).send("racun");
    const program = keep((message) => {
      if (textOf(message) === "racun") throw new Error("a fault of the talk");
      const next = Number(textOf(message)) + 1;
      if (next < 20) telegram.user(2).send(String(next));
      return { is: "taken" };
    });
    telegram.user(2).send("0");
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.texts()).toEqual(Array.from({ length: 20 }, (_, at) => String(at)));
    expect(events().filter((event) => event === "telegram.update_given_up")).toHaveLength(1);
  });

  test("keeps the message of a sender who is too fast until their time has come, and serves others meanwhile", async () => {
    const since = clock.now().getTime();
    const handedAfter: number[] = [];
    const program = keep((message, times) => {
      if (textOf(message) === "satu") handedAfter.push(clock.now().getTime() - since);
      return textOf(message) === "satu" && times === 1 ? { is: "later", seconds: 5 } : { is: "taken" };
    });
    telegram.user(1).send("satu");
    telegram.user(1).send("dua");
    telegram.user(2).send("lain");
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.texts()).toEqual(["lain", "satu", "dua"]);
    expect(handedAfter).toEqual([0, 5000]);
    expect(waits).toEqual([1000, 1000, 1000, 1000, 1000]);
  });

  test("drops the excess of somebody who floods, so that nobody else waits behind it", async () => {
    for (let count = 0; count < 100; count += 1) telegram.user(1).send(String(count));
    telegram.user(2).send("halo");
    let flooding = true;
    const program = keep((message) => {
      if (message.address === "2") flooding = false;
      return message.address === "1" && flooding ? { is: "later", seconds: 1 } : { is: "taken" };
    });
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.texts()).toEqual(["halo", ...Array.from({ length: 20 }, (_, at) => String(80 + at))]);
    expect(events().filter((event) => event === "telegram.flooding_message_dropped")).toHaveLength(80);
  });

  test("comes back from broken lines, floods and a server in trouble", async () => {
    const program = keep();
    telegram.drop("getUpdates", "before", 2);
    telegram.failNext("getUpdates", 502, "Bad Gateway");
    telegram.flood(9, "getUpdates");
    telegram.drop("getUpdates", "after");
    telegram.user(1).send("halo");
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.texts()).toEqual(["halo"]);
    expect(waits).toEqual([500, 1000, 2000, 9000, 8000]);
    expect(events()).toEqual(Array(5).fill("telegram.unreachable"));
  });

  test("says clearly that another program polls or that the token is refused, and goes on", async () => {
    const program = keep();
    telegram.failNext("getUpdates", 409, "Conflict: terminated by other getUpdates request");
    telegram.failNext("getUpdates", 401, "Unauthorized");
    telegram.user(1).send("halo");
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(events()).toEqual(["telegram.another_program_polls_with_this_token", "telegram.token_refused"]);
    expect(program.texts()).toEqual(["halo"]);
  });

  test("hands a repeated update on under the same id, for the inbox to refuse", async () => {
    const twice = Promise.withResolvers<void>();
    const program = keep((_, times) => {
      if (times === 2) twice.resolve();
      return times === 1 ? { is: "taken" } : { is: "duplicate" };
    });
    telegram.user(1).send("halo");
    await openChannel().start(program.receive);
    await telegram.idle();
    telegram.repeat();
    await twice.promise;
    expect(new Set(program.handed.map(({ messageId }) => messageId)).size).toBe(1);
    expect(program.texts()).toEqual(["halo"]);
  });

  test("passes over groups and events without a word", async () => {
    const program = keep();
    const group = { id: -5, type: "group" as const, title: "RT 03" };
    const from = { id: 1, is_bot: false, first_name: "Sri" };
    telegram.emit({ message: { message_id: 900, date: 1, chat: group, from, text: "halo" } });
    telegram.user(1).block();
    telegram.user(1).unblock();
    telegram.user(1).edit("halo");
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.handed).toEqual([]);
    expect(telegram.sent).toEqual([]);
    expect(logged).toEqual([]);
  });

  test("does not start with a token that Telegram does not know", async () => {
    const channel = openChannel({ token: "1:wrong" });
    await expect(channel.start(keep().receive)).rejects.toMatchObject({ code: "telegram_unauthorized", retryable: false });
  });

  test("starts while Telegram is out of reach, and goes on when it is there", async () => {
    const program = keep();
    telegram.drop("deleteWebhook", "before", 3);
    telegram.user(1).send("halo");
    await openChannel().start(program.receive);
    await telegram.idle();
    expect(program.texts()).toEqual(["halo"]);
  });

  test("stops at once while Telegram has nothing to tell", async () => {
    const channel = openChannel();
    await channel.start(keep().receive);
    await channel.stop();
    expect(logged).toEqual([]);
  });

  test("sets the menu of commands, the first language for everybody", async () => {
    const start = { command: "start", description: "Mulai" };
    const english = { command: "start", description: "Begin" };
    const channel = openChannel({ commands: { id: [start], en: [english] } });
    const set = telegram.called("setMyCommands", 2);
    await channel.start(keep().receive);
    await set;
    expect(telegram.menus).toEqual(new Map([["", [start]], ["en", [english]]]));
  });
});

describe("a pressed button", () => {
  async function chatWithButton() {
    const channel = openChannel();
    const sri = telegram.user(1);
    sri.send("/start");
    await channel.send("1", say("Cara usaha?", { asks: "mode", choices: [{ id: "fixed", label: "Tetap" }] }));
    return { channel, sri };
  }

  test("is answered with its label, and is a pick of its question", async () => {
    const { channel, sri } = await chatWithButton();
    const program = keep();
    sri.press("Tetap");
    await channel.start(program.receive);
    await telegram.idle();
    await channel.stop();
    expect(program.kept.at(-1)?.content).toEqual({ kind: "pick", choice: "fixed", question: "mode" });
    expect([...telegram.answered.values()]).toEqual(["Tetap"]);
  });

  test("is taken although its answer fails, and before its answer comes back", async () => {
    const { channel, sri } = await chatWithButton();
    const program = keep();
    telegram.failNext("answerCallbackQuery", 400, "Bad Request: query is too old");
    const release = telegram.hold("answerCallbackQuery");
    sri.press("Tetap");
    sri.press("Tetap");
    await channel.start(program.receive);
    await telegram.idle();
    expect(program.texts()).toEqual(["/start", "pick", "pick"]);
    release();
    await channel.stop();
    expect(events()).toEqual(["telegram.press_unanswered"]);
  });
});

describe("a webhook", () => {
  const secret = "a-secret-of-sixteen";
  const webhookUrl = "https://klaster.example.go.id";

  async function openWebhook(receive: Receive, url = webhookUrl) {
    const channel = openChannel({ mode: "webhook", webhookUrl: url, webhookSecret: secret });
    await channel.start(receive);
    return channel;
  }

  const update = { update_id: 5, message: { message_id: 1, date: 1, chat: { id: 1, type: "private", first_name: "Sri" }, from: { id: 1, is_bot: false, first_name: "Sri" }, text: "halo" } };

  async function post(channel: Channel, body: unknown, headers: Record<string, string> = { "x-telegram-bot-api-secret-token": secret }) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request("https://klaster.example.go.id/webhooks/telegram", { method: "POST", body: text, headers });
    return channel.routes?.[0]?.handle(request);
  }

  test("is set with its secret and at our own path", async () => {
    await openWebhook(keep().receive);
    expect(telegram.calls).toEqual([
      {
        method: "setWebhook",
        params: {
          url: "https://klaster.example.go.id/webhooks/telegram",
          secret_token: secret,
          allowed_updates: ["message", "callback_query"],
          max_connections: 100,
        },
      },
    ]);
  });

  test("answers at the office's own path as well", async () => {
    const channel = await openWebhook(keep().receive, "https://klaster.example.go.id/telegram");
    expect(channel.routes?.map(({ path }) => path)).toEqual(["/webhooks/telegram", "/telegram"]);
  });

  test("answers 200 only when the turn is committed", async () => {
    const commit = Promise.withResolvers<Receipt>();
    const channel = await openWebhook(() => commit.promise);
    let answered = false;
    const answer = post(channel, update).then((response) => {
      answered = true;
      return response;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    commit.resolve({ is: "taken" });
    expect((await answer)?.status).toBe(200);
  });

  test.each([
    ["no secret", {}],
    ["a wrong secret", { "x-telegram-bot-api-secret-token": "wrong" }],
    ["a secret that is longer by a letter", { "x-telegram-bot-api-secret-token": `${secret}x` }],
  ])("with %s hands nothing on", async (_, headers) => {
    const program = keep();
    const channel = await openWebhook(program.receive);
    expect((await post(channel, update, headers))?.status).toBe(401);
    expect(program.handed).toEqual([]);
  });

  test.each([
    ["is a duplicate", () => ({ is: "duplicate" }) as const, 200],
    ["comes too fast", () => ({ is: "later", seconds: 2.5 }) as const, 429],
    [
      "cannot be committed",
      () => {
        throw new Error("database is down");
      },
      500,
    ],
  ])("answers what %s so that Telegram does right", async (_, answer: () => Receipt, status) => {
    const channel = await openWebhook(keep(answer).receive);
    const response = await post(channel, update);
    expect(response?.status).toBe(status);
    if (status === 429) expect(response?.headers.get("retry-after")).toBe("3");
  });

  test.each([
    ["no JSON", "{", 400],
    ["more than any update", "x".repeat(1_000_001), 413],
    ["an update that could not be read a second time either", { update_id: "x" }, 200],
    ["a group's message", { ...update, message: { ...update.message, chat: { id: -1, type: "group", title: "RT" } } }, 200],
  ])("takes nothing from %s", async (_, body, status) => {
    const program = keep();
    const channel = await openWebhook(program.receive);
    expect((await post(channel, body))?.status).toBe(status);
    expect(program.handed).toEqual([]);
  });

  test("takes nothing more once it stops, and stops when what it took is done", async () => {
    const commit = Promise.withResolvers<Receipt>();
    const channel = await openWebhook(() => commit.promise);
    const answer = post(channel, update);
    let stops = false;
    const stopped = channel.stop().then(() => {
      stops = true;
    });
    expect((await post(channel, update))?.status).toBe(503);
    await new Promise((resolve) => setImmediate(resolve));
    expect(stops).toBe(false);
    commit.resolve({ is: "taken" });
    await stopped;
    expect((await answer)?.status).toBe(200);
  });

  test("does not start at an address that Telegram refuses", async () => {
    telegram.failNext("setWebhook", 400, "Bad Request: bad webhook: HTTPS url must be provided for webhook");
    await expect(openWebhook(keep().receive)).rejects.toThrow("HTTPS url must be provided");
  });

  test("is set later when Telegram is out of reach at the start", async () => {
    telegram.drop("setWebhook", "before", 2);
    const set = telegram.called("setWebhook", 3);
    await openWebhook(keep().receive);
    await set;
    expect(telegram.calls.map(({ method }) => method)).toEqual(["setWebhook"]);
  });
});

describe("sending", () => {
  async function ready() {
    const sri = telegram.user(1);
    sri.send("/start");
    return { channel: openChannel(), sri };
  }

  test("brings the text as it is, whatever somebody wrote into it, without a preview of links", async () => {
    const { channel, sri } = await ready();
    const text = "<b>Keripik</b> *Bu_Sri* [x](http://jahat.example) & `a`";
    const outcome = await channel.send("1", say(text));
    const sent = await sri.reply();
    expect(outcome).toEqual({ is: "sent", providerId: String(sent.messageId) });
    expect(sent.text).toBe(text);
    expect(telegram.calls).toMatchObject([{ params: { link_preview_options: { is_disabled: true } } }]);
    expect(telegram.calls[0]?.params).not.toHaveProperty("parse_mode");
  });

  test("brings a long text in parts, in order", async () => {
    const { channel, sri } = await ready();
    await channel.send("1", say(`${"a".repeat(4000)}\n${"b".repeat(4000)}\n${"c".repeat(100)}`));
    expect(sri.received().map(({ text }) => text.charAt(0))).toEqual(["a", "b", "c"]);
  });

  test("offers a location's button, takes it away again, and every button can be pressed", async () => {
    const { channel, sri } = await ready();
    await channel.send("1", say("Di mana?", { asks: "place", wants: "location", wantsLabel: "Kirim lokasi", choices: [{ id: "byName", label: "Pilih desa" }] }));
    expect(sri.keyboard()).toEqual(["Kirim lokasi", "Pilih desa"]);
    sri.press("Pilih desa");
    await channel.send("1", say("Desa apa?"));
    expect(sri.keyboard()).toEqual([]);
  });

  test("a choice whose id is too long for a button comes back as its place", async () => {
    const { channel, sri } = await ready();
    const program = keep();
    await channel.send("1", say("Desa?", { asks: "village", choices: [{ id: "a", label: "A" }, { id: "x".repeat(100), label: "X" }] }));
    sri.press("X");
    await channel.start(program.receive);
    await telegram.idle();
    expect(program.kept.at(-1)?.content).toEqual({ kind: "pick", choice: 2, question: "village" });
  });

  test("to somebody who blocked the office tells so", async () => {
    const { channel, sri } = await ready();
    sri.block();
    expect(await channel.send("1", say("halo"))).toEqual({ is: "blocked" });
    expect(await channel.send("77", say("halo"))).toEqual({ is: "blocked" });
  });

  test("into a flood tells how long to wait, and does not try again by itself", async () => {
    const { channel } = await ready();
    telegram.flood(7);
    expect(await channel.send("1", say("halo"))).toEqual({ is: "flood", afterSeconds: 7 });
    expect(telegram.calls).toHaveLength(1);
  });

  test("over a line that breaks may be tried again, whether or not the message went out", async () => {
    const { channel, sri } = await ready();
    telegram.drop("sendMessage", "before");
    telegram.drop("sendMessage", "after");
    expect(await channel.send("1", say("satu"))).toEqual({ is: "retry", reason: "network" });
    expect(await channel.send("1", say("dua"))).toEqual({ is: "retry", reason: "network" });
    expect(sri.received().map(({ text }) => text)).toEqual(["dua"]);
  });

  test("what Telegram will never take is refused for good", async () => {
    const { channel } = await ready();
    expect(await channel.send("1", say(" "))).toEqual({ is: "refused", reason: "Bad Request: message text is empty" });
  });

  test("waits for an answer that is slow", async () => {
    const { channel } = await ready();
    const release = telegram.hold("sendMessage");
    const sending = channel.send("1", say("halo"));
    await telegram.user(1).reply();
    release();
    expect(await sending).toMatchObject({ is: "sent" });
  });
});

test("the token, texts and names never reach a log or an error, whatever goes wrong", async () => {
  const channel = openChannel();
  const sri = telegram.user(1, { firstName: "Sri Rahayu" });
  telegram.drop("deleteWebhook", "before");
  telegram.drop("getUpdates", "before");
  telegram.failNext("getUpdates", 401, `Unauthorized ${telegram.token}`);
  telegram.drop("sendMessage", "before");
  telegram.failNext("sendMessage", 400, `Bad Request: no such method at /bot${telegram.token}/`);
  sri.send("Keripik rahasia");
  await channel.start(keep((_, times) => {
    if (times === 1) throw new Error(`cannot keep Keripik rahasia of ${telegram.token}`);
    return { is: "taken" };
  }).receive);
  await telegram.idle();
  const outcomes = [await channel.send("1", say("Balasan rahasia")), await channel.send("1", say("Balasan rahasia"))];
  const refused = await openChannel({ token: `${telegram.token}x` }).start(keep().receive).catch((error: unknown) => error);
  const written = [...logged, JSON.stringify(outcomes), String(refused), JSON.stringify(refused)].join("\n");
  expect(logged.length).toBeGreaterThan(3);
  expect(refused).toBeInstanceOf(Error);
  expect(written).not.toContain(telegram.token.slice(11));
  expect(written).not.toMatch(/rahasia|Rahayu/);
});

test("a thousand owners at once are heard and answered, each in order, and nobody twice", async () => {
  const owners = Array.from({ length: 1000 }, (_, at) => telegram.user(1000 + at));
  const steps = ["satu", "dua", "tiga"];
  for (const step of steps) for (const owner of owners) owner.send(step);
  const channel = openChannel();
  const program = keep();
  await channel.start(async (message) => {
    const receipt = await program.receive(message);
    expect(await channel.send(message.address, say(`re: ${textOf(message)}`))).toMatchObject({ is: "sent" });
    return receipt;
  });
  await telegram.idle();
  const heard = Map.groupBy(program.kept, ({ address }) => address);
  expect(heard.size).toBe(1000);
  for (const messages of heard.values()) expect(messages.map(textOf)).toEqual(steps);
  for (const owner of owners) expect(owner.received().map(({ text }) => text)).toEqual(steps.map((step) => `re: ${step}`));
  expect(program.handed).toHaveLength(3000);
});
