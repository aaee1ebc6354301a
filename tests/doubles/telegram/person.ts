import type { Location, Message, User } from "@grammyjs/types";
import { buttonsOf, type Chat, replyKeyboard, type Sent, type UpdateContent } from "./chat.ts";

/** A message without its envelope. */
type Said = Omit<Message, "message_id" | "date" | "chat" | "from">;

/** Somebody with a private chat with the bot. What they do is an update at once; its id is returned. */
export interface Person {
  readonly id: number;
  send(text: string): number;
  /** An inline button by its label or its place from 1 in the last message that has one such; or a reply button's text. */
  press(button: string | number): number;
  /** Any callback data, also such as no button has. */
  pressData(data: string, under?: Sent): number;
  location(place: {
    readonly lat: number;
    readonly lng: number;
    readonly accuracy?: number;
    readonly live?: boolean;
  }): number;
  /** A live location that moved on. */
  moved(place: { readonly lat: number; readonly lng: number }): number;
  venue(place: { readonly lat: number; readonly lng: number; readonly title: string }): number;
  /** One's own number unless `own` is false. */
  contact(phone: string, options?: { readonly own?: boolean }): number;
  /** `bytes`: what a download of its largest size gives. */
  photo(options?: PhotoOptions): number;
  /** So many photos sent together; the words stand under the first. Ids of the updates. */
  album(count: number, options?: PhotoOptions): readonly number[];
  /** A file as a file. */
  document(options: { readonly type: string; readonly name?: string } & PhotoOptions): number;
  /** Somebody else's text, handed on. */
  forward(text: string): number;
  sticker(): number;
  voice(): number;
  edit(text: string): number;
  /** Any other message, by its own fields. */
  say(content: Said): number;
  block(): number;
  unblock(): number;
  /** The bot's next message that was not yet taken from here. */
  reply(): Promise<Sent>;
  /** The bot's messages so far. */
  received(): readonly Sent[];
  /** Labels of the reply keyboard, if one is there. */
  keyboard(): readonly string[];
  /** Who said what, a line each: "owner: ...", "bot: ... [button]". */
  transcript(): readonly string[];
}

export interface PhotoOptions {
  readonly caption?: string;
  readonly bytes?: Buffer;
}

export interface Telegram {
  emit(content: UpdateContent): number;
  nextId(): number;
  /** Unix time in seconds. */
  date(): number;
  readonly bot: User;
  putFile(id: string, bytes: Buffer): void;
}

export function createPerson(chat: Chat, telegram: Telegram): Person {
  const { id } = chat;
  const from: User = {
    id,
    is_bot: false,
    first_name: chat.firstName,
    ...(chat.language === undefined ? {} : { language_code: chat.language }),
  };
  const privately = { id, type: "private" as const, first_name: chat.firstName };
  const envelope = () => ({ message_id: telegram.nextId(), date: telegram.date(), chat: privately, from });

  function say(content: Said, as: string): number {
    chat.begun = true;
    chat.lines.push(`owner: ${as}`);
    return telegram.emit({ message: { ...envelope(), ...content } });
  }

  function sendPhoto({ caption, bytes }: PhotoOptions = {}, more: Said = {}): number {
    const photo = sizes(telegram.nextId());
    const largest = photo.at(-1)?.file_id;
    if (bytes !== undefined && largest !== undefined) telegram.putFile(largest, bytes);
    return say({ photo, ...(caption === undefined ? {} : { caption }), ...more }, "(photo)");
  }

  function pressUnder(sent: Sent, data: string, label: string): number {
    chat.lines.push(`owner: [${label}]`);
    const message = {
      ...sent.message,
      ...(sent.markup !== undefined && "inline_keyboard" in sent.markup ? { reply_markup: sent.markup } : {}),
    };
    return telegram.emit({
      callback_query: { id: String(telegram.nextId()), from, message, chat_instance: `chat-${id}`, data },
    });
  }

  function press(button: string | number): number {
    const fits = (text: string, at: number) => (typeof button === "number" ? at === button - 1 : text === button);
    const inline = (sent: Sent) => buttonsOf(sent.markup).filter(({ data }) => data !== undefined);
    const under = chat.sent.findLast((sent) => inline(sent).some(({ text }, at) => fits(text, at)));
    const chosen = under && inline(under).find(({ text }, at) => fits(text, at));
    if (under !== undefined && chosen?.data !== undefined) return pressUnder(under, chosen.data, chosen.text);
    const reply = replyKeyboard(chat).find(({ text }, at) => fits(text, at));
    if (reply === undefined)
      throw new Error(`${id} sees no button "${button}"; their chat:\n${chat.lines.slice(-6).join("\n")}`);
    if (reply.requests !== undefined) throw new Error(`"${button}" sends a ${reply.requests}: use ${reply.requests}()`);
    return say({ text: reply.text }, reply.text);
  }

  function membership(before: "member" | "kicked", after: "member" | "kicked"): number {
    chat.blocked = after === "kicked";
    const state = (status: "member" | "kicked") =>
      status === "member" ? { status, user: telegram.bot } : { status, user: telegram.bot, until_date: 0 };
    return telegram.emit({
      my_chat_member: {
        chat: privately,
        from,
        date: telegram.date(),
        old_chat_member: state(before),
        new_chat_member: state(after),
      },
    });
  }

  return {
    id,
    send: (text) => say({ text, ...commandIn(text) }, text),
    press,
    pressData(data, under = chat.sent.at(-1)) {
      if (under === undefined) throw new Error(`${id} has no message of the bot to press under`);
      return pressUnder(under, data, data);
    },
    location: (place) => say({ location: at(place, place.live === true) }, `(location ${place.lat}, ${place.lng})`),
    moved: (place) =>
      telegram.emit({ edited_message: { ...envelope(), edit_date: telegram.date(), location: at(place, true) } }),
    venue: (place) =>
      say(
        { location: at(place), venue: { location: at(place), title: place.title, address: "" } },
        `(venue ${place.title})`,
      ),
    contact: (phone, { own = true } = {}) =>
      say(
        { contact: { phone_number: phone, first_name: chat.firstName, ...(own ? { user_id: id } : {}) } },
        "(contact)",
      ),
    photo: (options) => sendPhoto(options),
    album: (count, { caption, ...options } = {}) => {
      const album = { media_group_id: `album-${telegram.nextId()}` };
      return Array.from({ length: count }, (_, at) =>
        sendPhoto({ ...options, ...(at === 0 && caption !== undefined ? { caption } : {}) }, album),
      );
    },
    document: ({ type, name = "file", caption, bytes }) => {
      const told = file("document", telegram.nextId());
      if (bytes !== undefined) telegram.putFile(told.file_id, bytes);
      const document = { ...told, file_name: name, mime_type: type };
      return say({ document, ...(caption === undefined ? {} : { caption }) }, `(document ${name})`);
    },
    forward: (text) => {
      const origin = { type: "hidden_user" as const, sender_user_name: "Tetangga", date: telegram.date() };
      return say({ text, forward_origin: origin }, `(forwarded) ${text}`);
    },
    sticker: () =>
      say(
        {
          sticker: {
            ...file("sticker", telegram.nextId()),
            type: "regular",
            width: 512,
            height: 512,
            is_animated: false,
            is_video: false,
          },
        },
        "(sticker)",
      ),
    voice: () => say({ voice: { ...file("voice", telegram.nextId()), duration: 3 } }, "(voice)"),
    edit: (text) => telegram.emit({ edited_message: { ...envelope(), edit_date: telegram.date(), text } }),
    say: (content) => say(content, `(${Object.keys(content).join(", ")})`),
    block: () => membership("member", "kicked"),
    unblock: () => membership("kicked", "member"),
    reply: () => {
      const unread = chat.unread.shift();
      return unread === undefined ? new Promise((resolve) => chat.readers.push(resolve)) : Promise.resolve(unread);
    },
    received: () => chat.sent,
    keyboard: () => replyKeyboard(chat).map(({ text }) => text),
    transcript: () => chat.lines,
  };
}

function at(
  { lat, lng, accuracy }: { readonly lat: number; readonly lng: number; readonly accuracy?: number },
  live = false,
): Location {
  return {
    latitude: lat,
    longitude: lng,
    ...(accuracy === undefined ? {} : { horizontal_accuracy: accuracy }),
    ...(live ? { live_period: 900 } : {}),
  };
}

function commandIn(text: string): Said {
  const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0];
  return command === undefined ? {} : { entities: [{ type: "bot_command", offset: 0, length: command.length }] };
}

const file = (kind: string, id: number) => ({ file_id: `${kind}-${id}`, file_unique_id: `unique-${kind}-${id}` });

const sizes = (id: number) => [90, 320, 1280].map((width) => ({ ...file(`photo-${width}`, id), width, height: width }));
