import { type BulkRow, commit, insertRows } from "../../src/store/bulk.ts";
import type { Database } from "../../src/store/database.ts";
import { testIdentifiers } from "../support/identifiers.ts";

const now = new Date("2026-11-20T01:00:00Z");

/** Words that stand for a person wherever they are found: made up, and unlike anything else in the file. */
export const tracesOf = (nth: number): readonly string[] => [
  `Nama${nth}Wulandari`,
  `+6281277${String(nth).padStart(6, "0")}`,
  `Warung${nth}Sekartaji`,
  `gadung${nth}manis`,
  `patokan${nth}beringin`,
  `akun${nth}telegram`,
  `nyanyian${nth}ombak`,
  `jalan${nth}melati`,
];

/** A person with a row in every table, on two chats: `100 * nth + 1` and `+ 2`; the rest of their ids begins alike. */
export const addSomebody = async (database: Database, nth: number): Promise<void> => {
  const [name = "", phone = "", business = "", product = "", landmark = "", account = "", words = "", street = ""] =
    tracesOf(nth);
  const base = 100 * nth;
  const times = { createdAt: now, updatedAt: now };
  const rows: (readonly [string, BulkRow])[] = [
    ["Owner", { id: base, name, phone, language: "id", ktpAddress: street, ...sealed(nth), ...times }],
    ["Business", { id: base, ownerId: base, name: business, product, landmark, ...place(nth), ...times }],
    ["Spot", { businessId: base, lat: -7.5, lng: 110.9, source: "pin", createdAt: now }],
    ["Access", { ownerId: base, actor: "officer", purpose: words, what: "owner", at: now }],
    ["Check", { businessId: base, outcome: "repair", field: "name", words, officerId: "officer", at: now }],
    ["Note", { ownerId: base, businessId: base, text: words, officerId: "officer", at: now }],
    ["Audit", { seq: nth, at: now, actor: "officer:officer", action: "unmask", ownerId: base, ...reason(words) }],
    ["Likeness", { key: `p${words}`, businessId: base }],
    ["Pair", pair(base, words)],
    ["Merge", { kept: base, gone: base + 50, rows: JSON.stringify([{ name, phone }]), officerId: "officer", at: now }],
  ];
  for (const chatId of [base + 1, base + 2]) {
    const channel = "terminal";
    const address = chatId === base + 1 ? account : `${account}-2`;
    const said = { chatId, channel, createdAt: now };
    rows.push(
      ["Chat", { id: chatId, channel, address, ownerId: base, revision: 3, ...talk(words), createdAt: now }],
      ["ChatAlias", { channel, alias: `user:${account}:${chatId}`, chatId }],
      ["Reminder", { chatId, dueAt: now, sent: 0 }],
      ["Link", link(chatId, base, words)],
      ["Ticket", { id: chatId, chatId, flow: "home", question: words, status: "open", createdAt: now }],
      ["Draft", draft(chatId, base, chatId === base + 1)],
      ["Photo", { ...said, businessId: base, reference: `${words}-photo`, state: "kept", file: `${chatId}.jpg` }],
      ["Photo", { ...said, businessId: base, channel: "web", reference: `${chatId}-new.jpg`, state: "waiting" }],
      ["Consent", consent(chatId, channel, words)],
      ["RightsRequest", { chatId, right: "see", channel, messageId: words, askedAt: now }],
      ["Change", change(base, channel, words, name)],
    );
    for (let revision = 1; revision <= 3; revision += 1)
      rows.push(
        ["InboxMessage", { chatId, revision, channel, messageId: `${account}:${chatId}:${revision}`, ...heard(words) }],
        ["OutboxMessage", { id: chatId * 10 + revision, ...said, address, revision, ...reply(words, revision) }],
        ["OutboxPart", { channel, providerId: `${account}:${chatId}:${revision}`, ...part(chatId, revision) }],
      );
  }
  const photo = { attempts: 0, dueAt: now };
  await commit(
    database,
    rows.map(([table, row]) => {
      const whole = table === "Photo" ? { ...photo, ...row } : row;
      return insertRows(database.kind, table, Object.keys(whole), [whole]);
    }),
  );
};

const link = (chatId: number, ownerId: number, words: string) => ({
  ...{ id: chatId, chatId, ownerId, way: "code", codeHash: words, tries: 0, state: "asked", due: "ask" },
  ...{ askedAt: now, expiresAt: now },
});

const nikOf = (nth: number): string => `33130957${String(nth).padStart(8, "0")}`;

const sealed = (nth: number) => {
  const { sealed: nik, hash: nikHash } = testIdentifiers.seal(nikOf(nth), "nik");
  return { nik, nikHash };
};
const place = (nth: number) => ({
  number: `3313-${String(nth).padStart(6, "0")}-1`,
  clusterId: "keripik",
  mode: "fixed",
  placeSource: "landmark",
  status: "registered",
  channel: "terminal",
});
// Some talks are long: they lie on pages of their own.
const talk = (words: string) => ({
  language: "id",
  talk: JSON.stringify({ stack: [], words: `${words} `.repeat(words.length % 3 === 0 ? 700 : 20) }),
  heardAt: now,
});
const consent = (chatId: number, channel: string, words: string) => ({
  ...{ chatId, channel, purpose: "register", granted: true, textVersion: "1", language: "id" },
  ...{ messageId: words, at: now },
});
const change = (ownerId: number, channel: string, words: string, name: string) => ({
  ...{ ownerId, businessId: ownerId, field: "name", before: words, after: name, by: "owner", channel },
  ...{ messageId: words, at: now },
});
/** One that became their business, and one that they opened and did not confirm. */
const draft = (chatId: number, businessId: number, confirmed: boolean) => ({
  ...{ codeHash: `code-${chatId}`, answers: testIdentifiers.seal("answers", "answers").sealed, area: "33.13.11" },
  ...{ officerId: "officer", state: confirmed ? "confirmed" : "waiting", businessId: confirmed ? businessId : null },
  ...{ chatId: confirmed ? null : chatId, createdAt: now, expiresAt: now },
});
const pair = (first: number, words: string) => ({
  ...{ first, second: first + 50, score: 9, reasons: JSON.stringify({ words }), area: "33.13.11", state: "open" },
  createdAt: now,
});
const reason = (words: string) => ({
  ...{ businessId: null, detail: "{}", reason: words, reasonHash: "salt.hash", keyId: "key", seal: "seal" },
});
const heard = (words: string) => ({ content: JSON.stringify({ kind: "text", text: words }), receivedAt: now });
const reply = (words: string, revision: number) => ({
  ...{ priority: 0, body: JSON.stringify({ text: `Baik, ${words}.` }), attempts: 0, dueAt: now },
  state: revision === 3 ? "pending" : "sent",
});
const part = (chatId: number, revision: number) => ({ outboxId: chatId * 10 + revision, place: 0, arrived: false });
