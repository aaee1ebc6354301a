import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { graphCalls } from "../doubles/whatsapp-cloud/graph-calls.ts";
import type { Person } from "../doubles/whatsapp-cloud/person.ts";
import { startReceiver } from "../doubles/whatsapp-cloud/receiver.ts";
import { startWhatsAppCloudDouble, type WhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";

let clock: ReturnType<typeof settableClock>;
let whatsapp: WhatsAppCloudDouble;
let heard: Awaited<ReturnType<typeof startReceiver>>;
let sri: Person;

beforeEach(async () => {
  clock = settableClock(new Date("2026-03-01T08:00:00Z"));
  whatsapp = await startWhatsAppCloudDouble({ now: clock.now });
  heard = await startReceiver(whatsapp.verifyToken);
  await whatsapp.webhook(heard.url);
  sri = whatsapp.person(1, { name: "Sri" });
});
afterEach(async () => {
  await whatsapp.close();
  heard.close();
});

const { interactive, post, template, text } = graphCalls(() => whatsapp);

/** The message that is told of what was just done. */
async function last() {
  await whatsapp.idle();
  return heard.messages().at(-1);
}

const rows = [
  { id: "food", title: "Makanan", description: "warung" },
  { id: "more", title: "Lainnya" },
];

describe("a press", () => {
  beforeEach(() => {
    sri.send("halo");
  });

  test("of a button tells its id, its words and the message it stands under", async () => {
    await interactive(sri.phone, "button", { buttons: [{ type: "reply", reply: { id: "home", title: "Rumah" } }] });
    sri.press("Rumah");
    expect(await last()).toMatchObject({
      type: "interactive",
      context: { from: whatsapp.phone, id: whatsapp.sent[0]?.id },
      interactive: { type: "button_reply", button_reply: { id: "home", title: "Rumah" } },
    });
  });

  test("of a row is by its words or its place, in the last message that has one such", async () => {
    await interactive(sri.phone, "list", { button: "Pilih", sections: [{ rows }] });
    await interactive(sri.phone, "button", { buttons: [{ type: "reply", reply: { id: "home", title: "Rumah" } }] });
    sri.press(2);
    expect(await last()).toMatchObject({
      context: { id: whatsapp.sent[0]?.id },
      interactive: { list_reply: { id: "more", title: "Lainnya" } },
    });
    sri.press(1);
    expect(await last()).toMatchObject({ interactive: { button_reply: { id: "home" } } });
    sri.press("Makanan");
    expect(await last()).toMatchObject({ interactive: { list_reply: { id: "food", description: "warung" } } });
    expect(sri.options().map(({ title }) => title)).toEqual(["Rumah"]);
    expect(sri.transcript().slice(-3)).toEqual(["owner: [Lainnya]", "owner: [Rumah]", "owner: [Makanan]"]);
    expect(() => sri.press("Tidak")).toThrow('nothing to press as "Tidak"');
  });

  test("may be of an older message, or such as was never offered", async () => {
    await interactive(sri.phone, "list", { button: "Pilih", sections: [{ rows }] });
    await text(sri.phone, "Terima kasih");
    sri.pressId("food", whatsapp.sent[0]);
    expect(await last()).toMatchObject({ interactive: { list_reply: { id: "food", title: "Makanan" } } });
    sri.pressId("forged");
    expect(await last()).toMatchObject({ interactive: { button_reply: { id: "forged" } } });
  });

  test("of a template's button tells its words", async () => {
    whatsapp.template({ name: "reminder", language: "id", body: "Lanjut?", buttons: ["Ya"] });
    await template(sri.phone, [], "reminder");
    sri.press("Ya");
    expect(await last()).toMatchObject({ type: "button", button: { payload: "Ya", text: "Ya" } });
  });
});

describe("what somebody sends", () => {
  test.each<[string, () => unknown, object]>([
    ["a text", () => sri.send("halo"), { type: "text", text: { body: "halo" } }],
    ["a place", () => sri.location({ lat: -7.6, lng: 110.9 }), { location: { latitude: -7.6, longitude: 110.9 } }],
    ["a photo", () => sri.photo({ caption: "warung" }), { image: { caption: "warung", mime_type: "image/jpeg" } }],
    [
      "a paper",
      () => sri.document({ type: "application/pdf", name: "ktp.pdf" }),
      { document: { filename: "ktp.pdf" } },
    ],
    ["a film", () => sri.video(), { video: { mime_type: "video/mp4" } }],
    ["a sticker", () => sri.sticker(), { sticker: { animated: false } }],
    ["a voice", () => sri.voice(), { audio: { voice: true } }],
    ["a forwarded text", () => sri.forward("halo"), { context: { forwarded: true }, text: { body: "halo" } }],
    ["an edit", () => sri.edit(), { type: "unsupported", unsupported: { type: "edit" }, errors: [{ code: 131051 }] }],
    [
      "a neighbour's card",
      () => sri.contact("6281299999999"),
      { contacts: [{ origin: "other", phones: [{ phone: "+6281299999999", wa_id: "6281299999999" }] }] },
    ],
  ])("is told: %s", async (_, does, message) => {
    does();
    expect(await last()).toMatchObject({
      from: sri.phone,
      from_user_id: sri.userId,
      timestamp: "1772352000",
      ...message,
    });
  });

  test("as an album is told one by one, the words under the first", async () => {
    sri.album(3, { caption: "warung" });
    await whatsapp.idle();
    expect(heard.messages().map((message) => message.type === "image" && message.image.caption)).toEqual([
      "warung",
      undefined,
      undefined,
    ]);
  });

  test("as a reaction or a quote names the message", async () => {
    sri.send("halo");
    await text(sri.phone, "Selamat datang");
    const { id } = await sri.reply();
    sri.reaction("👍");
    expect(await last()).toMatchObject({ reaction: { message_id: id, emoji: "👍" } });
    sri.reaction();
    expect(await last()).toMatchObject({ reaction: { message_id: id } });
    sri.send("ya", { quoting: id });
    expect(await last()).toMatchObject({ context: { from: whatsapp.phone, id } });
  });
});

test("a new number brings a new user id, and the office reaches it", async () => {
  const before = { phone: sri.phone, userId: sri.userId };
  sri.send("halo");
  sri.changeNumber("6281288888888");
  expect(await last()).toMatchObject({
    type: "system",
    from: before.phone,
    system: { type: "user_changed_number", wa_id: "6281288888888", user_id: sri.userId },
  });
  expect(sri.userId).not.toBe(before.userId);
  expect(heard.posts.at(-1)?.body.entry[0]?.changes).toMatchObject([
    {
      field: "user_id_update",
      value: { user_id_update: [{ user_id: { previous: before.userId, current: sri.userId } }] },
    },
  ]);
  await text("6281288888888", "masih di sini");
  expect(sri.received().map((sent) => sent.text)).toEqual(["masih di sini"]);
});

test("who hides the number and changes it is told by user ids alone", async () => {
  const adi = whatsapp.person(2, { username: "adi" });
  const before = adi.userId;
  adi.changeNumber("6281277777777");
  expect(await last()).toMatchObject({
    system: {
      type: "user_changed_user_id",
      user_id: adi.userId,
      body: `User Person 2 changed from ${before} to ${adi.userId}`,
    },
  });
  expect(JSON.stringify(heard.posts)).not.toContain("6281277777777");
});

test("who has a username is told by the user id alone, until the number is shared", async () => {
  const adi = whatsapp.person(2, { name: "Adi", username: "warung.adi" });
  adi.send("halo");
  expect(() => adi.shareContact()).toThrow("was not asked");
  await post({
    recipient: adi.userId,
    type: "interactive",
    interactive: { type: "request_contact_info", body: { text: "Nomor?" }, action: { name: "request_contact_info" } },
  });
  await whatsapp.idle();
  adi.shareContact();
  adi.send("sudah");
  await whatsapp.idle();
  const said = heard.values().filter(({ messages }) => messages !== undefined);
  expect(said.map(({ messages }) => messages?.[0]?.from)).toEqual([undefined, undefined, adi.phone]);
  expect(said[0]).toMatchObject({
    contacts: [{ profile: { name: "Adi", username: "warung.adi" }, user_id: adi.userId }],
    messages: [{ from_user_id: adi.userId }],
  });
  expect(said[1]?.messages).toMatchObject([
    { type: "contacts", contacts: [{ origin: "contact_request", phones: [{ wa_id: adi.phone }] }] },
  ]);
  expect(JSON.stringify(heard.values().filter(({ statuses: told }) => told))).not.toContain(adi.phone);
});

test("who answers the request for the number may keep it back", async () => {
  const adi = whatsapp.person(2, { username: "adi" });
  adi.send("halo");
  const action = { name: "request_contact_info" };
  await post({
    recipient: adi.userId,
    type: "interactive",
    interactive: { type: "request_contact_info", body: { text: "Nomor?" }, action },
  });
  adi.shareContact({ withoutPhone: true });
  const told = await last();
  expect(told).toMatchObject({ type: "contacts", contacts: [{ origin: "contact_request" }] });
  expect(JSON.stringify(told)).not.toContain("phone");
  adi.send("sudah");
  expect(await last()).not.toHaveProperty("from");
});

test("who wants no marketing is told as a preference", async () => {
  sri.stopMarketing();
  await whatsapp.idle();
  expect(heard.posts.at(-1)?.body.entry[0]?.changes).toMatchObject([
    {
      field: "user_preferences",
      value: { user_preferences: [{ category: "marketing_messages", value: "stop", wa_id: sri.phone }] },
    },
  ]);
});
