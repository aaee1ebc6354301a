import type { Message } from "../../flows/kit/heard.ts";
import type { Setting } from "../../flows/talk.ts";
import type { Incoming, Receipt } from "../../src/channels/channel.ts";
import type { Clock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { type Office, openOffice } from "../../src/office.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { testIdentifiers } from "../support/identifiers.ts";
import { type Act, type Said, saidBy } from "./run-talk.ts";

/** An office on a database of its own; nobody sends what it answers, so that the outbox tells it all. */
export interface House {
  readonly database: Database;
  readonly office: Office;
  readonly log: readonly string[];
  /** The n-th message of a chat. */
  hear(address: string, nth: number, said: Said): Promise<Receipt>;
  close(): Promise<void>;
}

export const openHouse = async (url: string, setting: Setting, clock: Clock): Promise<House> => {
  const database = await openDatabase(url);
  const log: string[] = [];
  const office = openOffice({
    database,
    setting,
    identifiers: testIdentifiers,
    clock,
    log: createLog("info", { write: (line) => log.push(line) }),
  });
  return {
    database,
    office,
    log,
    hear: (address, nth, { content }) => office.receive(incoming(address, nth, content, clock.now())),
    close: async () => {
      await office.close();
      await database.close();
    },
  };
};

export const incoming = (address: string, nth: number, content: Said["content"], at: Date): Incoming => ({
  channel: "terminal",
  address,
  messageId: `${address}:${nth}`,
  at,
  content,
});

/** All that is known of a chat, without ids and numbers, which depend on who else was served. */
export const recordOf = async ({ client }: Database, address: string) => {
  const chat = await client.chat.findUniqueOrThrow({
    where: { channel_address: { channel: "terminal", address } },
    include: {
      inbox: { orderBy: { revision: "asc" } },
      outbox: { orderBy: { id: "asc" } },
      consents: { orderBy: { id: "asc" } },
      tickets: true,
      owner: { include: { businesses: true } },
    },
  });
  return {
    revision: chat.revision,
    erasedIn: chat.erasedIn,
    revisions: chat.inbox.map(({ revision }) => revision),
    heard: chat.inbox.map(({ messageId }) => messageId),
    replies: chat.outbox.map(({ body }) => (body === null ? null : (JSON.parse(unnumbered(body)) as Message))),
    talk: JSON.parse(unnumbered(chat.talk)) as unknown,
    language: chat.language,
    consents: chat.consents.map(({ purpose, granted }) => ({ purpose, granted })),
    tickets: chat.tickets.length,
    owner: chat.owner && { name: chat.owner.name, phone: chat.owner.phone },
    businesses: (chat.owner?.businesses ?? []).map((one) => ({
      businessName: one.name,
      product: one.product,
      cluster: one.clusterId,
      mode: one.mode,
      district: one.district,
      village: one.village,
      rt: one.rt,
      rw: one.rw,
      lat: one.lat,
      lng: one.lng,
      landmark: one.landmark,
      placeSource: one.placeSource,
      hint: one.hint,
    })),
  };
};
export type Recorded = Awaited<ReturnType<typeof recordOf>>;

/** What an owner says, one message after the other, and the record that a house keeps of it. */
export interface Played {
  readonly address: string;
  readonly said: readonly Said[];
  readonly record: Recorded;
}

const longSilence = 13 * 60 * 60 * 1000;
/** The time before a message. */
export const passBefore = (clock: { pass(milliseconds: number): void }, { returned }: Said): void =>
  clock.pass(returned === true ? longSilence : 1000);

/** Plays a talk in a house of its own, undisturbed. `prompt`: no time passes. */
export const playIn = async (
  house: House,
  clock: { pass(milliseconds: number): void },
  address: string,
  acts: readonly Act[],
  prompt = false,
): Promise<Played> => {
  const said: Said[] = [];
  let last: Message | undefined;
  for (const [nth, act] of acts.entries()) {
    const one = saidBy(act, last);
    if (!prompt) passBefore(clock, one);
    await house.hear(address, nth, one);
    said.push(one);
    const reply = await house.database.client.outboxMessage.findFirst({ where: { address }, orderBy: { id: "desc" } });
    last = reply?.body == null ? last : (JSON.parse(reply.body) as Message);
  }
  return { address, said, record: await recordOf(house.database, address) };
};

const unnumbered = (json: string): string =>
  json
    .replace(/\b\d{4,8}-\d{6,}-\d\b/g, "#")
    .replace(/\b(tiket|ticket|bukti:|proof number:) \d+/gi, "$1 1")
    // The ids of rows in the talk, and as buttons.
    .replace(/"(amends|business|check|chosen|filled|id|link|ticket)":(?:\d+(?=[,}])|"\d+")/g, '"$1":1');
