import { GraphApiError, WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Change, webhookBody } from "../doubles/whatsapp-cloud/event-schema.ts";
import { graphCalls } from "../doubles/whatsapp-cloud/graph-calls.ts";
import type { Person } from "../doubles/whatsapp-cloud/person.ts";
import { startReceiver } from "../doubles/whatsapp-cloud/receiver.ts";
import {
  examplesAreThere,
  placesIn,
  vendorExamples,
  whyNoExamples,
} from "../doubles/whatsapp-cloud/vendor-examples.ts";
import { startWhatsAppCloudDouble, type WhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";

let whatsapp: WhatsAppCloudDouble;

beforeEach(async () => {
  whatsapp = await startWhatsAppCloudDouble();
});
afterEach(() => whatsapp.close());

const { post, upload, interactive, template } = graphCalls(() => whatsapp);

describe.skipIf(!examplesAreThere)(`the vendor's examples${examplesAreThere ? "" : `: ${whyNoExamples}`}`, () => {
  const played =
    /^Send (?:Reply to )?(?:Text|List|Image|Document) Message(?: by ID| with Preview URL)?$|^Send (?:Reply Button|Test Message|Sample .*|typing indicator and read receipt)$|Template/;

  /** The example with a person of ours, files of ours, and its gaps filled. */
  async function filled(example: Readonly<Record<string, unknown>>, sri: Person): Promise<Record<string, unknown>> {
    const ids: Readonly<Record<string, string>> = {
      "<IMAGE_OBJECT_ID>": (await upload("image/jpeg", "a photo")).id ?? "",
      "<DOCUMENT_OBJECT_ID>": (await upload("application/pdf", "a paper")).id ?? "",
    };
    const text = JSON.stringify({ ...example, ...("to" in example ? { to: sri.phone } : {}) });
    const whole = text.replace(/<\w*OBJECT_ID>/g, (gap) => ids[gap] ?? "1").replace(/"<MSGID[^"]*"/g, '"wamid.1"');
    return JSON.parse(whole) as Record<string, unknown>;
  }

  /** Registers what an example of a template takes for granted. */
  function register({ template: asked }: Readonly<Record<string, unknown>>): void {
    const {
      name,
      language,
      components = [],
    } = asked as {
      readonly name: string;
      readonly language: { readonly code: string };
      readonly components?: readonly { readonly type: string; readonly parameters: readonly object[] }[];
    };
    const count = (type: string) => components.find((one) => one.type === type)?.parameters.length ?? 0;
    const body = Array.from({ length: count("body") }, (_, at) => `{{${at + 1}}}`).join(" ");
    const buttons = components.filter(({ type }) => type === "button").map((_, at) => `Button ${at}`);
    whatsapp.template({ name, language: language.code, body, header: count("header"), buttons });
  }

  test.each(Object.keys(vendorExamples.sends))("%s is accepted, or refused as not played", async (name) => {
    const sri = whatsapp.person(1);
    sri.send("halo");
    const example = await filled(vendorExamples.sends[name] ?? {}, sri);
    if ("template" in example) register(example);
    const { status, error } = await post(example);
    if (played.test(name)) expect({ status, error }).toEqual({ status: 200, error: undefined });
    else {
      expect([status, error?.code]).toEqual([400, 131051]);
      expect(error?.error_data?.details).toMatch(/are not played by the double$/);
      expect(whatsapp.objections.splice(0)).toHaveLength(1);
    }
  });

  test.each(Object.keys(vendorExamples.webhooks))("%s passes the schema of what the double tells", (name) => {
    const example = vendorExamples.webhooks[name] ?? {};
    expect(webhookBody.safeParse(example).error).toBeUndefined();
    const strange = JSON.parse(JSON.stringify(example).replace('"field":', '"colour":"red","field":')) as unknown;
    expect(webhookBody.safeParse(strange).success).toBe(false);
  });

  const place = { lat: -7.6, lng: 110.9, name: "Pasar", address: "Jalan Lawu", url: "https://pasar.example/" };
  const kinds: readonly (readonly [string, (sri: Person) => unknown])[] = [
    ["Text Message", (sri) => sri.send("halo")],
    ["Reaction Message", (sri) => sri.reaction("👍")],
    ["Image Message", (sri) => sri.photo({ caption: "warung" })],
    ["Location Message", (sri) => sri.location(place)],
    ["Contact Sharing Message", (sri) => sri.contact("6281299999999", { name: "Siti Aminah", company: "Warung" })],
    ["Unsupported Message", (sri) => sri.unsupported()],
    ["Button Message", (sri) => sri.press("Ya")],
    ["Interactive List Reply Message", (sri) => sri.press("Makanan")],
    ["Interactive Button Reply Message", (sri) => sri.press("Rumah")],
    ["System Message", (sri) => sri.changeNumber("6281288888888")],
  ];

  /** What the office says before a person can answer it. */
  async function ask({ phone }: Person): Promise<void> {
    whatsapp.template({ name: "reminder", language: "id", body: "Lanjut?", buttons: ["Ya"] });
    await template(phone, [], "reminder");
    const row = { id: "food", title: "Makanan", description: "warung, katering" };
    await interactive(phone, "list", { button: "Pilih", sections: [{ rows: [row] }] });
    await interactive(phone, "button", { buttons: [{ type: "reply", reply: { id: "home", title: "Rumah" } }] });
  }

  /** What is told of a person who does this. */
  async function told(does: (sri: Person) => unknown): Promise<object> {
    const heard = await startReceiver(whatsapp.verifyToken);
    const sri = whatsapp.person(1);
    sri.send("halo");
    await ask(sri);
    await whatsapp.webhook(heard.url);
    await whatsapp.idle();
    does(sri);
    await whatsapp.idle();
    heard.close();
    return heard.posts.at(-1)?.body ?? {};
  }

  test.each(kinds)("%s has the places of what the double tells of the same kind", async (name, does) => {
    await whatsapp.close();
    whatsapp = await startWhatsAppCloudDouble({ userIds: false });
    expect(placesIn(await told(does)).toSorted()).toEqual(placesIn(vendorExamples.webhooks[name]).toSorted());
  });

  test("know no user ids, which come beside everything else", async () => {
    const places = placesIn(await told((sri) => sri.send("halo")));
    const before = placesIn(vendorExamples.webhooks["Text Message"]);
    const value = "entry[].changes[].value";
    expect(places.filter((one) => !before.includes(one)).toSorted()).toEqual([
      `${value}.contacts[].user_id`,
      `${value}.messages[].from_user_id`,
    ]);
  });
});

describe("a published client", () => {
  const clientOf = ({ apiRoot, token }: WhatsAppCloudDouble) =>
    new WhatsAppClient({ baseUrl: apiRoot, accessToken: token, graphVersion: "v24.0" });

  test("sends everything that the double plays", async () => {
    const { phoneNumberId } = whatsapp;
    const client = clientOf(whatsapp);
    const sri = whatsapp.person(1);
    const id = sri.send("halo");
    whatsapp.template({ name: "reminder", language: "id", body: "Halo {{1}}" });
    const to = { phoneNumberId, to: sri.phone };
    const file = await client.media.upload({
      phoneNumberId,
      type: "document",
      file: new Blob(["isi"], { type: "text/plain" }),
      fileName: "data.txt",
    });
    await client.messages.sendText({ ...to, body: "Selamat datang" });
    await client.messages.sendText({ phoneNumberId, recipient: sri.userId, body: "lagi", contextMessageId: id });
    await client.messages.sendInteractiveButtons({
      ...to,
      bodyText: "Di mana?",
      buttons: [{ id: "home", title: "Rumah" }],
    });
    await client.messages.sendInteractiveList({
      ...to,
      bodyText: "Apa?",
      buttonText: "Pilih",
      sections: [{ rows: [{ id: "food", title: "Makanan", description: "warung" }] }],
    });
    await client.messages.sendDocument({ ...to, document: { id: file.id, filename: "data.txt" } });
    await client.messages.sendTemplate({
      ...to,
      template: {
        name: "reminder",
        language: { code: "id" },
        components: [{ type: "body", parameters: [{ type: "text", text: "Sri" }] }],
      },
    });
    await client.messages.markRead({ phoneNumberId, messageId: id, typingIndicator: { type: "text" } });
    expect(sri.transcript().slice(1)).toEqual([
      "bot: Selamat datang",
      "bot: lagi",
      "bot: Di mana? [Rumah]",
      "bot: Apa? (Pilih) [Makanan: warung]",
      "bot: (data.txt)",
      "bot: Halo Sri",
    ]);
    expect(whatsapp.sent[1]?.quotes).toBe(id);
    expect(whatsapp.read).toEqual([{ messageId: id, typing: true }]);
  });

  test("refuses what the double refuses", async () => {
    const client = clientOf(whatsapp);
    const sri = whatsapp.person(1);
    sri.send("halo");
    const to = { phoneNumberId: whatsapp.phoneNumberId, to: sri.phone };
    const buttons = ["a", "b", "c", "d"].map((title) => ({ id: title, title }));
    await expect(client.messages.sendInteractiveButtons({ ...to, bodyText: "Pilih", buttons })).rejects.toThrow();
    const asButtons = { buttons: buttons.map((reply) => ({ type: "reply", reply })) };
    expect((await interactive(sri.phone, "button", asButtons)).error?.code).toBe(131009);

    const rows = (from: number, to_: number) =>
      Array.from({ length: to_ - from }, (_, at) => ({ id: `row ${from + at}`, title: `Baris ${from + at}` }));
    const sections = [
      { title: "A", rows: rows(0, 6) },
      { title: "B", rows: rows(6, 11) },
    ];
    await expect(
      client.messages.sendInteractiveList({ ...to, bodyText: "Pilih", buttonText: "Lihat", sections }),
    ).rejects.toThrow("rows");
    expect((await interactive(sri.phone, "list", { button: "Lihat", sections })).error?.code).toBe(131009);
    expect(whatsapp.objections.splice(0)).toHaveLength(2);
    expect(sri.received()).toEqual([]);
  });

  test("reads the double's refusals", async () => {
    const sri = whatsapp.person(1);
    whatsapp.refuse(131047, "answer");
    const sent = clientOf(whatsapp).messages.sendText({
      phoneNumberId: whatsapp.phoneNumberId,
      to: sri.phone,
      body: "halo",
    });
    const error: unknown = await sent.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GraphApiError);
    expect(error).toMatchObject({ httpStatus: 400, code: 131047, category: "reengagementWindow" });
  });

  test("accepts the double's signature and reads its events", async () => {
    const heard = await startReceiver(whatsapp.verifyToken);
    const [sri, adi] = [whatsapp.person(1, { name: "Sri ꦱꦿꦶ" }), whatsapp.person(2, { username: "adi" })];
    const release = whatsapp.hold();
    sri.send("halo ꦱꦿꦶ");
    adi.location({ lat: -7.6, lng: 110.9 });
    await post({ to: sri.phone, text: { body: "Selamat datang" } });
    await whatsapp.webhook(heard.url);
    await whatsapp.idle();
    release((held: readonly Change[]) => held, "messages");
    await whatsapp.idle();
    heard.close();
    const [first] = heard.posts;
    const rawBody = first?.raw ?? "";
    const signatureHeader = String(first?.headers["x-hub-signature-256"]);
    expect(verifySignature({ appSecret: whatsapp.appSecret, rawBody, signatureHeader })).toBe(true);
    expect(verifySignature({ appSecret: "another", rawBody, signatureHeader })).toBe(false);
    const { messages, statuses, contacts } = normalizeWebhook(first?.body);
    expect(messages).toMatchObject([
      { from: sri.phone, fromUserId: sri.userId, type: "text", text: { body: "halo ꦱꦿꦶ" } },
      { fromUserId: adi.userId, type: "location", location: { latitude: -7.6, longitude: 110.9 } },
    ]);
    expect(messages[1]).not.toHaveProperty("from");
    expect(statuses.map(({ status, recipientUserId }) => [status, recipientUserId])).toEqual([
      ["sent", sri.userId],
      ["delivered", sri.userId],
    ]);
    expect(contacts.map(({ userId }) => userId).slice(0, 2)).toEqual([sri.userId, adi.userId]);
  });
});
