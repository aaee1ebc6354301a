/** How somebody says which registration is theirs: its number, or the phone number that is registered (E.164). */
export type LinkBy =
  | { readonly number: string }
  | { readonly phone: string }
  /** The platform vouches that it is the sender's own. */
  | { readonly ownPhone: string }
  /** The number that the channel tells of this chat. */
  | { readonly ofChat: true };

/** Why one chat is told of another's link: it asks, it was linked, or this one is linked no more. */
export type LinkWord = "ask" | "made" | "part";

/** What a link means in a chat that did not ask for it. `channel`: of the chat that asks or was linked. */
export type MetLink =
  | { readonly is: "code"; readonly code: string; readonly channel: string }
  | { readonly is: "question"; readonly channel: string }
  | { readonly is: "made"; readonly channel: string }
  | { readonly is: "parted" };

/** One of the chats of an owner. */
export interface LinkedChat {
  readonly id: number;
  readonly channel: string;
  /** ISO 8601. */
  readonly since: string;
  /** The one that is spoken in. */
  readonly here: boolean;
  /** Where the office writes unasked: as chosen, or as it comes. */
  readonly receives: boolean;
  readonly chosen: boolean;
}
