import type { Language } from "./vocabulary.ts";

/** What somebody sent, whatever the channel. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "pick"; readonly choice: string | number; readonly question?: string }
  | { readonly kind: "location"; readonly lat: number; readonly lng: number; readonly accuracy?: number }
  | { readonly kind: "contact"; readonly phone: string; readonly own: boolean }
  | { readonly kind: "photo"; readonly reference: string; readonly caption?: string }
  | { readonly kind: "other"; readonly what: string };

export interface Heard {
  readonly content: Content;
  /** The owner was silent for long enough to be asked whether to go on. */
  readonly returned: boolean;
  /** The phone number that the channel vouches for, E.164. */
  readonly phone?: string;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** One message in the owner's language. */
export interface Message {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly asks: string | null;
  readonly wants: "location" | "contact" | null;
  readonly wantsLabel?: string;
  readonly step: { readonly at: number; readonly of: number } | null;
}

/** One conversation on the stack; the words in it are all that is remembered. */
export interface Frame {
  readonly flow: string;
  readonly version: number;
  readonly value: string;
  readonly context: Record<string, unknown>;
}

/** Everything that is open in one chat. The conversation on top is the last. */
export interface Talk {
  readonly stack: readonly Frame[];
  /** Several things may have been meant: the answers to choose from. */
  readonly offered?: readonly { readonly label: string; readonly value: unknown }[];
}

export interface Reply {
  readonly talk: Talk;
  readonly language: Language;
  readonly message: Message;
  /** The state in which the conversation on top rests. */
  readonly state: string;
}
