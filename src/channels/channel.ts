/**
 * The port between the talk and the platforms. A channel turns its vendor's updates into `Incoming`, hands
 * them to `receive`, and acknowledges to the platform only after that promise is kept; it turns `Outgoing`
 * into its vendor's calls and every answer or error of the vendor into one `Outcome`.
 */

import type { Content, Message as Outgoing } from "../../flows/kit/heard.ts";

export type { Choice, Content, File, Message as Outgoing } from "../../flows/kit/heard.ts";

export interface Incoming {
  readonly channel: string;
  /** The chat's own id on its platform; never a key for an owner. */
  readonly address: string;
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
export type Outcome =
  | { readonly is: "sent"; readonly providerId?: string }
  /** Worth trying again; `afterSeconds` where the platform said so. */
  | { readonly is: "retry"; readonly reason: string; readonly afterSeconds?: number }
  /** The platform wants the whole channel to slow down for so many seconds. */
  | { readonly is: "flood"; readonly afterSeconds: number }
  /** The owner blocked the office or closed the account: nothing more will reach this chat. */
  | { readonly is: "blocked" }
  /** The platform will never take this message. */
  | { readonly is: "refused"; readonly reason: string };

/** What a channel can do; the talk and the delivery adapt to it. */
export interface Abilities {
  /** `buttons`: choices are pressed. `numbers`: choices are typed, so the text itself lists them. */
  readonly choices: "buttons" | "numbers";
  /** Messages a second over all chats, and the least seconds between two to one chat; the platform's limits. */
  readonly pace: { readonly perSecond: number; readonly secondsPerChat: number };
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
  /** Begins to receive. Rejects when the platform refuses the settings. */
  start(receive: Receive): Promise<void>;
  /** Stops receiving; keeps its promise when no update is being handled any more. */
  stop(): Promise<void>;
  /** Sends one message. Never throws for what a platform may answer: that is an outcome. */
  send(address: string, message: Outgoing): Promise<Outcome>;
  /** The bytes of a photo by the reference its message carried. Absent where photos cannot arrive. Never throws. */
  fetchPhoto?(reference: string): Promise<Fetched>;
  /** The name under which people find the office on the platform, once the platform has told it. */
  publicName?(): string | undefined;
}
