import { describe, expect, it, test } from "vitest";
import type { Incoming } from "../../src/channels/channel.ts";
import { readUpdate } from "../../src/channels/whatsapp/cloud/incoming.ts";
import { examplesAreThere, vendorExamples, whyNoExamples } from "../doubles/whatsapp-cloud/vendor-examples.ts";

const number = "106540352242922";
const envelope = { from: "6281234567890", id: "wamid.1", timestamp: "1763773200" };

const read = (message: object, contacts: readonly object[] = []): Incoming | undefined => {
  const value = { metadata: { phone_number_id: number }, contacts, messages: [{ ...envelope, ...message }] };
  const update = { object: "whatsapp_business_account", entry: [{ changes: [{ field: "messages", value }] }] };
  return readUpdate(update, number)?.incoming[0];
};
const contentOf = (message: object) => read(message)?.content;

describe("what an owner sent", () => {
  test.each([
    ["a text", { type: "text", text: { body: "halo" } }, { kind: "text", text: "halo" }],
    [
      "a location with a name",
      { type: "location", location: { latitude: -7.5, longitude: 110.9, name: "Pasar", address: "Jl. Raya" } },
      { kind: "location", lat: -7.5, lng: 110.9 },
    ],
    [
      "a button",
      {
        type: "interactive",
        interactive: { type: "button_reply", button_reply: { id: "mode:fixed", title: "Tetap" } },
      },
      { kind: "pick", choice: "fixed", question: "mode" },
    ],
    [
      "a row whose id did not fit",
      { type: "interactive", interactive: { type: "list_reply", list_reply: { id: "village:#3", title: "Jati" } } },
      { kind: "pick", choice: 3, question: "village" },
    ],
    [
      "the row that leads on",
      { type: "interactive", interactive: { type: "list_reply", list_reply: { id: "page:#2", title: "Lainnya" } } },
      { kind: "page", page: 2 },
    ],
    [
      "a button under an approved text",
      { type: "button", button: { payload: "x", text: "Ya" } },
      { kind: "text", text: "Ya" },
    ],
    [
      "a photo with words",
      { type: "image", image: { id: "777", mime_type: "image/jpeg", caption: "keripik" } },
      { kind: "photo", reference: "777", caption: "keripik" },
    ],
    [
      "a photo as a file",
      { type: "document", document: { id: "778", mime_type: "image/png", filename: "a.png" } },
      { kind: "photo", reference: "778" },
    ],
    [
      "a file",
      { type: "document", document: { id: "779", mime_type: "application/pdf" } },
      { kind: "other", what: "document" },
    ],
    ["a voice", { type: "audio", audio: { id: "1", voice: true } }, { kind: "other", what: "voice" }],
    ["a sticker", { type: "sticker", sticker: { id: "1" } }, { kind: "other", what: "sticker" }],
    [
      "what WhatsApp itself does not tell",
      { type: "unsupported", errors: [{ code: 131051 }] },
      { kind: "other", what: "unsupported" },
    ],
    [
      "one's own card",
      { type: "contacts", contacts: [{ phones: [{ phone: "+62 812-3456-7890", wa_id: "6281234567890" }] }] },
      { kind: "contact", phone: "+6281234567890", own: true },
    ],
    [
      "somebody else's card",
      { type: "contacts", contacts: [{ phones: [{ phone: "0811 1111 111", wa_id: "628111111111" }] }] },
      { kind: "contact", phone: "0811 1111 111", own: false },
    ],
    ["a card without a number", { type: "contacts", contacts: [{}] }, { kind: "contact", phone: "", own: false }],
  ])("%s", (_, message, content) => {
    expect(contentOf(message)).toEqual(content);
  });

  it("a reaction is no message", () => {
    expect(read({ type: "reaction", reaction: { message_id: "wamid.0", emoji: "👍" } })).toBeUndefined();
  });

  it("carries its number as one that the platform vouches for, and the other id of the account", () => {
    expect(read({ type: "text", text: { body: "halo" }, from_user_id: "ID.1234" })).toMatchObject({
      ...{ channel: "whatsapp", address: "6281234567890", aliases: ["user:ID.1234"], messageId: "wamid.1" },
      ...{ profile: { phone: "+6281234567890" }, at: new Date(1_763_773_200_000) },
    });
  });
});

describe("who hides their number", () => {
  const hidden = { from: undefined, from_user_id: "ID.1234" };

  it("is known by the other id, and nothing is said of a number", () => {
    const one = read({ ...hidden, type: "text", text: { body: "halo" } });
    expect(one).toMatchObject({ address: "user:ID.1234", aliases: ["user:ID.1234"] });
    expect(one).not.toHaveProperty("profile");
  });

  it("is known by it also where it stands beside the message only", () => {
    expect(read({ from: undefined, type: "text", text: { body: "halo" } }, [{ user_id: "ID.9" }])).toMatchObject({
      address: "user:ID.9",
    });
  });

  it("vouches for the number that was asked for, and for no other", () => {
    const card = (origin: string) => ({
      ...hidden,
      type: "contacts",
      contacts: [{ origin, phones: [{ phone: "+6281234567890" }] }],
    });
    expect(contentOf(card("contact_request"))).toEqual({ kind: "contact", phone: "+6281234567890", own: true });
    expect(contentOf(card("other"))).toEqual({ kind: "contact", phone: "+6281234567890", own: false });
  });

  it("who changes their number takes the chat along", () => {
    const moved = { type: "system", system: { type: "user_changed_number", wa_id: "628777", user_id: "ID.2" } };
    expect(read(moved)).toMatchObject({
      ...{ address: "628777", aliases: ["user:ID.2"], formerly: "6281234567890", content: { kind: "moved" } },
    });
    expect(read({ type: "system", system: { type: "customer_identity_changed" } })).toBeUndefined();
  });
});

describe("what somebody chose in WhatsApp's own settings", () => {
  const hear = (preference: object, of = number) => {
    const value = { metadata: { phone_number_id: of }, user_preferences: [preference] };
    const update = {
      object: "whatsapp_business_account",
      entry: [{ changes: [{ field: "user_preferences", value }] }],
    };
    return readUpdate(update, number)?.incoming;
  };
  const stops = { wa_id: "62811", category: "marketing_messages", value: "stop", timestamp: 1_731_705_721 };

  it("is told by number or by another id, with its time, and once", () => {
    expect(hear(stops)).toEqual([
      {
        ...{ channel: "whatsapp", address: "62811", aliases: [], profile: { phone: "+62811" } },
        ...{ messageId: "wish:62811:1731705721:stop", at: new Date(1_731_705_721_000) },
        content: { kind: "wish", announcements: false },
      },
    ]);
    expect(
      hear({ ...stops, wa_id: undefined, user_id: "ID.1", value: "resume", timestamp: "1731705721" }),
    ).toMatchObject([{ address: "user:ID.1", aliases: ["user:ID.1"], content: { kind: "wish", announcements: true } }]);
  });

  it("of another kind, of nobody, or for another number is nothing", () => {
    expect(hear({ ...stops, category: "calls" })).toEqual([]);
    expect(hear({ ...stops, wa_id: undefined })).toEqual([]);
    expect(hear(stops, "another")).toEqual([]);
  });
});

describe("an event of several people", () => {
  const hear = (contacts: readonly unknown[], ...messages: object[]) => {
    const all = messages.map((one, nth) => ({
      ...envelope,
      id: `wamid.${nth}`,
      type: "text",
      text: { body: "a" },
      ...one,
    }));
    const value = { metadata: { phone_number_id: number }, contacts, messages: all };
    const update = { object: "whatsapp_business_account", entry: [{ changes: [{ field: "messages", value }] }] };
    return readUpdate(update, number);
  };

  it("gives each their own, whoever hides the number", () => {
    const reading = hear(
      [{ wa_id: "62811", user_id: "ID.A" }, { user_id: "ID.B" }],
      { from: "62811" },
      { from: undefined, from_user_id: "ID.B" },
    );
    expect(reading?.incoming.map(({ address, aliases, profile }) => [address, aliases, profile?.phone])).toEqual([
      ["62811", ["user:ID.A"], "+62811"],
      ["user:ID.B", ["user:ID.B"], undefined],
    ]);
  });

  it("takes no other's id for a sender whom no contact names", () => {
    const reading = hear([{ wa_id: "62811", user_id: "ID.A" }], { from: "62899" });
    expect(reading?.incoming).toMatchObject([{ address: "62899", aliases: [] }]);
  });

  it("with something odd beside them costs none of them", () => {
    const reading = hear([{ wa_id: "62811", user_id: null }, 7], { from: "62811", from_user_id: null });
    expect(reading?.incoming).toMatchObject([{ address: "62811", aliases: [] }]);
    const changes = [{ field: 7 }, { field: "messages", value: { errors: [{ code: "x" }] } }];
    expect(readUpdate({ object: "whatsapp_business_account", entry: [{ changes }] }, number)).toMatchObject({
      unreadable: 1,
    });
  });
});

describe("what the platform tells of the account", () => {
  const told = (field: string, value: object) =>
    readUpdate({ object: "whatsapp_business_account", entry: [{ changes: [{ field, value }] }] }, number)?.peoplePerDay;

  test.each([
    ["phone_number_quality_update", { current_limit: "TIER_2K" }, 2000],
    ["business_capability_update", { max_daily_conversations_per_business: 10_000 }, 10_000],
    ["business_capability_update", { max_daily_conversations_per_business: -1 }, Number.POSITIVE_INFINITY],
    [
      "business_capability_update",
      { max_daily_conversations_per_business: "TIER_UNLIMITED" },
      Number.POSITIVE_INFINITY,
    ],
    ["phone_number_quality_update", { current_limit: "TIER_OF_TOMORROW" }, undefined],
  ])("%s %j", (field, value, limit) => {
    expect(told(field, value)).toBe(limit);
  });
});

describe.skipIf(!examplesAreThere)(`the vendor's examples${examplesAreThere ? "" : ` (${whyNoExamples})`}`, () => {
  const silent = /Reaction|Group|System/;

  test.each(Object.entries(vendorExamples.webhooks))("%s", (name, update) => {
    const ids = [...JSON.stringify(update).matchAll(/"phone_number_id":"(\d+)"/g)].map(([, id]) => id);
    const reading = readUpdate(update, ids[0] ?? number);
    expect(reading).toBeDefined();
    expect(reading?.unreadable).toBe(0);
    expect(reading?.incoming.length).toBe(silent.test(name) ? (/System/.test(name) ? 1 : 0) : 1);
    for (const message of reading?.incoming ?? []) {
      expect(message.messageId).toMatch(/^wamid\./);
      expect(message.address).toMatch(/^\d+$/);
      expect(message.at.getUTCFullYear()).toBe(2025);
    }
  });
});
