import type { TextId } from "../speech/text-ids.ts";
import type { FlowInput, FlowName, Language } from "./vocabulary.ts";

/** What somebody sent, whatever the channel. What a channel cannot express otherwise is `other`, by the vendor's word. */
export type Content =
  /** `edited`: an older message of the owner's was changed to this. */
  | { readonly kind: "text"; readonly text: string; readonly edited?: true }
  /** A pressed button: the choice's id, or its number from 1; `question` is the question it was offered for, where known. */
  | { readonly kind: "pick"; readonly choice: string | number; readonly question?: string }
  /** WGS84 degrees; accuracy in metres where the device told it. */
  | { readonly kind: "location"; readonly lat: number; readonly lng: number; readonly accuracy?: number }
  /** A shared contact; `own` tells whether the platform vouches that it is the sender's own. */
  | { readonly kind: "contact"; readonly phone: string; readonly own: boolean }
  /** Photos that were sent together share an `album`. */
  | { readonly kind: "photo"; readonly reference: string; readonly caption?: string; readonly album?: string }
  | { readonly kind: "other"; readonly what: string }
  /** The open question's choices from this page on, from 1, where a platform cannot show them all. */
  | { readonly kind: "page"; readonly page: number }
  /** Nobody wrote: the chat has another address from now on. */
  | { readonly kind: "moved" }
  /** Nobody wrote: the owner told their platform whether they want what nobody asked for. */
  | { readonly kind: "wish"; readonly announcements: boolean }
  /** Nobody wrote: the office looks whether there is something to remind of. */
  | { readonly kind: "idle" }
  /** Nobody wrote: an officer begins something in the owner's talk, or ends it. Handed in by the office alone. */
  | { readonly kind: "office"; readonly does: OfficeDeed };

/** What an officer does in a talk. `input` names ids and codes; what they mean is looked up when it is needed. */
export type OfficeDeed =
  /** Opens a conversation over whatever is open. */
  | {
      readonly is: "open";
      readonly flow: FlowName;
      readonly input: FlowInput;
      /** The owner does not wait for it: it keeps to the quiet hours. */
      readonly unasked: boolean;
    }
  /**
   * Ends a conversation about this ticket wherever it lies, and says this first; what was open below it is asked again.
   * Nothing where it is not open, or belongs to a ticket that was taken since: what another program does may come late.
   */
  | {
      readonly is: "end";
      readonly flow: FlowName;
      readonly ticket: number;
      /** When that ticket was taken, in milliseconds. */
      readonly taken: number;
      readonly say?: TextId;
    };

export interface Heard {
  readonly content: Content;
  /** The owner was silent for long enough to be asked whether to go on. */
  readonly returned: boolean;
  /** The phone number that the channel vouches for, E.164. */
  readonly phone?: string;
  /** The office's date, ISO 8601. */
  readonly today: string;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** One message to one chat, in the words of its owner's language. */
export interface Message {
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The question that is open once this message is read, or null. */
  readonly asks: string | null;
  /** The page of choices that is to be shown, where a platform cannot show them all; the first where absent. */
  readonly page?: number;
  /** What else than text would answer it best. */
  readonly wants: "location" | "contact" | null;
  /** How a button for `wants` would be labelled, in the message's language. */
  readonly wantsLabel?: string;
  /** How it is answered where nothing can be pressed, in the message's language: a line before the choices, one on `wants`. */
  readonly byHand?: { readonly choose?: string; readonly wants?: string };
  /** A number that is typed is the answer itself, not a choice's place. */
  readonly numeric?: true;
  /** Where the open question stands in the conversation. */
  readonly step: { readonly at: number; readonly of: number } | null;
  /** Sent along, after the text. */
  readonly files?: readonly File[];
  /** A part of the text that nobody but its owner may read; whoever shows it to others leaves it out. */
  readonly secret?: string;
}

/** A small text file for the owner, e.g. their own data. `type` is its media type. */
export interface File {
  readonly name: string;
  readonly type: string;
  readonly text: string;
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
  /** The open question was just asked again: an answer after the silence is an answer. */
  readonly reminded?: true;
  /** The album whose photos are arriving: one reply answers them all. */
  readonly album?: string;
}

export interface Reply {
  readonly talk: Talk;
  readonly language: Language;
  readonly message: Message;
  /** The state in which the conversation on top rests. */
  readonly state: string;
  /** What was not understood, at which question. */
  readonly missed?: { readonly flow: string; readonly question: string; readonly text: string };
}
