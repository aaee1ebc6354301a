import { type Account, createAccount, type Kept, type Told } from "./account.ts";
import { createOutbound, type Fate } from "./outbound.ts";
import { createPerson, type Person, type PersonOptions, type Recipient } from "./person.ts";
import { type PageLine, servePage } from "./serve-page.ts";

export interface WhatsAppWebDouble {
  readonly account: Account;
  /** With these a browser finds this double under WhatsApp's own name, and nothing else. */
  readonly browserArgs: readonly string[];
  person(options?: PersonOptions): Person;
  /** A phone reads the picture that is shown. Throws for one that is no longer valid. */
  scan(qr: string): void;
  /** A phone is told the code. */
  typeCode(code: string): void;
  /** The picture runs out and another takes its place. */
  refreshQr(): void;
  /** Nobody read the picture for long: the page waits to be asked for another. */
  idleQr(): void;
  /** "Log out" on the phone. */
  logOut(): void;
  /** The pairing ends while nobody told the page why. */
  unpair(): void;
  /** WhatsApp Web is opened somewhere else. */
  conflict(): void;
  offline(): void;
  online(): void;
  /** What becomes of the next messages; `delivered` is the rule. */
  next(...fates: readonly Fate[]): void;
  /** What was silent or held goes on. */
  release(): void;
  /** All messages are silent until the returned function is called. */
  hold(): () => void;
  /** The next call of this in the page does not come back. */
  hang(name: "send" | "answer" | "typing" | "loadEarlierMsgs"): void;
  /** The page loads itself anew. */
  reload(): void;
  /** The next taking over fails. */
  breakTakeOver(): void;
  /** The page's only thread never comes back. */
  freeze(): void;
  /** The next pages are synced before anybody can listen. */
  syncEarly(times: number): void;
  /** What happens in it comes to the page as old messages do, of which no event tells. */
  quietly(happens: () => void): void;
  /** What is said in it is under way until the returned function is called. */
  late(happens: () => void): () => void;
  /** The next pages stay paired and never finish loading. */
  stayUnsynced(times: number): void;
  /** The platform blocks the account until the next page. */
  refuseAccount(): void;
  /** All messages of persons come once more. */
  repeat(): void;
  readonly counts: {
    pages: number;
    takeOvers: number;
    refreshes: number;
    logOuts: number;
    seen: number;
    typing: number;
    downloads: number;
  };
  /** Any message, in any chat. */
  arrive(message: Kept): void;
  close(): Promise<void>;
}

const mostEarlier = 20;

/** `clock`: milliseconds since the epoch. `pairsFirst`: the first browser that comes is paired at once, and no other. */
export async function startWhatsAppWebDouble(
  clock?: () => number,
  { pairsFirst = false } = {},
): Promise<WhatsAppWebDouble> {
  const account = createAccount(clock);
  const recipients = new Map<string, Recipient>();
  const counts = { pages: 0, takeOvers: 0, refreshes: 0, logOuts: 0, seen: 0, typing: 0, downloads: 0 };
  let early = 0;
  let refs = 0;
  let people = 0;
  let code: string | undefined;
  let connected = true;
  let quiet = false;
  let underWay: Kept[] | undefined;
  let unsynced = 0;
  let brokenTakeOver = false;

  const ref = (): string => `2@ref${refs}`;
  const tell = (told: Told): void => line.tell(told);

  function change(message: Kept, fields: Readonly<Record<string, unknown>>): void {
    Object.assign(message, fields);
    if (connected)
      tell({ is: "change", message: { chat: message.chat, id: message.id, fromMe: message.fromMe }, fields });
  }

  function arrive(message: Kept): void {
    if (underWay !== undefined) {
      underWay.push(message);
      return;
    }
    const chat = account.chat(message.chat);
    chat.messages.push(message);
    chat.unread += 1;
    if (connected) tell({ is: quiet ? "old" : "message", message, unread: chat.unread });
    else unheard.push(message);
  }
  const unheard: Kept[] = [];

  const outbound = createOutbound({ recipients, change, isConnected: () => connected });

  function hello(device: string): object {
    if (pairsFirst && counts.pages === 1) account.paired.add(device);
    const paired = account.paired.has(device);
    const { me, contacts } = account;
    if (!paired) return { paired, me, ref: ref() };
    const chats = [...account.chats.values()].map(({ id, unread, messages }) => ({
      id,
      unread,
      t: messages.at(-1)?.t ?? 0,
      messages: messages.slice(-1),
    }));
    const syncedEarly = early > 0;
    early = Math.max(0, early - 1);
    const neverSynced = unsynced > 0;
    unsynced = Math.max(0, unsynced - 1);
    return { paired, me, contacts, chats, syncedEarly, neverSynced, state: connected ? "CONNECTED" : "OPENING" };
  }

  const knows = (id: string): boolean =>
    [...recipients.values()].some(
      ({ person, left }) => !left && [`${person.phone}@c.us`, `${person.lid}@lid`].includes(id),
    );

  const line: PageLine = await servePage(account, {
    hello: ({ device }) => hello(device),
    refreshQr: () => {
      counts.refreshes += 1;
      refs += 1;
      tell({ is: "ref", ref: ref() });
      tell({ is: "state", state: "UNPAIRED" });
      return {};
    },
    pairingCode: () => {
      code = `ABCD${String(refs).padStart(4, "0")}`;
      return { code };
    },
    takeOver: () => {
      counts.takeOvers += 1;
      const breaks = brokenTakeOver;
      brokenTakeOver = false;
      if (breaks) throw new Error("this line is broken");
      tell({ is: "state", state: "CONNECTED" });
      return {};
    },
    logOut: ({ device }) => {
      counts.logOuts += 1;
      account.paired.delete(device);
      return {};
    },
    exists: ({ id }) => ({ exists: knows(String(id)) }),
    messages: ({ ids }) => (ids as string[]).map((id) => account.find(id)).filter((found) => found !== undefined),
    earlier: ({ chat, known }) =>
      account
        .chat(String(chat))
        .messages.slice(0, -Number(known) || undefined)
        .slice(-mostEarlier),
    seen: ({ chat }) => {
      counts.seen += 1;
      account.chat(String(chat)).unread = 0;
      return {};
    },
    typing: () => {
      counts.typing += 1;
      return {};
    },
    upload: ({ bytes }) => {
      const path = account.nextId();
      account.media.set(path, Buffer.from(String(bytes), "base64"));
      return { path };
    },
    send: ({ message }) => {
      const kept = message as Kept;
      account.chat(kept.chat).messages.push(kept);
      outbound.take(kept);
      return {};
    },
    downloaded: () => {
      counts.downloads += 1;
      return {};
    },
    opened: () => {
      counts.pages += 1;
      return {};
    },
  });

  function pair(): void {
    const device = line.device();
    if (device === undefined) throw new Error("no page is open");
    account.paired.add(device);
    refs += 1;
    code = undefined;
    tell({ is: "paired" });
  }

  return {
    account,
    browserArgs: line.browserArgs,
    counts,
    person(options = {}) {
      people += 1;
      const phone = options.phone ?? `62812${String(people).padStart(7, "0")}`;
      const lid = options.lid ?? `70000${String(people).padStart(7, "0")}`;
      const recipient = createPerson({ account, arrive, change, tell }, { ...options, phone, lid });
      const contact = { lid: `${lid}@lid`, ...(options.hidden ? {} : { pn: `${phone}@c.us` }) };
      account.contacts.push(contact);
      recipients.set(`${phone}@c.us`, recipient);
      recipients.set(`${lid}@lid`, recipient);
      tell({ is: "contact", contact });
      return recipient.person;
    },
    scan(qr) {
      if (qr.split(",")[0] !== ref()) throw new Error("this picture has run out");
      pair();
    },
    typeCode(typed) {
      if (typed !== code) throw new Error("this code is wrong");
      pair();
    },
    refreshQr() {
      refs += 1;
      tell({ is: "ref", ref: ref() });
    },
    idleQr: () => tell({ is: "state", state: "UNPAIRED_IDLE" }),
    logOut() {
      account.paired.clear();
      tell({ is: "loggedOut" });
    },
    unpair() {
      account.paired.clear();
      tell({ is: "state", state: "UNPAIRED" });
    },
    conflict: () => tell({ is: "state", state: "CONFLICT" }),
    offline() {
      connected = false;
      tell({ is: "state", state: "OPENING" });
    },
    online() {
      connected = true;
      tell({ is: "state", state: "CONNECTED" });
      for (const message of unheard.splice(0))
        tell({ is: "message", message, unread: account.chat(message.chat).unread });
      outbound.release();
    },
    next: outbound.next,
    release: outbound.release,
    hold() {
      outbound.rule("silent");
      return () => {
        outbound.rule("delivered");
        outbound.release();
      };
    },
    hang: (name) => tell({ is: "hang", name }),
    reload: () => tell({ is: "reload" }),
    breakTakeOver: () => {
      brokenTakeOver = true;
    },
    freeze: () => tell({ is: "freeze" }),
    syncEarly: (times) => {
      early = times;
    },
    quietly(happens) {
      quiet = true;
      happens();
      quiet = false;
    },
    late(happens) {
      const kept: Kept[] = [];
      underWay = kept;
      happens();
      underWay = undefined;
      return () => kept.forEach(arrive);
    },
    stayUnsynced: (times) => {
      unsynced = times;
    },
    refuseAccount: () => tell({ is: "state", state: "TOS_BLOCK" }),
    repeat() {
      const said = [...account.chats.values()].flatMap(({ messages }) => messages.filter(({ fromMe }) => !fromMe));
      for (const message of said) tell({ is: "again", message });
    },
    arrive,
    close: () => line.close(),
  };
}
