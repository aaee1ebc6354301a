import type { Message, Update } from "@grammyjs/types";

export type Markup = NonNullable<
  Parameters<import("@grammyjs/types").ApiMethods<never>["sendMessage"]>[0]["reply_markup"]
>;

/** A file as it came with a call. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A message of the bot as its reader has it. */
export interface Sent {
  readonly chat: number;
  readonly messageId: number;
  /** From the epoch, in milliseconds. */
  readonly at: number;
  text: string;
  markup: Markup | undefined;
  /** Of a document. */
  readonly file?: Upload;
  readonly message: Message;
}

/** One private chat, seen from Telegram. */
export interface Chat {
  readonly id: number;
  readonly firstName: string;
  readonly language: string | undefined;
  /** The person has written: until then a bot may not. */
  begun: boolean;
  blocked: boolean;
  readonly sent: Sent[];
  readonly lines: string[];
  /** Those who wait for the bot's next message, and messages nobody has waited for yet. */
  readonly readers: ((sent: Sent) => void)[];
  readonly unread: Sent[];
}

export const createChat = (id: number, language: string | undefined, firstName: string): Chat => ({
  id,
  firstName,
  language,
  begun: false,
  blocked: false,
  sent: [],
  lines: [],
  readers: [],
  unread: [],
});

export function deliver(chat: Chat, sent: Sent): void {
  chat.sent.push(sent);
  chat.lines.push(`bot: ${sent.file === undefined ? sent.text : `(${sent.file.name})`}${labelsOf(sent.markup)}`);
  const reader = chat.readers.shift();
  if (reader === undefined) chat.unread.push(sent);
  else reader(sent);
}

function labelsOf(markup: Markup | undefined): string {
  const labels = buttonsOf(markup).map(({ text }) => `[${text}]`);
  return labels.length === 0 ? "" : ` ${labels.join(" ")}`;
}

export interface Button {
  readonly text: string;
  /** Of an inline button. */
  readonly data?: string;
  /** What a reply button asks for beside its own text. */
  readonly requests?: "location" | "contact";
}

export function buttonsOf(markup: Markup | undefined): readonly Button[] {
  if (markup === undefined) return [];
  if ("inline_keyboard" in markup) {
    return markup.inline_keyboard
      .flat()
      .map((button) => ({ text: button.text, ...("callback_data" in button ? { data: button.callback_data } : {}) }));
  }
  if (!("keyboard" in markup)) return [];
  return markup.keyboard.flat().map((button) => {
    if (typeof button === "string") return { text: button };
    if ("request_location" in button) return { text: button.text, requests: "location" };
    if ("request_contact" in button) return { text: button.text, requests: "contact" };
    return { text: button.text };
  });
}

/** The reply keyboard that the person sees or can call up: the last one sent and not removed. */
export function replyKeyboard(chat: Chat): readonly Button[] {
  const last = chat.sent.findLast(
    ({ markup }) => markup !== undefined && ("keyboard" in markup || "remove_keyboard" in markup),
  );
  return last === undefined ? [] : buttonsOf(last.markup);
}

export type UpdateContent = Omit<Update, "update_id">;
