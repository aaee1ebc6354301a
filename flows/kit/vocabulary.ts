import type { TextId } from "../speech/text-ids.ts";
import type { Command, Mode, PlaceAnswer, RtRw } from "../understand/understood.ts";

export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

/** What a poster told: the place it was made for. Never proof of anything. */
export interface Hint {
  readonly token: string;
  readonly village: string;
  readonly rt?: string;
  readonly rw?: string;
}

/** What a consent is for; each is asked, kept and withdrawn apart. */
export type Purpose = "register" | "publication" | "announcements";

/** A pin is taken at every rung of the place. */
export type PinAnswer = Extract<PlaceAnswer, { readonly kind: "pin" }>;

/** The value an answer carries, by the question's stable id. */
export interface Answers {
  consent: boolean;
  ownerName: string;
  businessName: string;
  product: string;
  cluster: { readonly cluster: string } | { readonly more: true };
  mode: Mode;
  place: PlaceAnswer | { readonly byName: true } | { readonly atHint: true };
  district: { readonly district: string } | { readonly notListed: true } | PinAnswer;
  village: /** RT and RW where the same words told them. */
    | { readonly district: string; readonly village: string; readonly rtRw?: RtRw }
    | { readonly byDistrict: true }
    | { readonly notListed: true }
    | PinAnswer;
  landmark: string | PinAnswer;
  rtRw: RtRw | { readonly dontKnow: true };
  phone: string;
  review: "yes" | "correct" | "cancel";
  correct: string;
  cancel: "goOn" | "later" | "discard";
  publish: boolean;
  announcements: boolean;
  menu: Command | "goOn";
  language: Language;
  resume: "goOn" | "startOver";
}
export type QuestionId = keyof Answers;

/** What may arrive at a flow: a finite alphabet. Words were understood before. */
export type FlowEvent =
  | { readonly type: "answer"; readonly value: Answers[QuestionId] }
  | { readonly type: "unclear" }
  | { readonly type: "start"; readonly hint?: Hint }
  | { readonly type: "language"; readonly to?: Language }
  | { readonly type: Exclude<Command, "start" | "language"> }
  /** The owner wrote again after a long silence. */
  | { readonly type: "returned" }
  /** Nothing was heard for a while. */
  | { readonly type: "idle" }
  | { readonly type: "goOn" }
  | { readonly type: "startOver" }
  /** Results of effects, in the same turn. */
  | { readonly type: "registered"; readonly number: string }
  | { readonly type: "ticketOpened"; readonly number: number }
  | { readonly type: "statusFound"; readonly businesses: readonly BusinessStatus[] }
  /** The conversation above this one ended. */
  | { readonly type: "closed"; readonly outcome: Outcome };

export type Outcome = "registered" | "refused" | "discarded";

export interface BusinessStatus {
  readonly number: string;
  readonly name: string;
  readonly status: "registered";
}

/** What the register keeps of a finished registration. `null` where the owner did not know. */
export interface Registration {
  readonly ownerName: string;
  readonly phone: string | null;
  readonly businessName: string;
  readonly product: string;
  readonly cluster: string;
  readonly mode: Mode;
  readonly district: string | null;
  readonly village: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly pin: Pin | null;
  readonly placeSource: "pin" | "link" | "coordinates" | "plus_code" | "village" | "landmark";
  readonly landmark: string | null;
  readonly hint: string | null;
}

/** WGS84 degrees; accuracy in metres. */
export interface Pin {
  readonly lat: number;
  readonly lng: number;
  readonly accuracy?: number;
  readonly source: "pin" | "link" | "coordinates" | "plus_code";
}

/** What a flow wants done. Talk effects stay inside the talk; world effects are carried out by the caller. */
export type Effect = TalkEffect | WorldEffect;

export type TextArgs = Readonly<Record<string, string | number>>;

export type TalkEffect =
  | { readonly type: "say"; readonly text: TextId; readonly args?: TextArgs }
  | { readonly type: "explain" }
  | { readonly type: "open"; readonly flow: FlowName; readonly input?: FlowInput }
  | { readonly type: "finish"; readonly then?: FlowEvent }
  | { readonly type: "speak"; readonly language: Language };

export type WorldEffect =
  | {
      readonly type: "recordConsent";
      readonly purpose: Purpose;
      readonly granted: boolean;
      readonly textVersion: string;
    }
  /** Answered by `registered`. */
  | { readonly type: "register"; readonly registration: Registration }
  /** Answered by `ticketOpened`. */
  | { readonly type: "openTicket" }
  /** Answered by `statusFound`. */
  | { readonly type: "lookUpStatus" }
  /** Forget every word of this chat, the owner's and what quoted them. */
  | { readonly type: "forget" };

export type FlowName = "home" | "menu" | "registration" | "language" | "resume";

/** What a conversation is opened with. */
export interface FlowInput {
  readonly hint?: Hint;
  /** The phone number that the channel vouches for. */
  readonly phone?: string;
  /** Where the conversation below stands. */
  readonly step?: { readonly at: number; readonly of: number };
  readonly registered?: boolean;
  readonly open?: boolean;
}

export const isLanguage = (tag: string | undefined): tag is Language => languages.some((one) => one === tag);
