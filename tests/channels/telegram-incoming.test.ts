import { describe, expect, test } from "vitest";
import type { Content } from "../../src/channels/channel.ts";
import { readChoice, writeChoice } from "../../src/channels/choice-data.ts";
import { readUpdate } from "../../src/channels/telegram/incoming.ts";

const now = new Date("2026-03-01T08:00:00Z");
const from = { id: 7, is_bot: false, first_name: "Sri", language_code: "id" };
const chat = { id: 7, type: "private", first_name: "Sri" };
const envelope = { message_id: 1, date: 1_770_000_000, chat, from };
const file = { file_id: "f", file_unique_id: "u" };

const message = (content: object) => readUpdate({ update_id: 123, message: { ...envelope, ...content } }, now);
const press = (data: string, more: object = {}) =>
  readUpdate(
    { update_id: 123, callback_query: { id: "q1", from, message: envelope, chat_instance: "c", data, ...more } },
    now,
  );

describe("what somebody sends becomes the port's words", () => {
  const rows: readonly [string, object, Content][] = [
    ["a text", { text: "Keripik Bu Sri" }, { kind: "text", text: "Keripik Bu Sri" }],
    ["a poster's start link", { text: "/start rt03-rw05" }, { kind: "text", text: "/start rt03-rw05" }],
    ["a command that names the bot", { text: "/status@klaster_bot" }, { kind: "text", text: "/status" }],
    ["an address in a text", { text: "ig: @buSri" }, { kind: "text", text: "ig: @buSri" }],
    ["a pin", { location: { latitude: -7.6, longitude: 110.9 } }, { kind: "location", lat: -7.6, lng: 110.9 }],
    [
      "a pin with its accuracy",
      { location: { latitude: -7.6, longitude: 110.9, horizontal_accuracy: 12.5 } },
      { kind: "location", lat: -7.6, lng: 110.9, accuracy: 12.5 },
    ],
    [
      "the beginning of a live location",
      { location: { latitude: -7.6, longitude: 110.9, live_period: 900 } },
      { kind: "location", lat: -7.6, lng: 110.9 },
    ],
    [
      "a venue",
      {
        location: { latitude: -7.6, longitude: 110.9 },
        venue: { location: { latitude: -7.6, longitude: 110.9 }, title: "Pasar", address: "" },
      },
      { kind: "location", lat: -7.6, lng: 110.9 },
    ],
    [
      "one's own contact",
      { contact: { phone_number: "6281234567890", first_name: "Sri", user_id: 7 } },
      { kind: "contact", phone: "+6281234567890", own: true },
    ],
    [
      "somebody else's contact",
      { contact: { phone_number: "081234567890", first_name: "Adi", user_id: 8 } },
      { kind: "contact", phone: "081234567890", own: false },
    ],
    [
      "a contact from the phone's book",
      { contact: { phone_number: "+62 812", first_name: "Adi" } },
      { kind: "contact", phone: "+62 812", own: false },
    ],
    [
      "a photo with words, in its largest size",
      {
        photo: [
          { ...file, file_id: "small" },
          { ...file, file_id: "large" },
        ],
        caption: "warung",
      },
      { kind: "photo", reference: "large", caption: "warung" },
    ],
    [
      "a photo of an album",
      { photo: [{ ...file, file_id: "large" }], media_group_id: "1357" },
      { kind: "photo", reference: "large", album: "1357" },
    ],
    ...["image/jpeg", "image/png", "image/webp", "IMAGE/JPEG"].map((type): [string, object, Content] => [
      `a picture sent as a file (${type})`,
      { document: { ...file, mime_type: type }, caption: "warung", media_group_id: "1357" },
      { kind: "photo", reference: "f", caption: "warung", album: "1357" },
    ]),
    ...["application/pdf", "image/svg+xml", "image/gif", "image/tiff", "text/image/jpeg"].map(
      (type): [string, object, Content] => [
        `a file that is no photo (${type})`,
        { document: { ...file, mime_type: type } },
        { kind: "other", what: "document" },
      ],
    ),
    ["a file of an unknown kind", { document: file }, { kind: "other", what: "document" }],
    [
      "a photo that moves a little, as its photo",
      { live_photo: file, photo: [{ ...file, file_id: "still" }] },
      { kind: "photo", reference: "still" },
    ],
    [
      "somebody else's words, handed on",
      { text: "Saya jual keripik", forward_origin: { type: "hidden_user", sender_user_name: "Adi", date: 1 } },
      { kind: "text", text: "Saya jual keripik" },
    ],
    ["4,000 characters and more", { text: "panjang ".repeat(512) }, { kind: "text", text: "panjang ".repeat(512) }],
    ["a sticker", { sticker: { ...file } }, { kind: "other", what: "sticker" }],
    ["a voice message", { voice: { ...file, duration: 3 } }, { kind: "other", what: "voice" }],
    [
      "a moving picture, which comes as a document too",
      { animation: file, document: file },
      { kind: "other", what: "animation" },
    ],
    ["something that Telegram will invent", { hologram: {} }, { kind: "other", what: "unknown" }],
  ];

  test.each(rows)("%s", (_, content, expected) => {
    expect(message(content)?.incoming).toEqual({
      channel: "telegram",
      address: "7",
      messageId: "u123.1770000000",
      at: new Date(1_770_000_000_000),
      content: expected,
      profile: { language: "id" },
    });
  });

  test("a press carries its question and choice, and is dated by us", () => {
    expect(press("mode:roving")?.incoming).toEqual({
      channel: "telegram",
      address: "7",
      messageId: "pq1",
      at: now,
      content: { kind: "pick", choice: "roving", question: "mode" },
      profile: { language: "id" },
    });
  });

  test("a press brings the label under which it was made", () => {
    const markup = { inline_keyboard: [[{ text: "Keliling", callback_data: "mode:roving" }]] };
    expect(press("mode:roving", { message: { ...envelope, reply_markup: markup } })?.press).toEqual({
      id: "q1",
      label: "Keliling",
    });
  });

  test("a press under a message too old to be seen is taken all the same", () => {
    const reading = press("mode:roving", { message: { chat, message_id: 1, date: 0 } });
    expect(reading?.incoming?.content).toEqual({ kind: "pick", choice: "roving", question: "mode" });
    expect(reading?.press).toEqual({ id: "q1" });
  });

  test("a sender whose language Telegram does not tell has no profile", () => {
    expect(message({ from: { id: 7, is_bot: false, first_name: "Sri" }, text: "halo" })?.incoming).not.toHaveProperty(
      "profile",
    );
  });
});

describe("an older message that was changed", () => {
  const edited = (content: object, update = 123) =>
    readUpdate({ update_id: update, edited_message: { ...envelope, edit_date: 1_770_000_300, ...content } }, now);

  test("is a message of its own, with its own id and time", () => {
    expect(edited({ text: "Keripik Bu Sri" })?.incoming).toEqual({
      channel: "telegram",
      address: "7",
      messageId: "u123.1770000300",
      at: new Date(1_770_000_300_000),
      content: { kind: "text", text: "Keripik Bu Sri", edited: true },
      profile: { language: "id" },
    });
  });

  test("that was changed twice is two", () => {
    const ids = [123, 124].map((update) => edited({ text: "Keripik" }, update)?.incoming?.messageId);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("what is nothing for the talk is passed over", () => {
  const group = { id: -100, type: "supergroup", title: "RT 03" };
  const rows: readonly [string, object][] = [
    ["a group's message", { message: { ...envelope, chat: group, text: "halo" } }],
    ["a group's edited text", { edited_message: { ...envelope, chat: group, edit_date: 1, text: "halo" } }],
    ["other words under a photo", { edited_message: { ...envelope, edit_date: 1, photo: [file], caption: "halo" } }],
    [
      "a live location that moves",
      { edited_message: { ...envelope, edit_date: 1, location: { latitude: 1, longitude: 1 } } },
    ],
    ["a chat that was blocked", { my_chat_member: { chat, from, date: 1, old_chat_member: {}, new_chat_member: {} } }],
    ["a notice of a pinned message", { message: { ...envelope, pinned_message: envelope } }],
    ["a kind of update that Telegram will invent", { hologram: {} }],
  ];

  test.each(rows)("%s", (_, content) => {
    expect(readUpdate({ update_id: 5, ...content }, now)).toEqual({ updateId: 5 });
  });

  test("a group's press is only answered", () => {
    expect(press("a:b", { message: { ...envelope, chat: group } })).toEqual({ updateId: 123, press: { id: "q1" } });
  });

  test.each([[null], [[]], ["text"], [{}], [{ update_id: "1" }], [{ update_id: 1, message: { text: "halo" } }]])(
    "%j is no update",
    (raw) => {
      expect(readUpdate(raw, now)).toBeUndefined();
    },
  );
});

describe("a button's data", () => {
  test.each([
    ["mode", "roving", "mode:roving"],
    ["place", "33.13.11:b", "place:33.13.11:b"],
    [null, "register", ":register"],
    ["village", "desa-".repeat(20), "village:#3"],
    ["cluster", "#12", "cluster:#3"],
  ])("of question %s and choice %s is %s", (question, id, data) => {
    expect(writeChoice(question, id, 3, 64)).toBe(data);
  });

  test.each([
    ["mode:roving", { choice: "roving", question: "mode" }],
    ["place:33.13.11:b", { choice: "33.13.11:b", question: "place" }],
    [":register", { choice: "register" }],
    ["village:#3", { choice: 3, question: "village" }],
    ["from somebody's own program", { choice: "from somebody's own program" }],
  ])("%s is read back", (data, pick) => {
    expect(readChoice(data)).toEqual(pick);
  });

  test("never exceeds 64 bytes, counted in bytes and not in letters", () => {
    expect(writeChoice("village", "ꦗꦼꦤꦼꦁ".repeat(4), 3, 64)).toBe("village:#3");
  });
});
