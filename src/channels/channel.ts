/**
 * The port between the talk and the platforms. A channel turns its vendor's updates into `Incoming`, hands
 * them to `receive`, and acknowledges to the platform only after that promise is kept; it turns `Outgoing`
 * into its vendor's calls and every answer or error of the vendor into one `Outcome`.
 */

import type { Content, Message } from "../../flows/kit/heard.ts";

export type { Choice, Content, File } from "../../flows/kit/heard.ts";

export interface Outgoing extends Message {
  /** The owner's, for the platform's own buttons; told by the delivery. */
  readonly language?: string;
  /** Sent instead of the rest: a text that the platform approved before, for who has not written lately. */
  readonly template?: Template;
}

export interface Template {
  readonly name: string;
  /** As the platform names it, e.g. id or en_US. */
  readonly language: string;
  /** In the order of the text's places, {{1}} first. */
  readonly parameters: readonly string[];
}

export interface Incoming {
  readonly channel: string;
  /** The chat's own id on its platform; never a key for an owner. */
  readonly address: string;
  /** Other ids of the same account; a chat that is known by one of them is this one. */
  readonly aliases?: readonly string[];
  /** The address that the same account had until now: the chat comes along. */
  readonly formerly?: string;
  /** Unique within the channel; a second message with this id is handled once. */
  readonly messageId: string;
  /** When the platform says it was sent. */
  readonly at: Date;
  readonly content: Content;
  /** What the platform tells of the sender: an IETF language tag, and a phone number it vouches for (E.164). */
  readonly profile?: { readonly language?: string; readonly phone?: string };
}

/** Kept only after the turn is committed. */
export type Receive = (message: Incoming) => Promise<Receipt>;

export type Receipt =
  | { readonly is: "taken" }
  | { readonly is: "duplicate" }
  /** The sender is too fast; nothing was kept. Try the same message again after so many seconds. */
  | { readonly is: "later"; readonly seconds: number };

/** The closed set of what may become of a message that was handed to a platform. */
export type Outcome = { readonly parts?: Parts } & (
  | { readonly is: "sent"; readonly providerId?: string }
  /** Worth trying again; `afterSeconds` where the platform said so. */
  | {
      readonly is: "retry";
      readonly reason: string;
      readonly afterSeconds?: number;
      readonly providerId?: string;
      /** No fault of the message: however often, it is not given up. */
      readonly uncounted?: true;
      /** The id is of a part before the last: that one arrived is not that the message did. */
      readonly partial?: true;
    }
  /** The platform wants the whole channel to slow down for so many seconds; or what goes outside its window only. */
  | { readonly is: "flood"; readonly afterSeconds: number; readonly outsideOnly?: true; readonly reason?: string }
  /** It may be sent once the owner has written again. */
  | { readonly is: "waiting"; readonly reason: string }
  /** The owner blocked the office or closed the account: nothing more will reach this chat. */
  | { readonly is: "blocked" }
  /** The platform will never take this message. */
  | { readonly is: "refused"; readonly reason: string }
);

/** Of a message that is handed over in several parts, whose ways are told apart: how many, and which were by this try. */
export interface Parts {
  readonly of: number;
  readonly handed: readonly { readonly place: number; readonly providerId: string }[];
}

/** What a platform tells later of a message that it took, in any order and as often as it likes. */
export interface News {
  readonly providerId: string;
  /** `failed`: taken, and not delivered after all; `outcome` says what is to be done. */
  readonly is: "sent" | "delivered" | "read" | "failed";
  readonly at: Date;
  readonly outcome?: Exclude<Outcome, { readonly is: "sent" }>;
}
/** Kept only after the news are. */
export type Tell = (news: readonly News[]) => Promise<void>;

/** What a channel can do; the talk and the delivery adapt to it. */
export interface Abilities {
  /** `buttons`: choices are pressed. `numbers`: choices are typed, so the text itself lists them. */
  readonly choices: "buttons" | "numbers";
  /** A location is sent from the app's own menu, with no button of ours for it: the text tells how. */
  readonly attachesLocation?: true;
  /** Messages a second over all chats, and the least seconds between two to one chat; the platform's limits. */
  readonly pace: Pace;
  /** Hours after an owner's last message in which anything may be sent to them; absent: at any time. */
  readonly windowHours?: number;
  /** Outside it: how many people a day may be sent an approved text, and the one that asks them to write again. */
  readonly outside?: {
    peoplePerDay(): number;
    knock(language: string): Template | undefined;
  };
  /** It tells later what became of a message. */
  readonly tells?: true;
}

/** `burst`: so many may follow each other in one chat before the seconds count; 1 where absent. */
export interface Pace {
  readonly perSecond: number;
  readonly secondsPerChat: number;
  readonly burst?: number;
}

/** How a channel is, for officers and for /readyz. */
export interface ChannelState {
  readonly is:
    | "starting"
    | "ready"
    /** A phone has to be paired before anything can be sent or received. */
    | "unpaired"
    /** It mends itself, or tries to. */
    | "troubled"
    /** It cannot work before its settings are changed. */
    | "refused";
  /** What is the matter, in one word: browser_lost, token_refused. */
  readonly why?: string;
  readonly since: Date;
}

/** How a channel without an account of its own is joined to somebody's phone. */
export interface Pairing {
  /** What the phone has to read or be told now; both absent where nothing is to be done. */
  shown(): { readonly qr?: string; readonly code?: string };
  /** Asks for a code to type on the phone with this number (E.164), instead of the picture. */
  askCode(phone: string): Promise<"asked" | "not_now" | "refused">;
  /** Ends the pairing; another phone may be paired afterwards. */
  logOut(): Promise<void>;
  /** Told after each change of what is shown, and of the state; gives the function that ends it. */
  watch(listener: () => void): () => void;
}

/** What became of a photo that a platform keeps for us. */
export type Fetched =
  | { readonly is: "fetched"; readonly bytes: Uint8Array }
  /** Worth trying again; `afterSeconds` where the platform said so. */
  | { readonly is: "retry"; readonly reason: string; readonly afterSeconds?: number }
  /** It is no longer there, or larger than we take. */
  | { readonly is: "gone"; readonly reason: string };

/** An HTTP path that a channel answers itself; the server mounts it. */
export interface Route {
  readonly path: string;
  /** `visitor`: the network address that it came from, where that is known. */
  readonly handle: (request: Request, visitor?: string) => Response | Promise<Response>;
  /** For what is more than a short message: the largest body in bytes, and how many milliseconds it may take. */
  readonly upload?: { readonly bytes: number; readonly milliseconds: number };
}

export interface Channel {
  readonly name: string;
  readonly abilities: Abilities;
  /** It reaches only whoever sits at this process: several deliver side by side, each for its own. */
  readonly local?: true;
  readonly routes?: readonly Route[];
  /** Begins to receive, and to tell what became of messages. Rejects when the platform refuses the settings. */
  start(receive: Receive, tell?: Tell): Promise<void>;
  /** Stops receiving; keeps its promise when no update is being handled any more. */
  stop(): Promise<void>;
  /**
   * Sends one message. Never throws for what a platform may answer: that is an outcome. `earlier`: the id under which
   * an earlier try was handed over; if it arrived after all, it is not sent again. `handed`: the places of parts that
   * were, by outcomes with parts, and did not fail since; they are passed over. `signal`: once it is aborted, a channel
   * that sends in parts hands over no more and tells at once how far it came.
   */
  send(
    address: string,
    message: Outgoing,
    earlier?: string,
    handed?: readonly number[],
    signal?: AbortSignal,
  ): Promise<Outcome>;
  /** The bytes of a photo by the reference its message carried. Absent where photos cannot arrive. Never throws. */
  fetchPhoto?(reference: string): Promise<Fetched>;
  /** Absent: ready since it was started. */
  state?(): ChannelState;
  readonly pairing?: Pairing;
  /** The name under which people find the office on the platform, once the platform has told it. */
  publicName?(): string | undefined;
}
