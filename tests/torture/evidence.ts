import type { Content } from "../../src/channels/channel.ts";

/** What an owner said of themselves and their business, as the register must hold it in the end. */
export interface Told {
  readonly ownerName: string;
  readonly phone: string | null;
  readonly language: string;
  readonly businessName: string;
  readonly product: string;
  readonly cluster: string;
  readonly mode: string;
  readonly village: string | null;
  readonly district: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly accuracy: number | null;
  readonly placeSource: string;
  readonly landmark: string | null;
  readonly publication: boolean;
  readonly announcements: boolean;
}

/** A message of an owner, as it went out. */
export interface SaidMessage {
  /** What its id in the inbox begins with; absent where nobody but the platform knows it. */
  readonly id?: string;
  readonly content: Content;
}

/** A message of the office, as it arrived. */
export interface HeardMessage {
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
}

/** One owner, seen from outside. */
export interface Witness {
  /** The chat's id on its platform. */
  readonly address: string;
  readonly said: readonly SaidMessage[];
  readonly heard: readonly HeardMessage[];
  /** "left" for one who stopped writing on purpose, null for one whose talk never came to its end. */
  readonly told: Told | "left" | null;
}

export interface ChatRow {
  readonly id: number;
  readonly address: string;
  readonly revision: number;
  readonly ownerId: number | null;
}
export interface InboxRow {
  readonly chatId: number;
  readonly revision: number;
  readonly messageId: string;
  readonly content: Content | null;
}
export interface OutboxRow {
  readonly chatId: number;
  readonly revision: number;
  readonly state: string;
  readonly providerId: string | null;
  /** The messages in which it arrives, in this order. */
  readonly parts: readonly string[];
}
/** A business and its owner as the register holds them; consents by purpose, each answer in the order it was given. */
export interface RecordRow {
  readonly ownerId: number;
  readonly number: string;
  readonly told: Omit<Told, "publication" | "announcements">;
}
export interface ConsentRow {
  readonly chatId: number;
  readonly purpose: string;
  readonly granted: boolean;
}

/** All that a run leaves behind, from outside and from inside; rows in the order of their ids. */
export interface Evidence {
  readonly witnesses: readonly Witness[];
  readonly chats: readonly ChatRow[];
  readonly inbox: readonly InboxRow[];
  readonly outbox: readonly OutboxRow[];
  readonly records: readonly RecordRow[];
  readonly consents: readonly ConsentRow[];
  readonly owners: number;
  /**
   * From when on each life of the program may have said something, in milliseconds since the epoch, later than all
   * that its predecessor said. Infinite for one that never came so far. All but the last ended with a kill.
   */
  readonly lives: readonly number[];
  /** The most messages that a program may have in flight. */
  readonly mostInFlight: number;
  /** What went wrong in plain sight. */
  readonly mishaps: readonly string[];
}
