import { plain } from "../../flows/kit/plain.ts";
import { isLanguage, type Language } from "../../flows/kit/vocabulary.ts";
import type { Clock } from "../lib/clock.ts";
import type { Database } from "../store/database.ts";
import { priority } from "./priority.ts";

/**
 * Tells a chat, in its language, what became of something it sent: a late part of the reply. Nothing is said to a
 * chat that is gone or blocked the office.
 */
export const createNotice =
  ({ client }: Database, clock: Clock, words: (language: Language) => string) =>
  async (chatId: number): Promise<void> => {
    const chat = await client.chat.findUnique({ where: { id: chatId } });
    if (chat === null || chat.blockedAt !== null || chat.erasedIn !== null) return;
    const { channel, address, revision } = chat;
    const text = words(isLanguage(chat.language) ? chat.language : "id");
    const now = clock.now();
    const due = { state: "pending", attempts: 0, dueAt: now, createdAt: now, priority: priority.reply };
    await client.outboxMessage.create({
      data: { chatId, channel, address, revision, body: JSON.stringify(plain(text)), ...due },
    });
  };
