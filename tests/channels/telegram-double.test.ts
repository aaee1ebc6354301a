import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refereeIsThere, whyNoReferee } from "../doubles/telegram/referee.ts";
import { startTelegramDouble, type TelegramDouble } from "../doubles/telegram/telegram-double.ts";

let telegram: TelegramDouble;

beforeEach(async () => {
  telegram = await startTelegramDouble();
});
afterEach(() => telegram.close());

interface Answer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: unknown;
}

/** A call as any client makes it, without grammY. */
async function call(method: string, params: object = {}): Promise<Answer> {
  const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
    method: "POST",
    body: JSON.stringify(params),
  });
  return (await response.json()) as Answer;
}

const updates = async (params: object = {}) =>
  ((await call("getUpdates", params)).result as { update_id: number }[]).map(({ update_id }) => update_id);

describe("updates", () => {
  test("come again until an offset confirms them", async () => {
    const sri = telegram.user(1);
    const [first, second] = [sri.send("satu"), sri.send("dua")];
    expect(await updates()).toEqual([first, second]);
    expect(await updates({ offset: first })).toEqual([first, second]);
    expect(await updates({ offset: second })).toEqual([second]);
    expect(await updates({ offset: first })).toEqual([second]);
    expect(telegram.pending()).toBe(1);
  });

  test("come at most a limit at once", async () => {
    const ids = Array.from({ length: 130 }, (_, at) => telegram.user(at).send("halo"));
    expect(await updates()).toEqual(ids.slice(0, 100));
    expect(await updates({ limit: 3 })).toEqual(ids.slice(0, 3));
  });

  test("before a negative offset are forgotten", async () => {
    const ids = ["a", "b", "c"].map((text) => telegram.user(1).send(text));
    expect(await updates({ offset: -1 })).toEqual([ids[2]]);
    expect(telegram.pending()).toBe(1);
  });

  test("end a long poll, all that is said in one breath together", async () => {
    const polled = updates({ timeout: 30 });
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/getMe`);
    const ids = [telegram.user(1).send("satu"), telegram.user(2).send("dua")];
    expect(await polled).toEqual(ids);
  });

  test("are for one poller: a second one ends the first", async () => {
    const first = call("getUpdates", { timeout: 30 });
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/getMe`);
    const second = call("getUpdates", { timeout: 30 });
    expect(await first).toMatchObject({ ok: false, error_code: 409 });
    telegram.user(1).send("halo");
    expect(await second).toMatchObject({ ok: true });
  });

  test("of a kind that was not asked for do not come", async () => {
    await call("getUpdates", { allowed_updates: ["message"] });
    telegram.user(1).edit("halo");
    expect(await updates()).toEqual([]);
  });

  test("that were confirmed can be made to come once more", async () => {
    const id = telegram.user(1).send("satu");
    await updates({ offset: id + 1 });
    telegram.repeat();
    expect(await updates({ offset: id + 1 })).toEqual([id]);
    expect(await updates({ offset: id + 1 })).toEqual([]);
  });
});

describe("a webhook", () => {
  interface Post {
    readonly updateId: number;
    readonly secret: string | undefined;
  }

  /** A bot's server that answers with the next status, then 200 for ever. */
  async function receiver(statuses: number[]) {
    const posts: Post[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (piece: Buffer) => {
        body += piece.toString();
      });
      request.on("end", () => {
        const secret = request.headers["x-telegram-bot-api-secret-token"];
        posts.push({ updateId: (JSON.parse(body) as { update_id: number }).update_id, secret: String(secret) });
        response.writeHead(statuses.shift() ?? 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    return { posts, url, close: () => server.close() };
  }

  test("gets an update again until it takes it, with its secret and before later ones of that chat", async () => {
    const bot = await receiver([500, 503]);
    await call("setWebhook", { url: bot.url, secret_token: "secret" });
    const [first, second] = [telegram.user(1).send("satu"), telegram.user(1).send("dua")];
    await telegram.idle();
    expect(bot.posts.map(({ updateId }) => updateId)).toEqual([first, first, first, second]);
    expect(new Set(bot.posts.map(({ secret }) => secret))).toEqual(new Set(["secret"]));
    expect(telegram.refusedPosts).toEqual([500, 503]);
    bot.close();
  });

  test("gets what was waiting for a poller, and leaves nothing to poll", async () => {
    const bot = await receiver([]);
    const id = telegram.user(1).send("halo");
    await call("setWebhook", { url: bot.url });
    await telegram.idle();
    expect(bot.posts.map(({ updateId }) => updateId)).toEqual([id]);
    expect(await call("getUpdates")).toMatchObject({ ok: false, error_code: 409 });
    await call("deleteWebhook");
    expect(await call("getUpdates")).toEqual({ ok: true, result: [] });
    bot.close();
  });
});

describe("messages of the bot", () => {
  test.each([
    ["to a stranger", { chat_id: 99, text: "halo" }, 400, "chat not found"],
    ["of nothing", { chat_id: 1, text: " \n" }, 400, "message text is empty"],
    ["of too much", { chat_id: 1, text: "a".repeat(4097) }, 400, "message is too long"],
    [
      "with a button that carries too much",
      { chat_id: 1, text: "halo", reply_markup: { inline_keyboard: [[{ text: "a", callback_data: "ꦗ".repeat(22) }]] } },
      400,
      "BUTTON_DATA_INVALID",
    ],
  ])("%s are refused", async (_, params, code, words) => {
    telegram.user(1).send("/start");
    expect(await call("sendMessage", params)).toMatchObject({
      ok: false,
      error_code: code,
      description: expect.stringContaining(words) as string,
    });
  });

  test("do not reach who blocked it, until they unblock it", async () => {
    const sri = telegram.user(1);
    sri.send("/start");
    sri.block();
    expect(await call("sendMessage", { chat_id: 1, text: "halo" })).toMatchObject({ error_code: 403 });
    sri.unblock();
    expect(await call("sendMessage", { chat_id: 1, text: "halo" })).toMatchObject({ ok: true });
  });

  test("are read by their owner, who presses their buttons", async () => {
    const sri = telegram.user(1);
    sri.send("/start");
    await call("sendMessage", {
      chat_id: 1,
      text: "Tetap?",
      reply_markup: { inline_keyboard: [[{ text: "Ya", callback_data: "mode:fixed" }]] },
    });
    expect((await sri.reply()).text).toBe("Tetap?");
    const id = sri.press("Ya");
    expect((await call("getUpdates", { offset: id })).result).toMatchObject([
      { callback_query: { data: "mode:fixed" } },
    ]);
    expect(() => sri.press("Tidak")).toThrow('no button "Tidak"');
    expect(sri.transcript()).toEqual(["owner: /start", "bot: Tetap? [Ya]", "owner: [Ya]"]);
  });

  test("too fast are told how long to wait", async () => {
    let now = Date.parse("2026-03-01T08:00:00Z");
    const strict = await startTelegramDouble({
      now: () => new Date(now),
      limits: { perChat: { messages: 1, seconds: 3 } },
    });
    const first = telegram;
    telegram = strict;
    await first.close();
    strict.user(1).send("/start");
    expect(await call("sendMessage", { chat_id: 1, text: "satu" })).toMatchObject({ ok: true });
    now += 500;
    expect(await call("sendMessage", { chat_id: 1, text: "dua" })).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 3 },
    });
    now += 2500;
    expect(await call("sendMessage", { chat_id: 1, text: "dua" })).toMatchObject({ ok: true });
  });

  test("can be edited, but not into themselves", async () => {
    telegram.user(1).send("/start");
    const { result } = await call("sendMessage", { chat_id: 1, text: "satu" });
    const { message_id } = result as { message_id: number };
    expect(await call("editMessageText", { chat_id: 1, message_id, text: "dua" })).toMatchObject({
      ok: true,
      result: { text: "dua" },
    });
    expect(await call("editMessageText", { chat_id: 1, message_id, text: "dua" })).toMatchObject({ error_code: 400 });
  });

  test("that were sent although the line broke are known to have been sent", async () => {
    telegram.user(1).send("/start");
    telegram.drop("sendMessage", "before");
    telegram.drop("sendMessage", "after");
    await expect(call("sendMessage", { chat_id: 1, text: "satu" })).rejects.toThrow();
    await expect(call("sendMessage", { chat_id: 1, text: "dua" })).rejects.toThrow();
    expect(telegram.sent.map(({ text }) => text)).toEqual(["dua"]);
  });
});

test("a file is told and can be fetched", async () => {
  const { result } = await call("getFile", { file_id: "photo-1280-7" });
  const { file_path } = result as { file_path: string };
  const response = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${file_path}`);
  expect(await response.text()).toBe("the bytes of photo-1280-7");
});

test("a file with bytes of its own gives them, and nobody can have what is too large or was never named", async () => {
  telegram.putFile("own", Buffer.from([1, 2, 3]));
  telegram.putFile("large", Buffer.alloc(20_000_001));
  const response = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/photos/own.jpg`);
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
  expect(await call("getFile", { file_id: "large" })).toMatchObject({
    ok: false,
    description: "Bad Request: file is too big",
  });
  expect(await call("getFile", { file_id: "no name" })).toMatchObject({
    ok: false,
    description: "Bad Request: wrong file_id or the file is temporarily unavailable",
  });
});

test("a document is taken as a form in parts, with its bytes, and an empty one is refused", async () => {
  telegram.user(1).send("/start");
  const send = async (bytes: string) => {
    const body = new FormData();
    body.set("chat_id", "1");
    body.set("caption", "123");
    body.set("document", "attach://part");
    body.set("part", new File([bytes], "data.txt"));
    const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendDocument`, { method: "POST", body });
    return (await response.json()) as Answer;
  };
  expect(await send("isi")).toMatchObject({ ok: true, result: { document: { file_name: "data.txt", file_size: 3 } } });
  expect(telegram.sent.map(({ text, file }) => [text, file?.bytes.toString()])).toEqual([["123", "isi"]]);
  expect(await send("")).toMatchObject({ ok: false, error_code: 400 });
});

test("a wrong token is nobody's", async () => {
  const response = await fetch(`${telegram.apiRoot}/bot1:wrong/getMe`);
  expect(response.status).toBe(401);
});

describe.skipIf(!refereeIsThere)(`the referee${refereeIsThere ? "" : ` is not asked: ${whyNoReferee}`}`, () => {
  test.each([
    ["sendMesage", {}, "sendMesage is no method of the Bot API"],
    ["sendMessage", { chat_id: 1 }, "sendMessage.text is required"],
    ["sendMessage", { chat_id: 1, text: "a", parsemode: "HTML" }, "sendMessage.parsemode is unknown"],
    ["sendMessage", { chat_id: 1, text: 5 }, "sendMessage.text must be of type String"],
    [
      "sendMessage",
      { chat_id: 1, text: "a", reply_markup: { inline_keyboard: [[{ label: "a" }]] } },
      "sendMessage.reply_markup.inline_keyboard[0][0].text is required",
    ],
    ["getUpdates", { offset: 1.5 }, "getUpdates.offset must be of type Integer"],
    ["sendPhoto", { chat_id: 1, photo: "a" }, "sendPhoto is not played by the double"],
  ])("objects to %s %j", async (method, params, words) => {
    telegram.user(1).send("/start");
    await call(method, params);
    expect(telegram.objections.splice(0).join("\n")).toContain(words);
  });

  test("objects to an update that Telegram would never send", () => {
    telegram.emit({ message: { text: "halo" } as never });
    expect(telegram.objections.splice(0).join("\n")).toContain("Update.message.date is required");
  });

  test("has nothing against anything a person can do", () => {
    const sri = telegram.user(1, { language: "id" });
    sri.send("/start rt03");
    sri.location({ lat: -7.6, lng: 110.9, accuracy: 10, live: true });
    sri.moved({ lat: -7.6, lng: 110.9 });
    sri.venue({ lat: -7.6, lng: 110.9, title: "Pasar" });
    sri.contact("+6281234567890");
    sri.photo({ caption: "warung" });
    sri.album(3, { caption: "warung" });
    sri.document({ type: "image/png", caption: "warung" });
    sri.forward("halo");
    sri.sticker();
    sri.voice();
    sri.edit("halo");
    sri.block();
    sri.unblock();
    expect(telegram.objections).toEqual([]);
  });

  test("fails the test whose program broke the rules", async () => {
    await call("sendMesage");
    await expect(telegram.close()).rejects.toThrow("sendMesage is no method");
    telegram.objections.length = 0;
  });
});
