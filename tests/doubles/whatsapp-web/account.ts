/** A message as the platform and the page exchange it; `chat` is the chat's id as it is addressed. */
export interface Kept {
  readonly chat: string;
  readonly id: string;
  readonly fromMe: boolean;
  /** Unix seconds. */
  readonly t: number;
  type: string;
  ack: number;
  body?: string;
  readonly caption?: string;
  readonly filename?: string;
  readonly mimetype?: string;
  readonly size?: number;
  readonly directPath?: string;
  readonly [more: string]: unknown;
}

export interface KeptChat {
  readonly id: string;
  unread: number;
  readonly messages: Kept[];
}

/** What a page is told without asking. */
export type Told = { readonly is: string } & Readonly<Record<string, unknown>>;

/** All that outlives a browser: the platform's memory, and what a paired browser would keep in its profile. */
export interface Account {
  readonly me: { readonly pn: string; readonly lid: string };
  readonly chats: Map<string, KeptChat>;
  readonly contacts: { readonly lid: string; readonly pn?: string }[];
  readonly media: Map<string, Buffer>;
  /** By the id in the browser's profile. */
  readonly paired: Set<string>;
  chat(id: string): KeptChat;
  find(id: string): Kept | undefined;
  nextId(): string;
  now(): number;
}

/** `clock`: milliseconds since the epoch. */
export function createAccount(clock: () => number = Date.now): Account {
  const chats = new Map<string, KeptChat>();
  let last = 0;
  let time = Math.floor(clock() / 1000);

  return {
    me: { pn: "628110000000@c.us", lid: "900000000000@lid" },
    chats,
    contacts: [],
    media: new Map(),
    paired: new Set(),
    chat(id) {
      const known = chats.get(id) ?? { id, unread: 0, messages: [] };
      chats.set(id, known);
      return known;
    },
    find: (id) => [...chats.values()].flatMap(({ messages }) => messages).find((message) => idOf(message) === id),
    nextId() {
      last += 1;
      return `3A${String(last).padStart(16, "0")}`;
    },
    /** Never the same second twice, so that the order of messages is told by it. */
    now() {
      time = Math.max(time + 1, Math.floor(clock() / 1000));
      return time;
    },
  };
}

const idOf = ({ fromMe, chat, id }: Kept): string => `${fromMe}_${chat}_${id}`;
