import type { Content, Incoming } from "../channel.ts";
import { readChoice } from "../choice-data.ts";
import { type TelegramMessage, type TelegramPress, type TelegramUpdate, telegramUpdate } from "./update.ts";

/** An update in the port's words. */
export interface Reading {
  readonly updateId: number;
  /** Absent: nothing for the talk (a group, an event that nobody asked for). */
  readonly incoming?: Incoming;
  /** A button's press, which wants an answer whatever becomes of it. */
  readonly press?: { readonly id: string; readonly label?: string };
}

/** Undefined for what is no update of Telegram's. `now` dates a press: Telegram tells no time of it. */
export function readUpdate(raw: unknown, now: Date): Reading | undefined {
  const parsed = telegramUpdate.safeParse(raw);
  if (!parsed.success) return undefined;
  const { update_id: updateId, message, edited_message: edited, callback_query: press } = parsed.data;
  const incoming =
    message === undefined
      ? (fromEdit(updateId, edited) ?? fromPress(parsed.data, now))
      : fromMessage(updateId, message);
  return {
    updateId,
    ...(incoming === undefined ? {} : { incoming }),
    ...(press === undefined ? {} : { press: { id: press.id, ...labelOf(press) } }),
  };
}

function fromMessage(updateId: number, message: TelegramMessage): Incoming | undefined {
  const { chat, from, date } = message;
  const content = readContent(message);
  if (chat.type !== "private" || content === undefined) return undefined;
  // After a quiet week Telegram goes on from a random number: the date tells a new update from an old one.
  return envelope(`u${updateId}.${date}`, chat.id, new Date(date * 1000), from?.language_code, content);
}

/**
 * Only a text is heard anew. A live location that moves on comes as an edit every few seconds, and its first place
 * was the answer; other words under a photo change nothing.
 */
function fromEdit(updateId: number, edited: TelegramMessage | undefined): Incoming | undefined {
  if (edited?.text === undefined || edited.chat.type !== "private") return undefined;
  const { chat, from, date, edit_date: editedAt = date, text } = edited;
  const content: Content = { kind: "text", text: withoutBotName(text), edited: true };
  return envelope(`u${updateId}.${editedAt}`, chat.id, new Date(editedAt * 1000), from?.language_code, content);
}

function fromPress({ callback_query: press }: TelegramUpdate, now: Date): Incoming | undefined {
  if (press?.message?.chat.type !== "private" || press.data === undefined) return undefined;
  const content: Content = { kind: "pick", ...readChoice(press.data) };
  return envelope(`p${press.id}`, press.message.chat.id, now, press.from.language_code, content);
}

function envelope(messageId: string, chat: number, at: Date, language: string | undefined, content: Content): Incoming {
  return {
    channel: "telegram",
    address: String(chat),
    messageId,
    at,
    content,
    ...(language === undefined ? {} : { profile: { language } }),
  };
}

function labelOf({ data, message }: TelegramPress): { readonly label?: string } {
  const label = message?.reply_markup?.inline_keyboard.flat().find(({ callback_data }) => callback_data === data)?.text;
  return label === undefined ? {} : { label };
}

function readContent(message: TelegramMessage): Content | undefined {
  const { text, location, contact, caption, from, media_group_id: album } = message;
  const photo = message.photo?.at(-1)?.file_id ?? pictureIn(message);
  if (text !== undefined) return { kind: "text", text: withoutBotName(text) };
  if (location !== undefined) return readLocation(location);
  if (contact !== undefined) {
    const own = contact.user_id !== undefined && contact.user_id === from?.id;
    return { kind: "contact", phone: own ? international(contact.phone_number) : contact.phone_number, own };
  }
  if (photo !== undefined) {
    const more = { ...(caption === undefined ? {} : { caption }), ...(album === undefined ? {} : { album }) };
    return { kind: "photo", reference: photo, ...more };
  }
  if (notices.some((notice) => notice in message)) return undefined;
  return { kind: "other", what: otherKinds.find((kind) => kind in message) ?? "unknown" };
}

/** A picture that was sent "as a file". A moving one comes as a document too. */
function pictureIn(message: TelegramMessage): string | undefined {
  const { document } = message;
  const isPicture = /^image\/(?:jpeg|png|webp)$/i.test(document?.mime_type ?? "") && !("animation" in message);
  return isPicture ? document?.file_id : undefined;
}

/** In a list of commands Telegram adds the bot's own name. */
const withoutBotName = (text: string): string => text.replace(/^(\/\w+)@\w+/, "$1");

function readLocation({ latitude, longitude, horizontal_accuracy }: NonNullable<TelegramMessage["location"]>): Content {
  const accuracy = horizontal_accuracy === undefined ? {} : { accuracy: horizontal_accuracy };
  return { kind: "location", lat: latitude, lng: longitude, ...accuracy };
}

/** Telegram writes the sender's own number in full, on some clients without its plus. */
const international = (phone: string): string => (/^\d/.test(phone) ? `+${phone}` : phone);

/** Of two names in one message the first counts: an animation comes as a document too. */
const otherKinds = [
  "sticker",
  "voice",
  "video",
  "video_note",
  "animation",
  "audio",
  "document",
  "live_photo",
  "rich_message",
  "paid_media",
  "poll",
  "checklist",
  "dice",
  "game",
  "story",
  "gift",
  "unique_gift",
  "giveaway",
  "invoice",
  "users_shared",
  "chat_shared",
  "web_app_data",
  "passport_data",
];

/** Telegram's own notices inside a private chat: nobody said anything. */
const notices = [
  "pinned_message",
  "message_auto_delete_timer_changed",
  "write_access_allowed",
  "chat_background_set",
  "connected_website",
  "proximity_alert_triggered",
  "forum_topic_created",
  "forum_topic_edited",
  "forum_topic_closed",
  "forum_topic_reopened",
];
