import type { Message } from "../../flows/kit/heard.ts";
import type { Registration } from "../../flows/kit/vocabulary.ts";
import type { Setting } from "../../flows/talk.ts";
import type { Incoming, Receipt } from "../../src/channels/channel.ts";
import type { Clock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { type Office, openOffice } from "../../src/office.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { testIdentifiers } from "../support/identifiers.ts";
import type { Said, Turn } from "./run-talk.ts";

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

const unnumbered = (json: string): string =>
  json.replace(/\b\d{4,8}-\d{6,}-\d\b/g, "#").replace(/\b(tiket|ticket) \d+/gi, "$1 1");

/** What must be known of a chat after this talk. */
export const recordAfter = (address: string, turns: readonly Turn[]): Recorded => {
  const effects = turns.flatMap((turn) => turn.effects);
  const registered = effects.flatMap((one) => (one.type === "register" ? [one.registration] : []));
  const refused = turns.findLastIndex((turn) => turn.effects.some(({ type }) => type === "forget"));
  const last = turns.at(-1)?.reply;
  const [first] = registered;
  return {
    revisions: turns.map((_, at) => at + 1),
    heard: turns.map((_, at) => `${address}:${at}`),
    replies: turns.map(({ reply }, at) => (at < refused ? null : reply.message)),
    talk: last?.talk,
    language: last?.language ?? "id",
    consents: effects.flatMap((one) =>
      one.type === "recordConsent" ? [{ purpose: one.purpose, granted: one.granted }] : [],
    ),
    tickets: effects.some(({ type }) => type === "openTicket") ? 1 : 0,
    owner: first === undefined ? null : { name: first.ownerName, phone: first.phone },
    businesses: registered.map(businessOf),
  };
};

const businessOf = ({ pin, ownerName: _, phone: __, ...told }: Registration) => ({
  ...told,
  lat: pin?.lat ?? null,
  lng: pin?.lng ?? null,
});
