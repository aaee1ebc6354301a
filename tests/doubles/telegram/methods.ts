import type { ApiMethods, Message, Update, User, WebhookInfo } from "@grammyjs/types";
import { ApiFault, badRequest } from "./api-fault.ts";
import { type Chat, deliver, type Markup, type Sent, type Upload } from "./chat.ts";
import type { Mailbox } from "./mailbox.ts";

type Api = ApiMethods<never>;

/** The methods this double plays. A product that calls another one fails loudly. */
export type Played =
  | "getMe"
  | "getUpdates"
  | "setWebhook"
  | "deleteWebhook"
  | "getWebhookInfo"
  | "sendMessage"
  | "sendDocument"
  | "sendChatAction"
  | "editMessageText"
  | "editMessageReplyMarkup"
  | "answerCallbackQuery"
  | "setMyCommands"
  | "getFile";

type Params<M extends Played> = NonNullable<Parameters<Api[M]>[0]>;

/** What Telegram answers, by the types that grammY publishes; an `ApiFault` where it refuses. */
export type Methods = {
  readonly [M in Played]: (params: Params<M>, gone: AbortSignal) => ReturnType<Api[M]> | Promise<ReturnType<Api[M]>>;
};

export interface WebhookState {
  readonly url: string;
  readonly secret: string | undefined;
  readonly connections: number;
}

export interface Backstage {
  readonly bot: ReturnType<Api["getMe"]>;
  readonly mailbox: Mailbox;
  /** Undefined for a stranger. */
  chat(id: number): Chat | undefined;
  nextId(): number;
  now(): number;
  webhook(): WebhookState | undefined;
  /** Undefined: none any more. */
  setWebhook(to: WebhookState | undefined): void;
  allow(kinds: readonly string[] | undefined): void;
  /** Throws a 429 for a message too many. */
  limit(chat: number): void;
  onSent(sent: Sent): void;
  /** What a download of the file gives; undefined for one that Telegram never named. */
  file(id: string): Buffer | undefined;
  readonly presses: ReadonlySet<string>;
  readonly answered: Map<string, string | undefined>;
  readonly menus: Map<string, Params<"setMyCommands">["commands"]>;
}

export function createMethods(stage: Backstage): Methods {
  const { mailbox } = stage;

  function chatFor(id: number | string | undefined): Chat {
    const chat = stage.chat(Number(id));
    if (chat === undefined || !chat.begun) throw badRequest("chat not found");
    if (chat.blocked) throw new ApiFault(403, "Forbidden: bot was blocked by the user");
    return chat;
  }

  function sentTo(chat: number | string | undefined, message: number | undefined): Sent {
    const sent = chatFor(chat).sent.find(({ messageId }) => messageId === message);
    if (sent === undefined) throw badRequest("message to edit not found");
    return sent;
  }

  function edit(sent: Sent, text: string, markup: Markup | undefined): Message & Update.Edited & { text: string } {
    if (sent.text === text && JSON.stringify(sent.markup) === JSON.stringify(markup)) {
      throw badRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
      );
    }
    Object.assign(sent, { text, markup });
    return { ...sent.message, text, edit_date: Math.floor(stage.now() / 1000), ...inlineOnly(markup) };
  }

  return {
    getMe: () => stage.bot,

    async getUpdates(params, gone) {
      if (stage.webhook() !== undefined) {
        throw new ApiFault(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      stage.allow(params.allowed_updates);
      return mailbox.poll(params, gone);
    },

    setWebhook({ url, secret_token, allowed_updates, max_connections = 40, drop_pending_updates }) {
      if (url !== "" && !URL.canParse(url)) throw badRequest("bad webhook: invalid webhook URL specified");
      if (secret_token !== undefined && !/^[\w-]{1,256}$/.test(secret_token))
        throw badRequest("secret token contains unallowed characters");
      if (drop_pending_updates === true) mailbox.clear();
      stage.allow(allowed_updates);
      mailbox.interrupt("terminated by setWebhook request");
      stage.setWebhook(url === "" ? undefined : { url, secret: secret_token, connections: max_connections });
      return true;
    },

    deleteWebhook({ drop_pending_updates }) {
      if (drop_pending_updates === true) mailbox.clear();
      stage.setWebhook(undefined);
      return true;
    },

    getWebhookInfo(): WebhookInfo {
      return {
        url: stage.webhook()?.url ?? "",
        has_custom_certificate: false,
        pending_update_count: mailbox.pending(),
      };
    },

    sendMessage({ chat_id, text, reply_markup: markup, link_preview_options }) {
      const chat = chatFor(chat_id);
      checkText(text);
      checkMarkup(markup);
      stage.limit(chat.id);
      const message = {
        message_id: stage.nextId(),
        from: asUser(stage.bot),
        chat: { id: chat.id, type: "private" as const, first_name: chat.firstName },
        date: Math.floor(stage.now() / 1000),
        text,
        ...(link_preview_options === undefined ? {} : { link_preview_options }),
        ...inlineOnly(markup),
      };
      const sent = { chat: chat.id, messageId: message.message_id, at: stage.now(), text, markup, message };
      deliver(chat, sent);
      stage.onSent(sent);
      return message;
    },

    sendDocument({ chat_id, document, caption, reply_markup: markup }) {
      const chat = chatFor(chat_id);
      // The published types leave the shape of an upload to each library.
      const file = document as unknown as Upload;
      if (typeof document === "string") throw badRequest("wrong file identifier/HTTP URL specified");
      if (file.bytes.length === 0) throw badRequest("file must be non-empty");
      if ((caption ?? "").length > 1024) throw badRequest("message caption is too long");
      checkMarkup(markup);
      stage.limit(chat.id);
      const id = stage.nextId();
      const message = {
        message_id: id,
        from: asUser(stage.bot),
        chat: { id: chat.id, type: "private" as const, first_name: chat.firstName },
        date: Math.floor(stage.now() / 1000),
        document: {
          file_id: `document-${id}`,
          file_unique_id: `unique-document-${id}`,
          file_name: file.name,
          file_size: file.bytes.length,
        },
        ...(caption === undefined ? {} : { caption }),
        ...inlineOnly(markup),
      };
      const sent = { chat: chat.id, messageId: id, at: stage.now(), text: caption ?? "", markup, file, message };
      deliver(chat, sent);
      stage.onSent(sent);
      return message;
    },

    sendChatAction({ chat_id }) {
      chatFor(chat_id);
      return true;
    },

    editMessageText({ chat_id, message_id, text, reply_markup }) {
      if (text === undefined) throw badRequest("message text is empty");
      checkText(text);
      checkMarkup(reply_markup);
      return edit(sentTo(chat_id, message_id), text, reply_markup);
    },

    editMessageReplyMarkup({ chat_id, message_id, reply_markup }) {
      checkMarkup(reply_markup);
      const sent = sentTo(chat_id, message_id);
      return edit(sent, sent.text, reply_markup);
    },

    answerCallbackQuery({ callback_query_id: id, text }) {
      if (!stage.presses.has(id))
        throw badRequest("query is too old and response timeout expired or query ID is invalid");
      if ((text ?? "").length > 200) throw badRequest("MESSAGE_TOO_LONG");
      stage.answered.set(id, text);
      return true;
    },

    setMyCommands({ commands, language_code = "" }) {
      for (const { command, description } of commands) {
        if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
        if (description.length < 1 || description.length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
      if (commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
      stage.menus.set(language_code, commands);
      return true;
    },

    getFile({ file_id }) {
      const bytes = stage.file(file_id);
      if (bytes === undefined) throw badRequest("wrong file_id or the file is temporarily unavailable");
      if (bytes.length > mostDownload) throw badRequest("file is too big");
      const known = { file_id, file_unique_id: `unique-${file_id}`, file_size: bytes.length };
      return { ...known, file_path: `photos/${file_id}.jpg` };
    },
  };
}

/** Bytes that a bot may download. */
const mostDownload = 20_000_000;

/** Only getMe tells what a bot may do. */
const asUser = ({ id, is_bot, first_name, username }: Backstage["bot"]): User => ({ id, is_bot, first_name, username });

function inlineOnly(markup: Markup | undefined) {
  return markup !== undefined && "inline_keyboard" in markup ? { reply_markup: markup } : {};
}

function checkText(text: string): void {
  if (text.trim() === "") throw badRequest("message text is empty");
  if (text.length > 4096) throw badRequest("message is too long");
}

function checkMarkup(markup: Markup | undefined): void {
  if (markup === undefined || !("inline_keyboard" in markup)) return;
  const buttons = markup.inline_keyboard.flat();
  if (buttons.length > 100) throw badRequest("REPLY_MARKUP_TOO_LONG");
  for (const button of buttons) {
    if (button.text.trim() === "") throw badRequest("can't parse inline keyboard button: text must be non-empty");
    const bytes = "callback_data" in button ? Buffer.byteLength(button.callback_data) : 1;
    if (bytes < 1 || bytes > 64) throw badRequest("BUTTON_DATA_INVALID");
  }
}
