/** What passes between the channel and its own process, which alone knows the vendor's library. All of it is JSON. */

/** A message of a chat, as much of it as is read. Never the body of a location: that is a picture of the place. */
export interface Said {
  readonly id: string;
  /** The chat's id on the platform: 628123@c.us, 4711@lid. */
  readonly chat: string;
  /** The platform's word. */
  readonly type: string;
  /** Unix seconds. */
  readonly at: number;
  readonly text?: string;
  readonly caption?: string;
  readonly lat?: number;
  readonly lng?: number;
  readonly vcard?: string;
  readonly mimetype?: string;
  /** When it was changed, in milliseconds. */
  readonly editedAt?: number;
}

/** A message of the office's own. `ack`: -1 failed, 0 on its way, 1 at the server, 2 on the phone, 3 read. */
export interface Own {
  readonly id: string;
  readonly ack: number;
  /** Its text, or its file's name. */
  readonly words: string;
}

export interface FilePart {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export interface OpenOptions {
  readonly sessionDir: string;
  readonly chromiumPath: string;
  readonly browserArgs: readonly string[];
  readonly browserEnv: Readonly<Record<string, string>>;
  /** For any call into the page, in milliseconds; the channel has shorter ones of its own. */
  readonly longestCall: number;
  readonly firstTakeOver: number;
  readonly longestTakeOver: number;
}

/** Each call's question and answer. */
export interface Calls {
  /** Answered once the page runs; what it shows comes as events. */
  open: { asks: OpenOptions; answers: null };
  /** The socket's state in the platform's word, whether the chats are loaded, and whether the library has its hooks there. */
  state: { asks: null; answers: { readonly socket: string; readonly synced: boolean; readonly hooked: boolean } };
  /** Tells the library that the chats are loaded, where it began to listen too late. */
  nudge: { asks: null; answers: null };
  refreshQr: { asks: null; answers: null };
  pairingCode: { asks: { readonly digits: string }; answers: string };
  logOut: { asks: null; answers: null };
  typing: { asks: { readonly chat: string }; answers: null };
  send: {
    asks: { readonly chat: string; readonly text?: string; readonly file?: FilePart };
    answers: Own | { readonly refused: "not_on_whatsapp" | "not_taken" };
  };
  own: { asks: { readonly id: string }; answers: Own | null };
  /** The last message of the office's with these words that was sent at this time (Unix seconds) or later. */
  ownSince: { asks: { readonly chat: string; readonly words: string; readonly since: number }; answers: Own | null };
  /** Unread messages of all chats, oldest first, and all of chats in which something was said since (Unix seconds). */
  unread: { asks: { readonly since: number | null }; answers: readonly Said[] };
  /** Marks a chat as read, unless something came after this message, or is unread and not among what is known. */
  seen: {
    asks: { readonly chat: string; readonly last: string; readonly known: readonly string[] | null };
    answers: null;
  };
  who: { asks: { readonly chat: string }; answers: { readonly lid?: string; readonly digits?: string } };
  media: {
    asks: { readonly id: string; readonly mostBytes: number };
    answers: { readonly base64: string } | { readonly gone: string } | { readonly later: string };
  };
  close: { asks: null; answers: null };
}

export type CallName = keyof Calls;

/** What happens by itself. */
export type Event =
  | { readonly is: "browser"; readonly pid: number }
  | { readonly is: "qr"; readonly qr: string }
  | { readonly is: "code"; readonly code: string }
  /** `number`: the digits of the phone that it is joined to. */
  | { readonly is: "ready"; readonly number?: string }
  | { readonly is: "said"; readonly said: Said }
  | { readonly is: "ack"; readonly id: string; readonly ack: number }
  | { readonly is: "socket"; readonly state: string }
  /** The pairing is over, or the platform wants nothing to do with the account; its word says which. */
  | { readonly is: "disconnected"; readonly reason: string }
  /** The last word before the process ends. */
  | { readonly is: "lost"; readonly why: Lost; readonly type?: string; readonly stack?: string };

export type Lost = "browser_lost" | "page_crashed" | "page_closed" | "session_fault" | "not_opened";

export interface Question {
  readonly call: number;
  readonly name: CallName;
  readonly asks: unknown;
}

export type FromSession =
  | { readonly answer: number; readonly result: unknown }
  /** `failed`: the error's class, never its message, which may quote what was sent. */
  | { readonly answer: number; readonly failed: string }
  | { readonly event: Event };
