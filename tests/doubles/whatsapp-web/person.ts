import type { Account, Kept } from "./account.ts";

export interface PersonOptions {
  /** Digits without a plus. */
  readonly phone?: string;
  readonly lid?: string;
  /** How the platform names the chat; by its number where absent. */
  readonly by?: "number" | "lid";
  /** Nobody is told the number. */
  readonly hidden?: true;
}

/** Somebody with a phone who chats with the office. What they do has happened at once; the message's id is returned. */
export interface Person {
  /** The chat's id on the platform. */
  readonly chat: string;
  /** The address by which the office knows them. */
  readonly address: string;
  readonly lid: string;
  readonly phone: string;
  send(text: string): string;
  /** Says something with another message quoted above it. */
  quote(text: string, quoted: string): string;
  location(place: { readonly lat: number; readonly lng: number; readonly live?: true }): string;
  /** `broken`: the platform no longer has it. */
  photo(
    bytes: Uint8Array,
    options?: { readonly caption?: string; readonly size?: number; readonly broken?: true },
  ): string;
  document(bytes: Uint8Array, options: { readonly type: string; readonly name?: string }): string;
  contact(vcard: string): string;
  /** Any other message, by the platform's word for it. */
  say(type: string, fields?: Readonly<Record<string, unknown>>): string;
  edit(id: string, text: string): void;
  revoke(id: string): void;
  react(id: string): void;
  /** Reads all that came. */
  read(): void;
  /** The office's messages do not reach them, and nobody tells the office. */
  block(): void;
  unblock(): void;
  /** Closes the account. */
  leave(): void;
  /** The office's next message that was not yet taken from here. */
  reply(): Promise<Kept>;
  received(): readonly Kept[];
  /** Who said what, a line each: "owner: ...", "office: ...". */
  transcript(): readonly string[];
}

/** What the double does for a person. */
export interface Platform {
  readonly account: Account;
  arrive(message: Kept): void;
  change(message: Kept, fields: Readonly<Record<string, unknown>>): void;
  tell(told: { readonly is: string } & Readonly<Record<string, unknown>>): void;
}

/** A person as the platform sees them. */
export interface Recipient {
  readonly person: Person;
  blocking: boolean;
  left: boolean;
  take(message: Kept): void;
}

export function createPerson(
  platform: Platform,
  options: Required<Pick<PersonOptions, "phone" | "lid">> & PersonOptions,
): Recipient {
  const { account } = platform;
  const { phone, lid, by = "number", hidden } = options;
  const chat = by === "lid" ? `${lid}@lid` : `${phone}@c.us`;
  const sent: Kept[] = [];
  const untaken: Kept[] = [];
  const readers: ((message: Kept) => void)[] = [];
  const lines: string[] = [];

  function say(type: string, fields: Readonly<Record<string, unknown>> = {}, as = `(${type})`): string {
    const message: Kept = { chat, id: account.nextId(), fromMe: false, t: account.now(), type, ack: 1, ...fields };
    lines.push(`owner: ${as}`);
    platform.arrive(message);
    return `false_${chat}_${message.id}`;
  }

  function own(id: string): Kept {
    const message = account.find(id);
    if (message === undefined || message.chat !== chat) throw new Error(`${chat} never said ${id}`);
    return message;
  }

  function upload(bytes: Uint8Array): Readonly<Record<string, unknown>> {
    const directPath = account.nextId();
    account.media.set(directPath, Buffer.from(bytes));
    return { directPath, mediaKey: "key", filehash: directPath, size: bytes.length };
  }

  const person: Person = {
    chat,
    address: by === "lid" && hidden ? `lid:${lid}` : phone,
    lid,
    phone,
    send: (text) => say("chat", { body: text }, text),
    quote: (text, quoted) =>
      say("chat", { body: text, quotedMsg: { type: "chat", body: "lama" }, quotedStanzaID: quoted }, text),
    location: ({ lat, lng, live }) =>
      say("location", { lat, lng, body: thumbnail, ...(live ? { isLive: true } : {}) }, `(location ${lat}, ${lng})`),
    photo: (bytes, more = {}) => say("image", { mimetype: "image/jpeg", ...upload(bytes), ...more }),
    document: (bytes, { type, name = "file" }) => say("document", { mimetype: type, filename: name, ...upload(bytes) }),
    contact: (vcard) => say("vcard", { body: vcard }),
    say,
    edit(id, text) {
      lines.push(`owner: (edit) ${text}`);
      platform.change(own(id), { body: text, latestEditSenderTimestampMs: account.now() * 1000 });
    },
    revoke(id) {
      platform.change(own(id), { type: "revoked", body: "" });
    },
    react(id) {
      const parent = { _serialized: id };
      platform.tell({
        is: "reaction",
        reaction: {
          id: account.nextId(),
          author: chat,
          reactionParentKey: parent,
          reactionText: "👍",
          reactionTimestamp: 1,
        },
      });
    },
    read() {
      for (const message of sent) if (message.ack < 3) platform.change(message, { ack: 3 });
    },
    block: () => {
      recipient.blocking = true;
    },
    unblock: () => {
      recipient.blocking = false;
    },
    leave: () => {
      recipient.left = true;
    },
    reply: () => {
      const first = untaken.shift();
      return first === undefined ? new Promise((resolve) => readers.push(resolve)) : Promise.resolve(first);
    },
    received: () => sent,
    transcript: () => lines,
  };

  const recipient: Recipient = {
    person,
    blocking: false,
    left: false,
    take(message) {
      sent.push(message);
      lines.push(`office: ${message.type === "chat" ? (message.body ?? "") : `(${message.type})`}`);
      const reader = readers.shift();
      if (reader === undefined) untaken.push(message);
      else reader(message);
    },
  };
  return recipient;
}

/** The body of a location is a small picture. No part of it may be found anywhere. */
export const thumbnail = "/9j/4AAQSkZJRgABAQAAthumbnail";
