import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { graphCalls } from "../doubles/whatsapp-cloud/graph-calls.ts";
import { startWhatsAppCloudDouble, type WhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";

let whatsapp: WhatsAppCloudDouble;

beforeEach(async () => {
  whatsapp = await startWhatsAppCloudDouble();
});
afterEach(() => whatsapp.close());

const { call, post, text, interactive } = graphCalls(() => whatsapp);
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
    await interactive(sri.phone, "button", { buttons: [{ type: "reply", reply: { id: "a", title: "Rumah" } }] });
    const rows = [
      { id: "b", title: "Makanan", description: "warung, katering" },
      { id: "more", title: "Lainnya" },
    ];
    await interactive(sri.phone, "list", { button: "Pilih", sections: [{ rows }] });
    await interactive(sri.phone, "location_request_message", { name: "send_location" });
    await interactive(sri.phone, "request_contact_info", { name: "request_contact_info" });
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
    expect(faults()).toHaveLength(2);
    expect((await post({ ...body, recipient: "ID.404" })).error?.code).toBe(131009);
    expect(faults()).toEqual([]);
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
