import { serve } from "@hono/node-server";
import { describe, expect, test } from "vitest";
import type { Channel, Receipt, Receive } from "../../src/channels/channel.ts";
import { channelsOnDouble, keep, textOf } from "../doubles/telegram/channels-on-double.ts";
import { freePort } from "../support/free-port.ts";

const on = channelsOnDouble();

describe("a webhook", () => {
  const secret = "a-secret-of-sixteen";
  const webhookUrl = "https://klaster.example.go.id";

  async function openWebhook(receive: Receive, url = webhookUrl) {
    const channel = on.open({ mode: "webhook", webhookUrl: url, webhookSecret: secret });
    await channel.start(receive);
    return channel;
  }

  const update = {
    update_id: 5,
    message: {
      message_id: 1,
      date: 1,
      chat: { id: 1, type: "private", first_name: "Sri" },
      from: { id: 1, is_bot: false, first_name: "Sri" },
      text: "halo",
    },
  };

  async function post(
    channel: Channel,
    body: unknown,
    headers: Record<string, string> = { "x-telegram-bot-api-secret-token": secret },
  ) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request("https://klaster.example.go.id/webhooks/telegram", {
      method: "POST",
      body: text,
      headers,
    });
    return channel.routes?.[0]?.handle(request);
  }

  test("is set with its secret and at our own path", async () => {
    await openWebhook(keep().receive);
    expect(on.telegram.calls).toEqual([
      {
        method: "setWebhook",
        params: {
          url: "https://klaster.example.go.id/webhooks/telegram",
          secret_token: secret,
          allowed_updates: ["message", "edited_message", "callback_query"],
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
    [
      "a group's message",
      { ...update, message: { ...update.message, chat: { id: -1, type: "group", title: "RT" } } },
      200,
    ],
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
    on.telegram.failNext("setWebhook", 400, "Bad Request: bad webhook: HTTPS url must be provided for webhook");
    await expect(openWebhook(keep().receive)).rejects.toThrow("HTTPS url must be provided");
  });

  test("is set later when Telegram is out of reach at the start", async () => {
    on.telegram.drop("setWebhook", "before", 2);
    const set = on.telegram.called("setWebhook", 3);
    await openWebhook(keep().receive);
    await set;
    expect(on.telegram.calls.map(({ method }) => method)).toEqual(["setWebhook"]);
  });
});

test("over a webhook every owner is heard in order, though turns fail and updates come twice", async () => {
  const allRepeated = Promise.withResolvers<void>();
  let duplicates = 0;
  const program = keep((message, times) => {
    if (times === 1 && Number(message.address) % 3 === 0) throw new Error("database is down");
    if (program.kept.some(({ messageId }) => messageId === message.messageId)) {
      duplicates += 1;
      if (duplicates === 10) allRepeated.resolve();
      return { is: "duplicate" };
    }
    return times < 3 && Number(message.address) % 3 === 1 ? { is: "later", seconds: 1 } : { is: "taken" };
  });
  const port = await freePort();
  const channel = on.open({
    mode: "webhook",
    webhookUrl: `http://127.0.0.1:${port}`,
    webhookSecret: "a-secret-of-sixteen",
  });
  const server = serve({
    fetch: (request) => channel.routes?.[0]?.handle(request) ?? new Response(),
    port,
    hostname: "127.0.0.1",
  });
  const owners = Array.from({ length: 30 }, (_, at) => on.telegram.user(at + 1));
  const steps = ["satu", "dua", "tiga"];
  for (const step of steps) for (const owner of owners) owner.send(step);
  await channel.start(program.receive);
  await on.telegram.idle();
  on.telegram.repeat(10);
  await allRepeated.promise;
  for (const messages of Map.groupBy(program.kept, ({ address }) => address).values())
    expect(messages.map(textOf)).toEqual(steps);
  expect(program.kept).toHaveLength(90);
  expect(new Set(on.telegram.refusedPosts)).toEqual(new Set([429, 500]));
  server.close();
});
