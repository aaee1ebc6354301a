import library, { type Client, type Message } from "whatsapp-web.js";
import type { CallName, Calls, Own, Said } from "../protocol.ts";
import { hear, hearOwn, sizeOf } from "./hear.ts";
import { logOut, markSeen, readState, readWaiting, refreshQr, tellSynced } from "./page-calls.ts";

type Answers = {
  readonly [Name in Exclude<CallName, "open" | "close">]: (
    client: Client,
    asks: Calls[Name]["asks"],
  ) => Promise<Calls[Name]["answers"]>;
};

/** Of a chat in which much was said while nobody listened. */
const mostPerChat = 100;
/** Of a chat whose messages may have been read elsewhere. */
const mostSince = 20;
/** So far back an own message is looked for whose sending was broken off. */
const mostOwn = 20;

export const answers: Answers = {
  state: (client) => readState(client),
  nudge: async (client) => done(tellSynced(client)),
  refreshQr: async (client) => done(refreshQr(client)),
  pairingCode: (client, { digits }) => client.requestPairingCode(digits),
  logOut: async (client) => done(logOut(client)),

  async typing(client, { chat }) {
    const found = await client.getChatById(chat);
    await found.sendStateTyping();
    return null;
  },

  async send(client, { chat, text, file }) {
    const content = file === undefined ? (text ?? "") : new library.MessageMedia(file.type, file.base64, file.name);
    try {
      const sent: Message | undefined = await client.sendMessage(chat, content, {
        linkPreview: false,
        parseVCards: false,
        sendSeen: false,
        ...(file === undefined ? {} : { sendMediaAsDocument: true }),
      });
      return (sent === undefined ? undefined : hearOwn(sent)) ?? { refused: await whyNot(client, chat) };
    } catch {
      return { refused: await whyNot(client, chat) };
    }
  },

  async own(client, { id }) {
    const found = await messageOf(client, id);
    return (found && hearOwn(found)) ?? null;
  },

  async ownSince(client, { chat, words, since }) {
    const found = await client.getChatById(chat);
    const messages = await found.fetchMessages({ limit: mostOwn, fromMe: true });
    const fitting = messages.filter(({ timestamp }) => timestamp >= since).map(hearOwn);
    return fitting.findLast((own): own is Own => own?.words === words) ?? null;
  },

  async unread(client, { since }) {
    const said: Said[] = [];
    for (const { id, unread: first } of await readWaiting(client, since)) {
      if (!/@(?:c\.us|lid)$/.test(id)) continue;
      const { messages, unread } = await readLatest(client, id, first, since === null ? 0 : mostSince);
      const latest = messages.toSorted((a, b) => a.timestamp - b.timestamp);
      const unreadFrom = latest.length - unread;
      const wanted = latest.filter(({ timestamp }, at) => at >= unreadFrom || timestamp >= (since ?? Infinity));
      said.push(...wanted.map(hear).filter((one) => one !== undefined));
    }
    return said.toSorted((a, b) => a.at - b.at);
  },

  seen: async (client, asks) => done(markSeen(client, asks)),

  async who(client, { chat }) {
    const [known] = (await client.getContactLidAndPhone([chat])) as { lid?: string; pn?: string }[];
    const lid = /^(\d+)@lid$/.exec(known?.lid ?? (chat.endsWith("@lid") ? chat : ""))?.[1];
    const digits = /^(\d+)@c\.us$/.exec(known?.pn ?? (chat.endsWith("@c.us") ? chat : ""))?.[1];
    return { ...(lid === undefined ? {} : { lid }), ...(digits === undefined ? {} : { digits }) };
  },

  async media(client, { id, mostBytes }) {
    const message = await messageOf(client, id);
    if (message === null) return { gone: "no_such_message" };
    if (!message.hasMedia) return { gone: "no_media" };
    if (sizeOf(message) > mostBytes) return { gone: "too_large_a_file" };
    const media: { readonly data: string } | undefined = await message.downloadMedia();
    // Whether it is lost or on its way from the phone the library does not tell.
    if (media === undefined) return { later: "not_there_yet" };
    return Buffer.byteLength(media.data, "base64") > mostBytes ? { gone: "too_large_a_file" } : { base64: media.data };
  },
};

/** The latest messages of a chat, all unread ones among them, though another may come while they are fetched. */
async function readLatest(client: Client, id: string, unread: number, least: number) {
  const chat = await client.getChatById(id);
  const limit = Math.min(mostPerChat, Math.max(unread, least));
  const messages = await chat.fetchMessages({ limit, fromMe: false });
  const { unreadCount } = await client.getChatById(id);
  if (unreadCount > limit && limit < mostPerChat) return readLatest(client, id, unreadCount, least);
  return { messages, unread: Math.max(unread, unreadCount) };
}

/** Null for what is not there. At an id of the Cloud API, from before an office moved, the library would throw. */
const messageOf = async (client: Client, id: string): Promise<Message | null> =>
  /^(?:true|false)_/.test(id) ? client.getMessageById(id) : null;

const done = async (work: Promise<unknown>): Promise<null> => {
  await work;
  return null;
};

async function whyNot(client: Client, chat: string): Promise<"not_on_whatsapp" | "not_taken"> {
  if (chat.endsWith("@c.us")) return (await client.getNumberId(chat)) === null ? "not_on_whatsapp" : "not_taken";
  const [known] = (await client.getContactLidAndPhone([chat])) as { lid?: string }[];
  return known?.lid === undefined ? "not_on_whatsapp" : "not_taken";
}
