import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { graphCalls } from "../doubles/whatsapp-cloud/graph-calls.ts";
import type { FileOptions } from "../doubles/whatsapp-cloud/person.ts";
import { startReceiver } from "../doubles/whatsapp-cloud/receiver.ts";
import { startWhatsAppCloudDouble, type WhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";

let clock: ReturnType<typeof settableClock>;
let whatsapp: WhatsAppCloudDouble;

beforeEach(async () => {
  clock = settableClock(new Date("2026-03-01T08:00:00Z"));
  whatsapp = await startWhatsAppCloudDouble({ now: clock.now });
});
afterEach(() => whatsapp.close());

const { call, post, text, upload } = graphCalls(() => whatsapp);
const faults = () => whatsapp.objections.splice(0);

describe("a file", () => {
  /** A photo as a program is told of it. */
  async function photo(options: FileOptions) {
    const heard = await startReceiver(whatsapp.verifyToken);
    whatsapp.person(1).photo(options);
    await whatsapp.webhook(heard.url);
    await whatsapp.idle();
    heard.close();
    const message = heard.messages().at(-1);
    if (message?.type !== "image") throw new Error("no photo was told");
    return message.image;
  }

  const described = async (id: string) =>
    (await call(id)) as unknown as { readonly url: string; readonly sha256: string; readonly file_size: number };
  const download = (url: string, token = whatsapp.token) =>
    fetch(url, { headers: { authorization: `Bearer ${token}` } });

  test("of a person's is described and can be fetched with the token, for five minutes", async () => {
    const bytes = Buffer.from("a photo");
    const told = await photo({ bytes, caption: "warung" });
    const { id } = told;
    expect((await download(told.url ?? "")).status).toBe(200);
    const { url, ...known } = await described(id);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(known).toMatchObject({ id, mime_type: "image/jpeg", sha256, file_size: bytes.length });
    const fetched = await download(url);
    expect([fetched.status, fetched.headers.get("content-type"), await fetched.text()]).toEqual([
      200,
      "image/jpeg",
      "a photo",
    ]);
    expect((await download(url, "wrong")).status).toBe(401);
    expect((await download(url.replace(/hash=./, "hash=x"))).status).toBe(404);
    clock.pass(5 * 60_000);
    expect((await download(url)).status).toBe(404);
    expect((await download((await described(id)).url)).status).toBe(200);
  });

  test("is kept for seven days, unless it is lost", async () => {
    const [{ id: old }, { id: lost }] = [await photo({}), await photo({})];
    const gone = { status: 400, error: { code: 100, error_subcode: 33 } };
    whatsapp.forgetMedia(lost);
    expect(await call(lost)).toMatchObject(gone);
    clock.pass(7 * 24 * 3_600_000 - 1);
    expect(await call(old)).toMatchObject({ status: 200 });
    clock.pass(1);
    expect(await call(old)).toMatchObject(gone);
  });

  test("that the office uploads can be sent under its name", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const { id = "" } = await upload("text/plain", "isi");
    await post({ to: sri.phone, type: "document", document: { id, filename: "data.txt", caption: "Data Anda" } });
    const { file } = await sri.reply();
    expect([file?.type, file?.bytes.toString()]).toEqual(["text/plain", "isi"]);
    expect(sri.transcript().at(-1)).toBe("bot: (data.txt) Data Anda");
    expect((await post({ to: sri.phone, type: "image", image: { id } })).error?.code).toBe(100);
    expect(faults()).toHaveLength(1);
  });

  test("of a kind that is not taken, of nothing, or without the product is refused", async () => {
    expect((await upload("application/zip", "isi")).error?.message).toContain("supported types");
    expect((await upload("text/plain", "")).error?.code).toBe(100);
    expect((await upload("text/plain", "isi", {})).error?.message).toContain("messaging_product");
    expect(faults()).toHaveLength(3);
  });
});

describe("the number", () => {
  test("tells what is asked of it, and what it is without being asked", async () => {
    whatsapp.setNumber({ quality_rating: "RED" });
    whatsapp.setPeoplePerDay(2000);
    expect(
      await call(`${whatsapp.phoneNumberId}?fields=quality_rating,whatsapp_business_manager_messaging_limit`),
    ).toEqual({
      status: 200,
      quality_rating: "RED",
      whatsapp_business_manager_messaging_limit: "TIER_2K",
      id: whatsapp.phoneNumberId,
    });
    expect(await call(whatsapp.phoneNumberId)).toMatchObject({
      verified_name: "Klaster",
      display_phone_number: `+${whatsapp.phone}`,
      throughput: { level: "STANDARD" },
    });
    expect((await call(`${whatsapp.phoneNumberId}?fields=colour`)).error?.message).toContain("(colour)");
    expect(faults()).toHaveLength(1);
  });

  test("of the business tells its templates", async () => {
    whatsapp.template({ name: "reminder", language: "id", body: "Halo {{1}}", status: "PAUSED" });
    expect(await call(`${whatsapp.businessId}/message_templates?name=reminder`)).toMatchObject({
      data: [{ name: "reminder", language: "id", status: "PAUSED", category: "UTILITY" }],
    });
  });
});

test("a message is marked as read, with or without the sign of writing", async () => {
  const id = whatsapp.person(1).send("halo");
  const mark = (more: object) => post({ status: "read", message_id: id, ...more });
  expect(await mark({})).toEqual({ status: 200, success: true });
  expect(await mark({ typing_indicator: { type: "text" } })).toEqual({ status: 200, success: true });
  expect(whatsapp.read).toEqual([
    { messageId: id, typing: false },
    { messageId: id, typing: true },
  ]);
  expect((await post({ status: "read", message_id: "1" })).error?.code).toBe(131009);
  expect((await post({ status: "seen", message_id: id })).error?.code).toBe(131009);
  expect(faults()).toHaveLength(2);
});

describe("a mishap", () => {
  test("is an answer that a test plans, so many times and of one call only", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    whatsapp.failNext("messages", 131016, 2);
    whatsapp.failNext("phone", 190);
    for (const status of [500, 500, 200]) expect((await text(sri.phone)).status).toBe(status);
    expect(await call(whatsapp.phoneNumberId)).toMatchObject({ status: 401, error: { code: 190 } });
    expect(sri.received()).toHaveLength(1);
  });

  test("may have another status, and tell how long to wait", async () => {
    whatsapp.failNext("messages", 130429, 1, { status: 429, retryAfter: 7 });
    const response = await fetch(`${whatsapp.apiRoot}/v24.0/${whatsapp.phoneNumberId}/messages`, {
      method: "POST",
      headers: { authorization: `Bearer ${whatsapp.token}` },
      body: "{}",
    });
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(await response.json()).toMatchObject({ error: { code: 130429 } });
  });

  test("is an answer that is none of the API's", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    whatsapp.breakNext("messages", 502);
    await expect(text(sri.phone)).rejects.toThrow("JSON");
    expect(sri.received()).toEqual([]);
  });

  test("is a line that breaks before or after the message was accepted", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    whatsapp.drop("messages", "before");
    whatsapp.drop("messages", "after");
    const answered = whatsapp.called("messages", 2);
    await expect(text(sri.phone, "satu")).rejects.toThrow();
    await expect(text(sri.phone, "dua")).rejects.toThrow();
    await answered;
    expect(sri.received().map((sent) => sent.text)).toEqual(["dua"]);
    expect(whatsapp.calls.map(({ name }) => name)).toEqual(["messages", "messages"]);
  });

  test("is an answer that waits, though the work is done", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const goOn = whatsapp.slow("messages");
    let isAnswered = false;
    const answer = text(sri.phone).then(() => {
      isAnswered = true;
    });
    await sri.reply();
    await call(whatsapp.phoneNumberId);
    expect(isAnswered).toBe(false);
    goOn();
    await answer;
    expect(sri.received()).toHaveLength(1);
  });
});
