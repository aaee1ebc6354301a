import type { Content, Incoming, News } from "../../channel.ts";
import { readChoice } from "../../choice-data.ts";
import { type Identity, identityOf } from "../address.ts";
import { writeReference } from "../reference.ts";
import { readPage } from "./paging.ts";
import { outcomeOf } from "./trouble.ts";
import {
  type WhatsAppContact,
  type WhatsAppMessage,
  type WhatsAppStatus,
  whatsappChange,
  whatsappContact,
  whatsappFault,
  whatsappMessage,
  whatsappPreference,
  whatsappStatus,
  whatsappUpdate,
  whatsappUserIdUpdate,
} from "./update.ts";

/** An event of the platform in the port's words. */
export interface Reading {
  readonly incoming: readonly Incoming[];
  readonly news: readonly News[];
  /** Codes of what went wrong with the account itself. */
  readonly faults: readonly number[];
  /** People a day outside the window, where the platform told a new limit. */
  readonly peoplePerDay?: number;
  /** How many messages and statuses were no such thing. */
  readonly unreadable: number;
}

/** Undefined for what is no event of WhatsApp's. What is for another number of the office's is nothing. */
export function readUpdate(raw: unknown, phoneNumberId: string): Reading | undefined {
  const parsed = whatsappUpdate.safeParse(raw);
  if (!parsed.success) return undefined;
  const incoming: Incoming[] = [];
  const news: News[] = [];
  const faults: number[] = [];
  let unreadable = 0;
  let peoplePerDay: number | undefined;
  for (const raw of parsed.data.entry.flatMap(({ changes }) => changes)) {
    const change = whatsappChange.safeParse(raw).data;
    if (change === undefined) {
      unreadable += 1;
      continue;
    }
    const { field, value } = change;
    const contacts = (value.contacts ?? []).flatMap((one) => whatsappContact.safeParse(one).data ?? []);
    peoplePerDay = readDayLimit(field, value) ?? peoplePerDay;
    if (field === "user_id_update") incoming.push(...readNewIds(value.user_id_update ?? []));
    if (value.metadata?.phone_number_id !== phoneNumberId) continue;
    if (field === "user_preferences") incoming.push(...readWishes(value.user_preferences ?? []));
    if (field !== "messages") continue;
    faults.push(...(value.errors ?? []).flatMap((one) => whatsappFault.safeParse(one).data?.code ?? []));
    for (const one of value.messages ?? []) {
      const message = whatsappMessage.safeParse(one);
      const read = message.success ? readMessage(message.data, contacts) : undefined;
      if (read === undefined) unreadable += 1;
      else if (read !== "nothing") incoming.push(read);
    }
    for (const one of value.statuses ?? []) {
      const status = whatsappStatus.safeParse(one);
      const read = status.success ? readStatus(status.data) : undefined;
      if (read === undefined) unreadable += 1;
      else news.push(read);
    }
  }
  incoming.sort((a, b) => a.at.getTime() - b.at.getTime());
  return { incoming, news, faults, unreadable, ...(peoplePerDay === undefined ? {} : { peoplePerDay }) };
}

function readMessage(message: WhatsAppMessage, contacts: readonly WhatsAppContact[]): Incoming | "nothing" | undefined {
  const sender = senderOf(message, contacts);
  const phone = message.from ?? sender?.wa_id ?? undefined;
  const identity = identityOf({ digits: phone, user: message.from_user_id ?? sender?.user_id ?? undefined });
  const at = dateOf(message.timestamp);
  if (identity === undefined || at === undefined) return undefined;
  if (message.type === "system") return readMove(message, phone, identity.address, at);
  const content = readContent(message, phone);
  if (content === undefined) return "nothing";
  return { ...identity, messageId: message.id, at, content };
}

/** The only contact may name no more than one of the sender's ids; of several the one that names either. */
function senderOf(
  { from, from_user_id: user }: WhatsAppMessage,
  contacts: readonly WhatsAppContact[],
): WhatsAppContact | undefined {
  const named = contacts.find((one) => (from != null && one.wa_id === from) || (user != null && one.user_id === user));
  if (named !== undefined || contacts.length !== 1) return named;
  const [only] = contacts;
  const isOther = (from != null && only?.wa_id != null) || (user != null && only?.user_id != null);
  return isOther ? undefined : only;
}

/** Who changed their number is the same person; the platform tells it in the chat of the old one. */
function readMove(
  { id, system }: WhatsAppMessage,
  phone: string | undefined,
  formerly: string,
  at: Date,
): Incoming | "nothing" {
  const changed = system?.type === "user_changed_number" || system?.type === "user_changed_user_id";
  if (!changed || (system.wa_id === undefined && system.user_id === undefined)) return "nothing";
  return moved(identityOf({ digits: system.wa_id ?? phone, user: system.user_id }), { formerly, messageId: id, at });
}

function moved(
  identity: Identity | undefined,
  told: Required<Pick<Incoming, "formerly" | "messageId" | "at">>,
): Incoming | "nothing" {
  if (identity === undefined) return "nothing";
  const { profile: _, ...now } = identity;
  return { ...now, ...told, content: { kind: "moved" } };
}

/** The same, told beside the chats. A new id comes with a new number only: the old one is nobody's, or somebody else's. */
const readNewIds = (updates: readonly unknown[]): readonly Incoming[] =>
  updates.flatMap((raw): readonly Incoming[] => {
    const update = whatsappUserIdUpdate.safeParse(raw).data;
    const at = update === undefined ? undefined : dateOf(String(update.timestamp));
    if (update === undefined || at === undefined) return [];
    const { previous, current } = update.user_id;
    const identity = identityOf({ digits: update.wa_id, user: current });
    const formerly = `user:${previous}`;
    const message = moved(identity, { formerly, messageId: `moved:${previous}:${current}`, at });
    return message === "nothing" ? [] : [message];
  });

/** What somebody chose in WhatsApp's own settings of the chat. It has no id: who, what and when are one. */
const readWishes = (preferences: readonly unknown[]): readonly Incoming[] =>
  preferences.flatMap((raw): readonly Incoming[] => {
    const { wa_id: phone, user_id: user, value, timestamp } = whatsappPreference.safeParse(raw).data ?? {};
    const at = dateOf(String(timestamp));
    const identity = identityOf({ digits: phone, user });
    if (at === undefined || identity === undefined) return [];
    const messageId = `wish:${user ?? phone}:${timestamp}:${value}`;
    return [{ ...identity, messageId, at, content: { kind: "wish", announcements: value === "resume" } }];
  });

function readContent(message: WhatsAppMessage, from: string | undefined): Content | undefined {
  const { type, text, location, image, document, interactive, button } = message;
  if (text !== undefined) return { kind: "text", text: text.body };
  if (location !== undefined) return { kind: "location", lat: location.latitude, lng: location.longitude };
  if (type === "contacts") return readContact(message, from);
  const picked = interactive?.button_reply ?? interactive?.list_reply;
  if (picked !== undefined) {
    const page = readPage(picked.id);
    return page === undefined ? { kind: "pick", ...readChoice(picked.id) } : { kind: "page", page };
  }
  // Under an approved text: what stands on it was said.
  if (button?.text !== undefined) return { kind: "text", text: button.text };
  const picture = image ?? (isPicture(document?.mime_type) ? document : undefined);
  if (picture !== undefined)
    return {
      kind: "photo",
      reference: writeReference(picture.id),
      ...(picture.caption === undefined ? {} : { caption: picture.caption }),
    };
  // Nobody waits for an answer to a thumb.
  if (type === "reaction") return undefined;
  return { kind: "other", what: type === "audio" && message.audio?.voice ? "voice" : type };
}

const isPicture = (type = ""): boolean => /^image\/(?:jpeg|png|webp)\b/i.test(type);

/** The platform vouches for a number that it asked for itself, and for the sender's own. */
function readContact({ contacts = [], origin }: WhatsAppMessage, from: string | undefined): Content {
  const [card] = contacts;
  const { phone = "", wa_id: account } = card?.phones?.[0] ?? {};
  const asked = (card?.origin ?? origin)?.startsWith("contact_request") === true;
  const digits = account ?? phone.replace(/\D/g, "");
  const own = digits !== "" && (asked || digits === from);
  return { kind: "contact", phone: own ? `+${digits}` : phone, own };
}

const steps = ["sent", "delivered", "read", "failed"] as const;

function readStatus({ id, status, timestamp, errors }: WhatsAppStatus): News | undefined {
  const is = steps.find((step) => step === status);
  const at = dateOf(timestamp);
  if (is === undefined || at === undefined) return undefined;
  const code = errors?.[0]?.code;
  return {
    providerId: id,
    is,
    at,
    ...(is === "failed" ? { outcome: outcomeOf(code === undefined ? { status: 400 } : { code, status: 400 }) } : {}),
  };
}

const tiers: Readonly<Record<string, number>> = {
  TIER_50: 50,
  TIER_250: 250,
  TIER_1K: 1000,
  TIER_2K: 2000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: Number.POSITIVE_INFINITY,
};

/** A tier by its name; undefined for one that is not known. */
export const readTier = (name: unknown): number | undefined => (typeof name === "string" ? tiers[name] : undefined);

function readDayLimit(field: string, value: Readonly<Record<string, unknown>>): number | undefined {
  if (field === "phone_number_quality_update") return readTier(value["current_limit"]);
  const told = value["max_daily_conversations_per_business"];
  if (field !== "business_capability_update") return undefined;
  return typeof told === "number" ? (told < 0 ? Number.POSITIVE_INFINITY : told) : readTier(told);
}

/** Seconds since the epoch. */
const dateOf = (timestamp: string): Date | undefined =>
  /^\d{1,12}$/.test(timestamp) ? new Date(Number(timestamp) * 1000) : undefined;
