import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import type { TemplateSpec } from "../doubles/whatsapp-cloud/templates.ts";
import { startWhatsAppCloudDouble, type WhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";

const hour = 3_600_000;
const reminder: TemplateSpec = { name: "reminder", language: "id", body: "Halo {{1}}, lanjut {{2}}?", buttons: ["Ya"] };
const fair: TemplateSpec = { name: "fair", language: "id", body: "Bazar", category: "marketing" };

let clock: ReturnType<typeof settableClock>;
let whatsapp: WhatsAppCloudDouble;

beforeEach(async () => {
  clock = settableClock(new Date("2026-03-01T08:00:00Z"));
  whatsapp = await startWhatsAppCloudDouble({ now: clock.now, templates: [reminder, fair] });
});
afterEach(() => whatsapp.close());

interface Answer {
  readonly contacts?: readonly object[];
  readonly messages?: readonly { readonly id: string; readonly message_status?: string }[];
  readonly error?: {
    readonly code: number;
    readonly message: string;
    readonly error_data?: { readonly details: string };
  };
}

async function call(path: string, init: RequestInit = {}): Promise<Answer & { readonly status: number }> {
  const response = await fetch(`${whatsapp.apiRoot}/v23.0/${path}`, {
    ...init,
    headers: { authorization: `Bearer ${whatsapp.token}`, ...init.headers },
  });
  return { ...((await response.json()) as Answer), status: response.status };
}

const post = (body: object) =>
  call(`${whatsapp.phoneNumberId}/messages`, {
    method: "POST",
    body: JSON.stringify({ messaging_product: "whatsapp", ...body }),
  });

const text = (to: string, body = "halo") => post({ to, type: "text", text: { body } });

const interactive = (to: string, content: object) => post({ to, type: "interactive", interactive: content });

const template = (to: string, parameters: readonly string[] = ["Sri", "besok"], name = "reminder", code = "id") =>
  post({
    to,
    type: "template",
    template: {
      name,
      language: { code },
      components: [{ type: "body", parameters: parameters.map((words) => ({ type: "text", text: words })) }],
    },
  });

const faults = () => whatsapp.objections.splice(0);

describe("a message", () => {
  test("is accepted under a wamid, and read by its person", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const { status, contacts, messages } = await text(`+${sri.phone}`, "Selamat datang");
    expect([status, contacts]).toEqual([200, [{ input: `+${sri.phone}`, wa_id: sri.phone }]]);
    expect(messages).toEqual([{ id: expect.stringMatching(/^wamid\./) as string }]);
    expect((await sri.reply()).text).toBe("Selamat datang");
    expect(sri.transcript()).toEqual(["owner: halo", "bot: Selamat datang"]);
  });

  test("may be addressed to a user id; a number beside it takes precedence", async () => {
    const [sri, adi] = [whatsapp.person(1, { username: "sri" }), whatsapp.person(2)];
    sri.send("halo");
    adi.send("halo");
    const hidden = await post({ recipient: sri.userId, type: "text", text: { body: "satu" } });
    expect(hidden.contacts).toEqual([{ input: sri.userId, user_id: sri.userId }]);
    await post({ recipient: sri.userId, to: adi.phone, type: "text", text: { body: "dua" } });
    expect([sri, adi].map((one) => one.received().map((sent) => sent.text))).toEqual([["satu"], ["dua"]]);
  });

  test("without a type is what it carries", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    await post({ to: sri.phone, text: { body: "satu" } });
    expect(whatsapp.sent.map(({ kind }) => kind)).toEqual(["text"]);
  });

  test("shows its buttons, its rows with what they say, and what it asks for", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const ask = (type: string, action: object) => interactive(sri.phone, { type, body: { text: "Di mana?" }, action });
    await ask("button", { buttons: [{ type: "reply", reply: { id: "a", title: "Rumah" } }] });
    const rows = [
      { id: "b", title: "Makanan", description: "warung, katering" },
      { id: "more", title: "Lainnya" },
    ];
    await ask("list", { button: "Pilih", sections: [{ rows }] });
    await ask("location_request_message", { name: "send_location" });
    await ask("request_contact_info", { name: "request_contact_info" });
    expect(sri.transcript().slice(1)).toEqual([
      "bot: Di mana? [Rumah]",
      "bot: Di mana? (Pilih) [Makanan: warung, katering] [Lainnya]",
      "bot: Di mana? [send location]",
      "bot: Di mana? [share contact info]",
    ]);
  });
});

describe("a request is refused", () => {
  const buttons = (...titles: string[]) => ({
    type: "button",
    body: { text: "Pilih" },
    action: { buttons: titles.map((title, at) => ({ type: "reply", reply: { id: String(at), title } })) },
  });
  const rows = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, at) => ({ id: `row ${at}`, title: `Baris ${at}`, ...more }));
  const list = (...sections: object[]) => ({
    type: "list",
    body: { text: "Pilih" },
    action: { button: "Lihat", sections },
  });
  const asks = (words: string) => ({
    type: "location_request_message",
    body: { text: words },
    action: { name: "send_location" },
  });

  test.each<[string, object, number, string]>([
    ["no text", { type: "text" }, 131008, "'text'"],
    ["an empty text", { type: "text", text: { body: "" } }, 131009, "text['body']"],
    ["a text that is too long", { type: "text", text: { body: "a".repeat(4097) } }, 100, "at most 4096"],
    ["a key nobody knows", { type: "text", text: { body: "a", markdown: true } }, 100, 'Unexpected key "markdown"'],
    [
      "four buttons",
      { type: "interactive", interactive: buttons("1", "2", "3", "4") },
      131009,
      "Max allowed buttons: 3",
    ],
    ["no buttons", { type: "interactive", interactive: buttons() }, 131009, "Min allowed buttons: 1"],
    ["a long button", { type: "interactive", interactive: buttons("a".repeat(21)) }, 131009, "['title']"],
    ["two buttons alike", { type: "interactive", interactive: buttons("Ya", "Ya") }, 131009, "Duplicated button title"],
    [
      "eleven rows",
      { type: "interactive", interactive: list({ title: "A", rows: rows(6) }, { title: "B", rows: rows(5) }) },
      131009,
      "Total row count",
    ],
    [
      "a long row",
      { type: "interactive", interactive: list({ rows: rows(1, { title: "a".repeat(25) }) }) },
      131009,
      "['title']",
    ],
    [
      "a long description",
      { type: "interactive", interactive: list({ rows: rows(1, { description: "a".repeat(73) }) }) },
      131009,
      "['description']",
    ],
    [
      "rows with one id",
      { type: "interactive", interactive: list({ rows: rows(2, { id: "a" }) }) },
      131009,
      "Duplicated row id",
    ],
    [
      "sections without titles",
      { type: "interactive", interactive: list({ rows: rows(1) }, { rows: rows(1, { id: "b" }) }) },
      131009,
      "Section title",
    ],
    ["a long request for a place", { type: "interactive", interactive: asks("a".repeat(1025)) }, 131009, "body"],
    ["an image that was never uploaded", { type: "image", image: { id: "1" } }, 100, "attachment ID"],
    ["a kind that is not played", { type: "audio", audio: { id: "1" } }, 131051, "kind audio"],
    ["no phone number", { to: "siti", type: "text", text: { body: "a" } }, 131009, "no phone number"],
  ])("for %s, and the test hears of it", async (_, body, code, words) => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const { status, error } = await post({ to: sri.phone, ...body });
    expect([status, error?.code]).toEqual([400, code]);
    expect(`${error?.message} ${error?.error_data?.details}`).toContain(words);
    expect(faults()).toEqual([expect.stringContaining(words) as string]);
    expect(whatsapp.sent).toEqual([]);
  });

  test("for a body without a product or a recipient, and for nobody's user id", async () => {
    const body = { type: "text", text: { body: "a" } };
    expect((await post({ ...body, messaging_product: undefined })).error?.message).toContain("messaging_product");
    expect((await post(body)).error?.message).toContain("The parameter to is required");
    expect((await post({ ...body, recipient: "ID.404" })).error?.code).toBe(131009);
    expect(faults()).toHaveLength(3);
  });

  test("for a token that is wrong or has expired, until it is renewed", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const wrong = await call(whatsapp.phoneNumberId, { headers: { authorization: "Bearer wrong" } });
    expect(wrong).toMatchObject({ status: 401, error: { code: 190, type: "OAuthException" } });
    whatsapp.expireToken();
    expect(await text(sri.phone)).toMatchObject({ status: 401, error: { code: 190, error_subcode: 463 } });
    whatsapp.renewToken();
    expect((await text(sri.phone)).status).toBe(200);
  });

  test("for a number that is not the office's", async () => {
    const answer = await call("404/messages", { method: "POST", body: "{}" });
    expect(answer).toMatchObject({ status: 400, error: { code: 100, error_subcode: 33 } });
  });
});

describe("outside a person's 24 hours", () => {
  test("a message fails later, or at once where a test says so", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    clock.pass(24 * hour - 1);
    await text(sri.phone, "masih");
    clock.pass(1);
    expect((await text(sri.phone, "lewat")).status).toBe(200);
    expect(sri.received().map((sent) => sent.text)).toEqual(["masih"]);
    whatsapp.refuse(131047, "answer");
    expect(await text(sri.phone)).toMatchObject({ status: 400, error: { code: 131047 } });
    sri.send("saya kembali");
    expect((await text(sri.phone, "lagi")).status).toBe(200);
    expect((await Promise.all([sri.reply(), sri.reply()])).map((sent) => sent.text)).toEqual(["masih", "lagi"]);
  });

  test("an approved template arrives, with its parameters and a button to press", async () => {
    const sri = whatsapp.person(1);
    const { messages } = await template(sri.phone);
    expect(messages).toMatchObject([{ message_status: "accepted" }]);
    expect(sri.transcript()).toEqual(["bot: Halo Sri, lanjut besok? [Ya]"]);
    sri.press("Ya");
    expect((await text(sri.phone, "Terima kasih")).status).toBe(200);
    expect(sri.transcript().at(-1)).toBe("bot: Terima kasih");
  });

  test.each<[string, Parameters<typeof template>, number, number]>([
    ["too few parameters", ["", ["Sri"]], 400, 132000],
    ["a parameter of two lines", ["", ["Sri", "satu\ndua"]], 400, 132018],
    ["a parameter with five spaces", ["", ["Sri", "satu     dua"]], 400, 132018],
    ["another language", ["", ["Sri", "besok"], "reminder", "jv"], 404, 132001],
    ["a name nobody registered", ["", [], "unknown"], 404, 132001],
  ])("a template with %s is refused", async (_, [, ...rest], status, code) => {
    expect(await template(whatsapp.person(1).phone, ...rest)).toMatchObject({ status, error: { code } });
  });

  test("a paused template is refused", async () => {
    whatsapp.template({ ...reminder, status: "PAUSED" });
    expect(await template(whatsapp.person(1).phone)).toMatchObject({ status: 400, error: { code: 132015 } });
  });

  test("so many people a day can be reached, and the same ones again", async () => {
    whatsapp.setPeoplePerDay(2);
    const [first, second, third] = [1, 2, 3].map((id) => whatsapp.person(id).phone);
    for (const phone of [first, second, first]) expect((await template(phone ?? "")).status).toBe(200);
    expect(await template(third ?? "")).toMatchObject({ error: { code: 131048 } });
    clock.pass(24 * hour);
    expect((await template(third ?? "")).status).toBe(200);
  });

  test("marketing reaches a person twice a day, and nobody who stopped it", async () => {
    const [sri, adi] = [whatsapp.person(1), whatsapp.person(2)];
    whatsapp.refuse(131049, "answer");
    whatsapp.refuse(131050, "answer");
    const market = (to: string) => template(to, [], "fair");
    for (const code of [undefined, undefined, 131049]) expect((await market(sri.phone)).error?.code).toBe(code);
    adi.stopMarketing();
    expect((await market(adi.phone)).error?.code).toBe(131050);
    adi.resumeMarketing();
    expect((await market(adi.phone)).status).toBe(200);
  });
});

describe("too fast", () => {
  test("to one person: 45 at once, then one each six seconds", async () => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    for (let sent = 0; sent < 45; sent += 1) expect((await text(sri.phone)).status).toBe(200);
    expect(await text(sri.phone)).toMatchObject({ status: 400, error: { code: 131056 } });
    clock.pass(5999);
    expect((await text(sri.phone)).error?.code).toBe(131056);
    clock.pass(1);
    expect((await text(sri.phone)).status).toBe(200);
    expect((await text(sri.phone)).error?.code).toBe(131056);
  });

  test("over all people: 80 within a second", async () => {
    const phones = Array.from({ length: 81 }, (_, id) => whatsapp.person(id)).map((person) => {
      person.send("halo");
      return person.phone;
    });
    const codes: (number | undefined)[] = [];
    for (const phone of phones) codes.push((await text(phone)).error?.code);
    expect(codes.filter((code) => code !== undefined)).toEqual([130429]);
    clock.pass(1000);
    expect((await text(phones.at(-1) ?? "")).status).toBe(200);
  });
});

describe("a person who cannot be reached", () => {
  test("is one without WhatsApp, who blocks, or whom nobody knows", async () => {
    whatsapp.refuse(131026, "answer");
    const [gone, blocks] = [whatsapp.person(1), whatsapp.person(2)];
    for (const person of [gone, blocks]) person.send("halo");
    gone.leave();
    blocks.block();
    for (const to of [gone.phone, blocks.phone, "6281299999999"])
      expect(await text(to)).toMatchObject({ status: 400, error: { code: 131026 } });
  });
});
