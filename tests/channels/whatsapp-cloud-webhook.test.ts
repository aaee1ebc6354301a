import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Channel, Incoming, News, Receipt, Receive, Tell } from "../../src/channels/channel.ts";
import { createWhatsAppCloudChannel } from "../../src/channels/whatsapp/cloud/whatsapp-cloud-channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { cloudWords } from "../doubles/whatsapp-cloud/cloud-house.ts";

const appSecret = "secret-of-the-app";
const number = "106540352242922";

/** A channel without a platform: what it is posted is all that it hears. */
async function open(receive?: Receive, tell?: Tell) {
  const lines: string[] = [];
  const heard: Incoming[] = [];
  const news: News[] = [];
  const channel = createWhatsAppCloudChannel({
    ...{
      token: "EAAtoken-of-the-office",
      phoneNumberId: number,
      appSecret,
      verifyToken: "our-own-word",
      words: cloudWords,
    },
    apiRoot: "http://127.0.0.1:9/v24.0",
    log: createLog("trace", { write: (line) => lines.push(line) }),
    clock: settableClock(new Date("2026-11-22T01:00:00Z")),
    wait: (_, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
  });
  const keep: Receive = (message) => {
    heard.push(message);
    return Promise.resolve({ is: "taken" });
  };
  const note: Tell = (all) => {
    news.push(...all);
    return Promise.resolve();
  };
  await channel.start(receive ?? keep, tell ?? note);
  return { channel, heard, news, lines };
}

const signed = (body: string | Buffer, secret = appSecret) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

const post = (channel: Channel, body: string | Buffer, signature: string | null = signed(body)) =>
  handle(channel, {
    method: "POST",
    body: typeof body === "string" ? body : new Uint8Array(body),
    headers: signature === null ? {} : { "x-hub-signature-256": signature },
  });

const handle = async (channel: Channel, init: RequestInit, query = ""): Promise<Response> => {
  const [route] = channel.routes ?? [];
  if (route === undefined) throw new Error("The channel has no route");
  return route.handle(new Request(`https://klaster.test${route.path}${query}`, init));
};

const event = (value: object, phone = number) =>
  JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "1",
        changes: [
          {
            field: "messages",
            value: { messaging_product: "whatsapp", metadata: { phone_number_id: phone }, ...value },
          },
        ],
      },
    ],
  });

const said = (id: string, body: string, more: object = {}) => ({
  ...{ from: "6281234567890", id: `wamid.${id}`, timestamp: "1763773200", type: "text", text: { body } },
  ...more,
});

describe("the handshake", () => {
  const shake = (channel: Channel, query: string) => handle(channel, { method: "GET" }, query);

  it("repeats the challenge to who knows our word", async () => {
    const { channel } = await open();
    const answer = await shake(channel, "?hub.mode=subscribe&hub.verify_token=our-own-word&hub.challenge=1158201444");
    expect([answer.status, await answer.text()]).toEqual([200, "1158201444"]);
  });

  it.each([
    ["another word", "?hub.mode=subscribe&hub.verify_token=word&hub.challenge=1", 403],
    ["another mode", "?hub.mode=unsubscribe&hub.verify_token=our-own-word&hub.challenge=1", 403],
    ["nothing", "", 403],
    ["a page as the challenge", "?hub.mode=subscribe&hub.verify_token=our-own-word&hub.challenge=<script>", 400],
  ])("refuses %s", async (_, query, status) => {
    const { channel } = await open();
    const answer = await shake(channel, query);
    expect([answer.status, await answer.text()]).toEqual([status, ""]);
  });
});

describe("an event", () => {
  it("is refused unless the app's secret signed its very bytes", async () => {
    const { channel, heard } = await open();
    const body = event({ messages: [said("1", "halo é")] });
    const loose = Buffer.from(body.replace('{"object"', '{ "object"'));
    const statuses = [
      await post(channel, body, null),
      await post(channel, body, "sha256=00"),
      await post(channel, body, signed(body, "another-secret")),
      await post(channel, loose, signed(body)),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 401, 401]);
    expect(heard).toEqual([]);
    expect((await post(channel, loose)).status).toBe(200);
    expect(heard).toHaveLength(1);
  });

  it("is answered only when the turn is committed", async () => {
    const commit = Promise.withResolvers<Receipt>();
    const { channel } = await open(() => commit.promise);
    let answered = false;
    const answer = post(channel, event({ messages: [said("1", "halo")] })).then((response) => {
      answered = true;
      return response;
    });
    await new Promise(setImmediate);
    expect(answered).toBe(false);
    commit.resolve({ is: "taken" });
    expect((await answer).status).toBe(200);
  });

  it("that cannot be kept, or whose sender is too fast, is to be sent again", async () => {
    const { channel, lines } = await open(() => Promise.reject(new Error("the disk is full of rahasia")));
    expect((await post(channel, event({ messages: [said("1", "rahasia")] }))).status).toBe(500);
    expect(lines.join()).toContain("whatsapp.update_failed");
    expect(lines.join()).not.toMatch(/rahasia|6281234567890|wamid/);
    const { channel: busy } = await open(() => Promise.resolve({ is: "later", seconds: 7 }));
    const later = await post(busy, event({ messages: [said("1", "halo")] }));
    expect([later.status, later.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it("whose news cannot be kept is to be sent again", async () => {
    const { channel } = await open(undefined, () => Promise.reject(new Error("away")));
    const statuses = [{ id: "wamid.1", status: "delivered", timestamp: "1763773200", recipient_id: "628" }];
    expect((await post(channel, event({ statuses }))).status).toBe(500);
  });

  it("of one chat is heard in the order of its messages' times, beside its neighbours'", async () => {
    const { channel, heard } = await open();
    const other = { from: "6289876543210" };
    const messages = [
      said("2", "dua", { timestamp: "1763773202" }),
      said("x", "lain", { ...other, timestamp: "1763773201" }),
      said("1", "satu", { timestamp: "1763773201" }),
    ];
    await post(channel, event({ messages }));
    const texts = (address: string) =>
      heard.filter((one) => one.address === address).map(({ content }) => content.kind === "text" && content.text);
    expect(texts("6281234567890")).toEqual(["satu", "dua"]);
    expect(texts("6289876543210")).toEqual(["lain"]);
  });

  it("for another number of the office, or of nothing we know, is answered and nothing more", async () => {
    const { channel, heard, lines } = await open();
    const bodies = [
      event({ messages: [said("1", "halo")] }, "999999"),
      JSON.stringify({ object: "page", entry: [] }),
      JSON.stringify({ object: "whatsapp_business_account", entry: [{ changes: [{ field: "flows", value: {} }] }] }),
      "[]",
    ];
    for (const body of bodies) expect((await post(channel, body)).status).toBe(200);
    expect((await post(channel, "{")).status).toBe(400);
    expect(heard).toEqual([]);
    expect(lines.join()).toContain("whatsapp.update_unreadable");
  });

  it("with one odd message costs the others nothing", async () => {
    const { channel, heard, news } = await open();
    const value = {
      messages: [{ id: 7 }, said("1", "halo"), said("2", "x", { from: undefined })],
      statuses: [
        { id: "wamid.9", status: "teleported", timestamp: "1" },
        { id: "wamid.8", status: "read", timestamp: "1763773200" },
      ],
    };
    expect((await post(channel, event(value))).status).toBe(200);
    expect(heard.map(({ messageId }) => messageId)).toEqual(["wamid.1"]);
    expect(news).toEqual([{ providerId: "wamid.8", is: "read", at: new Date(1_763_773_200_000) }]);
  });

  it("that is larger than any of the platform's is not read", async () => {
    const { channel } = await open();
    expect((await post(channel, Buffer.alloc(3_600_000, 32))).status).toBe(413);
  });

  it("waits for the next start once the program stops", async () => {
    const { channel } = await open();
    await channel.stop();
    expect((await post(channel, event({ messages: [said("1", "halo")] }))).status).toBe(503);
  });
});
