import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { signature } from "../doubles/whatsapp-cloud/courier.ts";
import { startWhatsAppCloudDouble, type WhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";

interface Value {
  readonly contacts?: readonly object[];
  readonly messages?: readonly {
    readonly id: string;
    readonly from?: string;
    readonly text?: { readonly body: string };
  }[];
  readonly statuses?: readonly { readonly id: string; readonly status: string }[];
}
interface Body {
  readonly entry: readonly { readonly changes: readonly { readonly field: string; readonly value: Value }[] }[];
}
interface Post {
  readonly raw: Buffer;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
}

/** A program's server: it shakes hands, and answers posts with the next status, then 200 for ever. */
async function receiver(statuses: number[] = []) {
  const posts: Post[] = [];
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "", "http://program").searchParams;
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      if (request.method === "GET") {
        const isOurs = asked.get("hub.verify_token") === whatsapp.verifyToken && asked.get("hub.mode") === "subscribe";
        response.writeHead(isOurs ? 200 : 403).end(isOurs ? asked.get("hub.challenge") : "");
        return;
      }
      const raw = Buffer.concat(pieces);
      posts.push({ raw, headers: request.headers, body: JSON.parse(raw.toString()) as Body });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  opened.push(() => server.close());
  return { posts, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

const opened: (() => void)[] = [];
let clock: ReturnType<typeof settableClock>;
let whatsapp: WhatsAppCloudDouble;

beforeEach(async () => {
  clock = settableClock(new Date("2026-03-01T08:00:00Z"));
  whatsapp = await startWhatsAppCloudDouble({ now: clock.now });
});
afterEach(async () => {
  await whatsapp.close();
  for (const close of opened.splice(0)) close();
});

async function restart(options: Parameters<typeof startWhatsAppCloudDouble>[0]): Promise<void> {
  await whatsapp.close();
  whatsapp = await startWhatsAppCloudDouble({ now: clock.now, ...options });
}

const send = async (to: string, body = "halo", version = "v23.0") =>
  fetch(`${whatsapp.apiRoot}/${version}/${whatsapp.phoneNumberId}/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${whatsapp.token}` },
    body: JSON.stringify({ messaging_product: "whatsapp", to, type: "text", text: { body } }),
  });

const values = (posts: readonly Post[]) =>
  posts.flatMap(({ body }) => body.entry.flatMap(({ changes }) => changes.map(({ value }) => value)));
const texts = (posts: readonly Post[]) =>
  values(posts).flatMap(({ messages = [] }) => messages.map((message) => message.text?.body));
const statuses = (posts: readonly Post[]) =>
  values(posts).flatMap(({ statuses: told = [] }) => told.map(({ status }) => status));

describe("a webhook", () => {
  test("is checked before anything is posted there", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const strict = whatsapp;
    await expect(strict.webhook(`${strict.apiRoot}/hook`)).rejects.toThrow("couldn't be validated");
    strict.objections.length = 0;
  });

  test("gets what was said before it was there, signed over its bytes", async () => {
    const program = await receiver();
    whatsapp.person(1, { name: "Sri ꦱꦿꦶ" }).send("halo");
    await whatsapp.webhook(program.url);
    await whatsapp.idle();
    const [post] = program.posts;
    expect(post?.headers["x-hub-signature-256"]).toBe(signature(post?.raw ?? "", whatsapp.appSecret));
    expect(post?.raw.toString()).toMatch(/^[\x20-\x7e]+$/);
    expect(post?.body).toMatchObject({
      object: "whatsapp_business_account",
      entry: [{ id: whatsapp.businessId, changes: [{ field: "messages" }] }],
    });
  });

  test("gets a post again until it takes it, and meanwhile what came later", async () => {
    await restart({ webhookRetryAfter: "when told" });
    const program = await receiver([500, 200, 503]);
    await whatsapp.webhook(program.url);
    const sri = whatsapp.person(1);
    sri.send("satu");
    sri.send("dua");
    await whatsapp.idle();
    whatsapp.retry();
    await whatsapp.idle();
    whatsapp.retry();
    await whatsapp.idle();
    expect(texts(program.posts)).toEqual(["satu", "dua", "satu", "satu"]);
    expect(whatsapp.refusedPosts).toEqual([500, 503]);
    expect(program.posts[2]?.raw.equals(program.posts[0]?.raw ?? Buffer.alloc(0))).toBe(true);
  });

  test("gets a post again by itself, after a while", async () => {
    const program = await receiver([500, 503]);
    await whatsapp.webhook(program.url);
    whatsapp.person(1).send("satu");
    await whatsapp.idle();
    expect(texts(program.posts)).toEqual(["satu", "satu", "satu"]);
  });

  test("gets what was taken once more", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    whatsapp.person(1).send("satu");
    await whatsapp.idle();
    whatsapp.repeat();
    await whatsapp.idle();
    expect(texts(program.posts)).toEqual(["satu", "satu"]);
  });

  test("gets late and in another order what was held", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const release = whatsapp.hold();
    for (const text of ["satu", "dua", "tiga"]) whatsapp.person(1).send(text);
    await whatsapp.idle();
    expect(program.posts).toEqual([]);
    release((held) => held.toReversed());
    await whatsapp.idle();
    expect(texts(program.posts)).toEqual(["tiga", "dua", "satu"]);
  });

  test.each([
    ["messages", [[2]]],
    ["changes", [[1, 1]]],
    ["entries", [[1], [1]]],
  ] as const)("gets several in one post as %s", async (packing, messagesOfChanges) => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const release = whatsapp.hold();
    whatsapp.person(1).send("satu");
    whatsapp.person(2).send("dua");
    release((held) => held, packing);
    await whatsapp.idle();
    expect(texts(program.posts)).toEqual(["satu", "dua"]);
    const shape = program.posts.map(({ body }) =>
      body.entry.map(({ changes }) => changes.map(({ value }) => value.messages?.length)),
    );
    expect(shape).toEqual([messagesOfChanges]);
  });
});

describe("statuses", () => {
  test("tell that a message was sent and delivered, and read when it is", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const sri = whatsapp.person(1);
    sri.send("halo");
    await send(sri.phone);
    await whatsapp.idle();
    expect(statuses(program.posts)).toEqual(["sent", "delivered"]);
    sri.reads();
    sri.reads();
    await whatsapp.idle();
    expect(statuses(program.posts)).toEqual(["sent", "delivered", "read"]);
    expect(values(program.posts).at(-1)).toMatchObject({
      contacts: [{ wa_id: sri.phone, user_id: sri.userId }],
      statuses: [
        {
          id: whatsapp.sent[0]?.id,
          recipient_id: sri.phone,
          recipient_user_id: sri.userId,
          pricing: { billable: false, pricing_model: "PMP", category: "service", type: "free_customer_service" },
        },
      ],
    });
  });

  test("come in the order that a test asks for, or not at all", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const sri = whatsapp.person(1);
    sri.send("halo");
    whatsapp.statuses(["read", "sent"]);
    await send(sri.phone);
    whatsapp.statuses([]);
    await send(sri.phone);
    whatsapp.tell(whatsapp.sent[1]?.id ?? "", "failed", 131000);
    await whatsapp.idle();
    expect(statuses(program.posts)).toEqual(["read", "sent", "failed"]);
  });

  test("of a failure name neither a contact nor, for a number, a user id", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const sri = whatsapp.person(1);
    sri.send("halo");
    whatsapp.failLater(131026);
    await send(sri.phone);
    await whatsapp.idle();
    const [, value] = values(program.posts);
    expect(Object.keys(value ?? {})).toEqual(["messaging_product", "metadata", "statuses"]);
    expect(value?.statuses).toMatchObject([
      { status: "failed", recipient_id: sri.phone, errors: [{ code: 131026, title: "Message undeliverable" }] },
    ]);
    expect(value?.statuses?.[0]).not.toHaveProperty("recipient_user_id");
    expect(sri.received()).toEqual([]);
  });

  test("tell a conversation only to versions before 24", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const sri = whatsapp.person(1);
    sri.send("halo");
    await send(sri.phone, "satu", "v23.0");
    await send(sri.phone, "dua", "v24.0");
    await whatsapp.idle();
    const told = values(program.posts).flatMap(({ statuses: all = [] }) => all);
    expect(told.map((status) => "conversation" in status)).toEqual([true, true, false, false]);
  });

  test("of what is sent to somebody who blocks silently end with sent", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const sri = whatsapp.person(1);
    sri.send("halo");
    sri.block("silently");
    await send(sri.phone);
    sri.unblock();
    await send(sri.phone);
    await whatsapp.idle();
    expect(statuses(program.posts)).toEqual(["sent", "sent", "delivered"]);
  });
});

describe("people with a username", () => {
  test("are told by their user id alone, until they share their number", async () => {
    const program = await receiver();
    await whatsapp.webhook(program.url);
    const sri = whatsapp.person(1, { name: "Sri", username: "warung.sri" });
    sri.send("halo");
    expect(() => sri.shareContact()).toThrow("was not asked");
    await fetch(`${whatsapp.apiRoot}/v23.0/${whatsapp.phoneNumberId}/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${whatsapp.token}` },
      body: JSON.stringify({
        messaging_product: "whatsapp",
        recipient: sri.userId,
        type: "interactive",
        interactive: {
          type: "request_contact_info",
          body: { text: "Nomor?" },
          action: { name: "request_contact_info" },
        },
      }),
    });
    await whatsapp.idle();
    sri.shareContact();
    sri.send("sudah");
    await whatsapp.idle();
    const heard = values(program.posts).filter(({ messages }) => messages !== undefined);
    expect(heard.map(({ messages }) => messages?.[0]?.from)).toEqual([undefined, undefined, sri.phone]);
    expect(heard[0]).toMatchObject({
      contacts: [{ profile: { name: "Sri", username: "warung.sri" }, user_id: sri.userId }],
      messages: [{ from_user_id: sri.userId }],
    });
    expect(heard[1]?.messages).toMatchObject([
      { type: "contacts", contacts: [{ origin: "contact_request", phones: [{ wa_id: sri.phone }] }] },
    ]);
    expect(JSON.stringify(values(program.posts).filter(({ statuses: told }) => told))).not.toContain(sri.phone);
  });
});

test("an event that WhatsApp would never send is objected to", async () => {
  whatsapp.emit({ field: "messages", value: { text: "halo" } } as never);
  await expect(whatsapp.close()).rejects.toThrow("what WhatsApp never tells");
  whatsapp.objections.length = 0;
});
