import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { signature } from "../doubles/whatsapp-cloud/courier.ts";
import { graphCalls } from "../doubles/whatsapp-cloud/graph-calls.ts";
import { startReceiver } from "../doubles/whatsapp-cloud/receiver.ts";
import { startWhatsAppCloudDouble, type WhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";

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

const { text } = graphCalls(() => whatsapp);

/** A program that takes what it is told. */
async function program(answers: number[] = []) {
  const receiver = await startReceiver(whatsapp.verifyToken, answers);
  opened.push(receiver.close);
  await whatsapp.webhook(receiver.url);
  return receiver;
}

const kinds = ({ statuses }: Awaited<ReturnType<typeof program>>) => statuses().map(({ status }) => status);

describe("a webhook", () => {
  test("is checked before anything is posted there", async () => {
    const { url } = await program();
    const stranger = await startReceiver("another token");
    opened.push(stranger.close);
    await expect(whatsapp.webhook(stranger.url)).rejects.toThrow("couldn't be validated");
    await expect(whatsapp.webhook(url)).resolves.toBeUndefined();
  });

  test.each([
    ["a refusal that repeats the challenge", 403, (challenge: string) => challenge],
    ["another challenge", 200, () => "1"],
  ])("is not taken for %s", async (_, status, words) => {
    const server = createServer((request, response) => {
      const asked = new URL(request.url ?? "", "http://program").searchParams;
      response.writeHead(status).end(words(asked.get("hub.challenge") ?? ""));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    opened.push(() => server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    await expect(whatsapp.webhook(url)).rejects.toThrow("couldn't be validated");
  });

  test("gets what was said before it was there, signed over its bytes", async () => {
    whatsapp.person(1, { name: "Sri ꦱꦿꦶ" }).send("halo");
    const heard = await program();
    await whatsapp.idle();
    const [post] = heard.posts;
    expect(post?.headers["x-hub-signature-256"]).toBe(signature(post?.raw ?? "", whatsapp.appSecret));
    expect(post?.raw.toString()).toMatch(/^[\x20-\x7e]+$/);
    expect(post?.body).toMatchObject({
      object: "whatsapp_business_account",
      entry: [{ id: whatsapp.businessId, changes: [{ field: "messages" }] }],
    });
  });

  test("gets a post again until it takes it, and meanwhile what came later", async () => {
    await restart({ webhookRetryAfter: "when told" });
    const heard = await program([500, 200, 503]);
    const sri = whatsapp.person(1);
    sri.send("satu");
    sri.send("dua");
    await whatsapp.idle();
    whatsapp.retry();
    await whatsapp.idle();
    whatsapp.retry();
    await whatsapp.idle();
    expect(heard.texts()).toEqual(["satu", "dua", "satu", "satu"]);
    expect(whatsapp.refusedPosts).toEqual([500, 503]);
    expect(heard.posts[2]?.raw.equals(heard.posts[0]?.raw ?? Buffer.alloc(0))).toBe(true);
  });

  test("gets a post again by itself, after a while", async () => {
    const heard = await program([500, 503]);
    whatsapp.person(1).send("satu");
    await whatsapp.idle();
    expect(heard.texts()).toEqual(["satu", "satu", "satu"]);
  });

  test("gets what was taken once more", async () => {
    const heard = await program();
    whatsapp.person(1).send("satu");
    await whatsapp.idle();
    whatsapp.repeat();
    await whatsapp.idle();
    expect(heard.texts()).toEqual(["satu", "satu"]);
  });

  test("gets late and in another order what was held", async () => {
    const heard = await program();
    const release = whatsapp.hold();
    for (const text of ["satu", "dua", "tiga"]) whatsapp.person(1).send(text);
    await whatsapp.idle();
    expect(heard.posts).toEqual([]);
    release((held) => held.toReversed());
    await whatsapp.idle();
    expect(heard.texts()).toEqual(["tiga", "dua", "satu"]);
  });

  test.each([
    ["messages", [[2]]],
    ["changes", [[1, 1]]],
    ["entries", [[1], [1]]],
  ] as const)("gets several in one post as %s", async (packing, messagesOfChanges) => {
    const heard = await program();
    const release = whatsapp.hold();
    whatsapp.person(1).send("satu");
    whatsapp.person(2).send("dua");
    release((held) => held, packing);
    await whatsapp.idle();
    expect(heard.texts()).toEqual(["satu", "dua"]);
    const shape = heard.posts.map(({ body }) =>
      body.entry.map(({ changes }) =>
        changes.map((change) => (change.field === "messages" ? change.value.messages?.length : 0)),
      ),
    );
    expect(shape).toEqual([messagesOfChanges]);
  });
});

describe("statuses", () => {
  test("tell that a message was sent and delivered, and read when it is", async () => {
    const heard = await program();
    const sri = whatsapp.person(1);
    sri.send("halo");
    await text(sri.phone);
    await whatsapp.idle();
    expect(kinds(heard)).toEqual(["sent", "delivered"]);
    sri.reads();
    sri.reads();
    await whatsapp.idle();
    expect(kinds(heard)).toEqual(["sent", "delivered", "read"]);
    expect(heard.values().at(-1)).toMatchObject({
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
    const heard = await program();
    const sri = whatsapp.person(1);
    sri.send("halo");
    whatsapp.statuses(["read", "sent"]);
    await text(sri.phone);
    whatsapp.statuses([]);
    await text(sri.phone);
    whatsapp.tell(whatsapp.sent[1]?.id ?? "", "failed", 131000);
    await whatsapp.idle();
    expect(kinds(heard)).toEqual(["read", "sent", "failed"]);
  });

  test("of a failure name neither a contact nor, for a number, a user id", async () => {
    const heard = await program();
    const sri = whatsapp.person(1);
    sri.send("halo");
    whatsapp.failLater(131026);
    whatsapp.failLater(131048);
    await text(sri.phone);
    expect((await text(sri.phone)).status).toBe(200);
    await whatsapp.idle();
    const [, value] = heard.values();
    expect(Object.keys(value ?? {})).toEqual(["messaging_product", "metadata", "statuses"]);
    expect(value?.statuses).toMatchObject([
      { status: "failed", recipient_id: sri.phone, errors: [{ code: 131026, title: "Message undeliverable" }] },
    ]);
    expect(value?.statuses?.[0]).not.toHaveProperty("recipient_user_id");
    expect(sri.received()).toEqual([]);
  });

  test("tell a conversation only to versions before 24", async () => {
    const heard = await program();
    const sri = whatsapp.person(1);
    sri.send("halo");
    await text(sri.phone, "satu");
    const root = `${whatsapp.apiRoot}/v23.0`;
    const body = JSON.stringify({ messaging_product: "whatsapp", to: sri.phone, text: { body: "dua" } });
    const headers = { authorization: `Bearer ${whatsapp.token}` };
    const send = () => fetch(`${root}/${whatsapp.phoneNumberId}/messages`, { method: "POST", headers, body });
    await send();
    whatsapp.failLater(131026);
    await send();
    await whatsapp.idle();
    expect(heard.statuses().map((status) => "conversation" in status)).toEqual([false, false, true, true, false]);
  });

  test("of what is sent to somebody who blocks silently end with sent", async () => {
    const heard = await program();
    const sri = whatsapp.person(1);
    sri.send("halo");
    sri.block("silently");
    await text(sri.phone);
    sri.unblock();
    await text(sri.phone);
    await whatsapp.idle();
    expect(kinds(heard)).toEqual(["sent", "sent", "delivered"]);
  });
});

test("an event that WhatsApp would never send is objected to", async () => {
  whatsapp.emit({ field: "messages", value: { text: "halo" } } as never);
  await expect(whatsapp.close()).rejects.toThrow("what WhatsApp never tells");
  whatsapp.objections.length = 0;
});
