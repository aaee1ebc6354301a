import type { Talk } from "../../flows/kit/heard.ts";
import { isLanguage } from "../../flows/kit/vocabulary.ts";
import type { Incoming } from "../channels/channel.ts";
import { type BulkRow, selectByKeys } from "../store/bulk.ts";
import type { Database } from "../store/database.ts";
import type { Chat } from "./rows.ts";

export const keyOf = (channel: string, id: string): string => `${channel} ${id}`;

/** Which of these messages were taken before, by `keyOf(channel, messageId)`. */
export const readKnownMessages = async (
  database: Database,
  messages: readonly Incoming[],
): Promise<ReadonlySet<string>> => {
  const key = ["channel", "messageId"];
  const keys = messages.map(({ channel, messageId }) => ({ channel, messageId }));
  const rows = await selectByKeys(database, "InboxMessage", { channel: "string", messageId: "string" }, key, keys);
  return new Set(rows.map(({ channel, messageId }) => keyOf(channel, messageId)));
};

const chatColumns = {
  id: "number",
  channel: "string",
  address: "string",
  revision: "number",
  language: "string",
  talk: "string",
  ownerId: "number?",
  heardAt: "date",
  wroteAt: "date?",
  blockedAt: "date?",
  erasedIn: "number?",
} as const;

/** The chats with these values in their key columns. */
export const chatsBy = async (
  database: Database,
  keyColumns: readonly string[],
  keys: readonly BulkRow[],
): Promise<readonly Chat[]> => {
  const rows = await selectByKeys(database, "Chat", chatColumns, keyColumns, keys);
  return rows.map(({ language, talk, ...chat }) => ({
    ...chat,
    language: isLanguage(language) ? language : "id",
    talk: JSON.parse(talk) as Talk,
  }));
};

/** The state in which a talk rests; "" for one that never began. */
export const readTalkState = async ({ client }: Database, channel: string, address: string): Promise<string> => {
  const chat = await client.chat.findUnique({
    where: { channel_address: { channel, address } },
    select: { talk: true },
  });
  return chat === null ? "" : ((JSON.parse(chat.talk) as Talk).stack.at(-1)?.value ?? "");
};
