import type { Chat, Sent, StoredFile } from "./chat.ts";
import type { Change, ContactEvent, StatusEvent } from "./event-schema.ts";
import type { GraphFault } from "./graph-fault.ts";
import type { MediaTold } from "./media-shelf.ts";
import type { MessageEvent } from "./message-schema.ts";

/** What a person needs of WhatsApp to be heard. */
export interface WhatsApp {
  emit(change: Change): void;
  nextId(): string;
  /** Unix time in milliseconds. */
  now(): number;
  putFile(file: Omit<StoredFile, "id">): StoredFile;
  told(file: StoredFile): MediaTold;
  /** A status of a message that was accepted. */
  tell(sent: Sent, status: StatusEvent["status"], fault?: GraphFault): void;
  readonly office: Office;
}

export interface Office {
  readonly phoneNumberId: string;
  /** Digits. */
  readonly phone: string;
  /** People are also told by their user id, and files with an address, as since the spring of 2026. */
  readonly userIds: boolean;
}

export const seconds = (milliseconds: number): string => String(Math.floor(milliseconds / 1000));

export const product = ({ phone, phoneNumberId }: Office) => ({
  messaging_product: "whatsapp" as const,
  metadata: { display_phone_number: phone, phone_number_id: phoneNumberId },
});

const identity = (chat: Chat, { userIds }: Office) => ({
  ...(chat.hidesPhone ? {} : { wa_id: chat.phone }),
  ...(userIds ? { user_id: chat.userId } : {}),
});

export const sender = (chat: Chat, { userIds }: Office) => ({
  ...(chat.hidesPhone ? {} : { from: chat.phone }),
  ...(userIds ? { from_user_id: chat.userId } : {}),
});

export const contactOf = (chat: Chat, office: Office): ContactEvent => ({
  profile: { name: chat.name, ...(chat.username === undefined ? {} : { username: chat.username }) },
  ...identity(chat, office),
});

export function messageChange(chat: Chat, office: Office, message: MessageEvent): Change {
  return {
    field: "messages",
    value: { ...product(office), contacts: [contactOf(chat, office)], messages: [message] },
  };
}

interface Told {
  readonly sent: Sent;
  readonly chat: Chat | undefined;
  readonly status: StatusEvent["status"];
  readonly at: number;
  readonly fault?: GraphFault;
  /** What the message is counted as. */
  readonly category: "service" | "utility" | "marketing" | "authentication";
  readonly billable: boolean;
  /** Of the Graph API: before 24 a conversation is told too. */
  readonly version: number;
}

/** A failed status tells no contact, and of a message to a number no user id either: so the vendor documents it. */
export function statusChange(told: Told, office: Office): Change {
  const { sent, chat, status, at, fault, category, billable, version } = told;
  const byNumber = /^\d/.test(sent.to);
  const failed = status === "failed";
  const number = byNumber ? sent.to : chat?.hidesPhone === false ? chat.phone : undefined;
  const userId = office.userIds && (!failed || !byNumber) ? chat?.userId : undefined;
  const event: StatusEvent = {
    id: sent.id,
    status,
    timestamp: seconds(at),
    ...(number === undefined ? {} : { recipient_id: number }),
    ...(userId === undefined ? {} : { recipient_user_id: userId }),
    ...(failed || version >= 24 ? {} : { conversation: conversation(sent, status, at, category) }),
    ...(failed
      ? {}
      : {
          pricing: {
            billable,
            pricing_model: "PMP" as const,
            category,
            type: billable ? ("regular" as const) : ("free_customer_service" as const),
          },
        }),
    ...(fault === undefined ? {} : { errors: [fault.inEvent()] }),
    ...(sent.request.biz_opaque_callback_data === undefined
      ? {}
      : { biz_opaque_callback_data: sent.request.biz_opaque_callback_data }),
  };
  const contacts =
    failed || chat === undefined || !office.userIds ? {} : { contacts: [contactTold(told, number, chat)] };
  return { field: "messages", value: { ...product(office), ...contacts, statuses: [event] } };
}

/** The username comes with delivered and read only. */
function contactTold({ status }: Told, number: string | undefined, chat: Chat): ContactEvent {
  const named = status !== "sent" && chat.username !== undefined;
  return {
    profile: { name: chat.name, ...(named ? { username: chat.username } : {}) },
    ...(number === undefined ? {} : { wa_id: number }),
    user_id: chat.userId,
  };
}

function conversation(sent: Sent, status: StatusEvent["status"], at: number, type: Told["category"]) {
  return {
    id: Buffer.from(sent.to).toString("hex").padEnd(32, "0").slice(0, 32),
    ...(status === "sent" ? { expiration_timestamp: seconds(at + 24 * 3_600_000) } : {}),
    origin: { type },
  };
}
