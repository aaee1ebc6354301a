import type { DetailField, DetailGroup, DetailValue } from "../details/fields.ts";
import type { LinkBy, LinkedChat, LinkWord, MetLink } from "../link/link.ts";
import type { OwnBusiness, Person, Right } from "../my-data/person.ts";
import type { Checked, RepairField } from "../repair/checked.ts";
import type { Repair, Repaired, Verdict } from "../repair/repair.ts";
import type { TextId } from "../speech/text-ids.ts";
import type { Nik } from "../understand/nik.ts";
import type { Command, Mode, PlaceAnswer, RtRw, Told } from "../understand/understood.ts";
import type { Pin, Registration } from "./registration.ts";

export type { Pin, Registration };

export const languages = ["id", "en", "jv"] as const;
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

/** What was answered to a field of the whole register. */
type DetailAnswers = { readonly [Field in DetailField]: DetailValue | Nik | { readonly photo: string } };

/** The value an answer carries, by the question's stable id. */
export interface Answers extends DetailAnswers {
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
  /** A group of details to fill in, or enough for now. */
  details: DetailGroup | "enough";
  /** The business that is to be completed, by its id. */
  detailsOf: number;
  /** One of the owner's businesses by its id, or a new one. */
  businesses: { readonly business: number } | "add" | "back";
  business: "correct" | "details" | "spot" | "photos" | "close" | "reopen" | "add" | "back";
  spot: PinAnswer | "enough";
  closing: boolean;
  myData: Right | "back";
  /** A consent to give or take back. */
  consents: Purpose | "back";
  erasing: boolean;
  /** What somebody is registered under. */
  linkNumber: LinkBy;
  /** An unsent registration goes when the chat is linked. */
  linkDraft: boolean;
  /** The code, or another number. */
  linkCode: { readonly code: string } | LinkBy;
  /** The owner wrote from that other chat. */
  linkAsked: boolean;
  linkMade: "mine" | "notMe";
  /** One of the owner's chats by its id; or the office is to write where they wrote last. */
  chats: { readonly chat: number } | "latest" | "back";
  chat: "prefer" | "part" | "back";
  parting: boolean;
}
export type QuestionId = keyof Answers;

/** What may arrive at a flow: a finite alphabet. Words were understood before. */
export type FlowEvent =
  /** `more`: what the same words told beside the answer. */
  | { readonly type: "answer"; readonly value: Answers[QuestionId]; readonly more?: Told }
  /** Words that began a talk told something already. */
  | { readonly type: "told"; readonly told: Told }
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
  | {
      readonly type: "statusFound";
      readonly businesses: readonly BusinessStatus[];
      /** Registrations that officers made part of another business, whose number stands for both. */
      readonly joined?: readonly { readonly number: string; readonly into: string }[];
    }
  | { readonly type: "personFound"; readonly person: Person; readonly for: Right | null }
  /** Nothing is registered from this chat. */
  | { readonly type: "nobodyFound" }
  /** `again`: what officers had approved is looked at again. */
  | { readonly type: "amended"; readonly number: string; readonly again: boolean }
  | { readonly type: "erased"; readonly proof: number }
  /** The officer of a ticket, by first name; `began`: it was the officer who began to talk. */
  | { readonly type: "officerMet"; readonly officer: string; readonly began: boolean }
  /** Nobody has taken the ticket, or not any more. */
  | { readonly type: "officerGone" }
  /** A code was sent with which an owner confirms what an officer filled in; absent: the word alone. */
  | { readonly type: "code"; readonly code?: string }
  | { readonly type: "draftFound"; readonly filled: FilledIn }
  | { readonly type: "draftGone"; readonly reason: DraftGone }
  /** What this owner is asked to repair now, the oldest first. */
  | { readonly type: "repairsFound"; readonly repairs: readonly Repair[] }
  /** The repair is with the officers; or nobody waits for it any more. */
  | { readonly type: "repaired" }
  | { readonly type: "repairGone" }
  /** A decision that still holds; null where it does not. */
  | { readonly type: "verdictFound"; readonly verdict: Verdict | null }
  /** What this chat asked for and waits for; `vouched`: the channel tells the sender's number. */
  | {
      readonly type: "linkFound";
      readonly waits: "code" | "phone" | null;
      /** Confirmed in the other chat: it may be joined. */
      readonly link?: number;
      readonly vouched: boolean;
    }
  /** Says nothing of whether anybody is registered so. */
  | { readonly type: "linkAsked"; readonly way: "code" | "phone" }
  /** It was asked too often. */
  | { readonly type: "linkLater" }
  | { readonly type: "linkWrong"; readonly left: number }
  /** Nothing waits for a code (any more). */
  | { readonly type: "linkGone" }
  /** This chat is its owner's now. */
  | { readonly type: "linkJoined" }
  /** What another chat's link means in this one; null: nothing any more. */
  | { readonly type: "linkMet"; readonly met: MetLink | null }
  | { readonly type: "linkAnswered"; readonly inTime: boolean }
  | { readonly type: "chatsFound"; readonly chats: readonly LinkedChat[] }
  /** `here`: it was this chat. */
  | { readonly type: "chatParted"; readonly here: boolean }
  /** `young`: this chat was linked too lately to part others; `gone`: it is not there any more, or the last. */
  | { readonly type: "chatKept"; readonly reason: "young" | "gone" }
  /** The conversation above this one ended. */
  | { readonly type: "closed"; readonly outcome: Outcome };

/** A registration that an officer filled in for an owner, who has to confirm it. */
export interface FilledIn {
  readonly draft: number;
  /** The officer's first name. */
  readonly officer: string;
  readonly registration: Registration;
  /** Who owns this chat, where somebody is registered from it already. */
  readonly owner?: { readonly name: string; readonly phone: string | null };
}

/** Why a code opens nothing. `later`: too many wrong ones were tried. */
export type DraftGone = "unknown" | "expired" | "withdrawn" | "used" | "refused" | "later";

export type Outcome = "registered" | "amended" | "refused" | "discarded" | "erased";

export interface BusinessStatus {
  readonly number: string;
  readonly name: string;
  readonly status: "registered" | "closed";
  readonly checked: Checked;
}

/** What a flow wants done. Talk effects stay inside the talk; world effects are carried out by the caller. */
export type Effect = TalkEffect | WorldEffect;

export type TextArgs = Readonly<Record<string, string | number>>;

export type TalkEffect =
  /** `texts`: values that are texts themselves, put into the owner's language. */
  | {
      readonly type: "say";
      readonly text: TextId;
      readonly args?: TextArgs;
      readonly texts?: Readonly<Record<string, TextId>>;
    }
  | { readonly type: "explain" }
  | { readonly type: "open"; readonly flow: FlowName; readonly input?: FlowInput }
  | { readonly type: "finish"; readonly then?: FlowEvent }
  | { readonly type: "speak"; readonly language: Language }
  /** Tells what is known of a person, in the owner's language; a copy goes along as files. */
  | { readonly type: "tell"; readonly what: "data" | "copy" | "accesses"; readonly person: Person }
  /** Tells what was answered and not sent yet; nothing where no registration is open. */
  | { readonly type: "tellDraft" }
  /** Nobody waits for a repair of this business any more: what asks for it goes, wherever it lies. */
  | { readonly type: "dropRepair"; readonly business: number }
  /** Closes everything that is open: nobody is known here any more, or with `registered` an owner. */
  | { readonly type: "leaveAll"; readonly registered?: true };

export type WorldEffect =
  | {
      readonly type: "recordConsent";
      readonly purpose: Purpose;
      readonly granted: boolean;
      readonly textVersion: string;
    }
  /**
   * Answered by `registered`; with a `draft` that this chat may not confirm any more, by `draftGone`. `opened`: what
   * was known of the owner when the talk of it began.
   */
  | {
      readonly type: "register";
      readonly registration: Registration;
      readonly draft?: number;
      readonly opened?: Partial<Registration>;
    }
  /** Answered by `ticketOpened`. */
  | { readonly type: "openTicket" }
  /** Answered by `statusFound`. */
  | { readonly type: "lookUpStatus" }
  /** Forget every word of this chat, the owner's and what quoted them. */
  | { readonly type: "forget" }
  /** Send a word when the owner falls silent, or no more. */
  | { readonly type: "remind"; readonly wanted: boolean }
  /** Answered by `personFound` or `nobodyFound`; `for`: the right that is used, which is recorded. */
  | { readonly type: "lookUpPerson"; readonly for: Right | null }
  /** Answered by `amended`. `opened`: what the register held when the owner saw it; the rest stays as it is now. */
  | {
      readonly type: "amend";
      readonly business: number;
      readonly registration: Registration;
      readonly opened?: Partial<Registration>;
    }
  | { readonly type: "setOpen"; readonly business: number; readonly open: boolean }
  | { readonly type: "addSpot"; readonly business: number; readonly spot: PinAnswer }
  /** `business` is null for a field of the person's. */
  | {
      readonly type: "keepDetail";
      readonly business: number | null;
      readonly field: DetailField;
      readonly value: DetailValue;
    }
  /** `reference`: the channel's own name of the photo, which is fetched later. */
  | { readonly type: "keepPhoto"; readonly business: number; readonly reference: string }
  /** Answered by `repairsFound`; `without`: what was repaired in this turn already, by its check. */
  | { readonly type: "lookUpRepairs"; readonly without: readonly number[] }
  /** Answered by `repaired` or `repairGone`, but for a photo that is taken. */
  | { readonly type: "repair"; readonly check: number; readonly field: RepairField; readonly told: Repaired }
  /** The owner has no time now: to be asked again in some days. */
  | { readonly type: "repairLater" }
  /** Answered by `verdictFound`. */
  | { readonly type: "lookUpVerdict"; readonly check: number }
  /** Remove the person behind this chat from everything. Answered by `erased`. */
  | { readonly type: "erase" }
  /** Answered by `officerMet` or `officerGone`. */
  | { readonly type: "meetOfficer"; readonly ticket: number }
  /** What waits for the end of the quiet hours is sent now. */
  | { readonly type: "sendWaiting" }
  /** The owner needs the officer no more. */
  | { readonly type: "closeTicket"; readonly ticket: number }
  /** Answered by `draftFound` or `draftGone`. */
  | { readonly type: "lookUpDraft"; readonly code: string }
  /** The owner does not want what was filled in for them. */
  | { readonly type: "dropDraft"; readonly draft: number }
  /** Answered by `linkFound`. */
  | { readonly type: "lookUpLink" }
  /** Answered by `linkAsked` or `linkLater`. */
  | { readonly type: "askLink"; readonly by: LinkBy }
  /** Answered by `linkJoined`, `linkWrong` or `linkGone`. */
  | { readonly type: "tryLink"; readonly code: string }
  /** What was confirmed in the other chat. Answered by `linkJoined` or `linkGone`. */
  | { readonly type: "joinLink"; readonly link: number }
  /** Answered by `linkMet`. */
  | { readonly type: "meetLink"; readonly link: number; readonly what: LinkWord }
  /** Answered by `linkAnswered`. */
  | { readonly type: "answerLink"; readonly link: number; readonly yes: boolean }
  /** Whoever linked that chat was somebody else. Answered by `chatParted` or `chatKept`. */
  | { readonly type: "undoLink"; readonly link: number }
  /** Answered by `chatsFound` or `nobodyFound`. */
  | { readonly type: "lookUpChats" }
  /** Where the office writes unasked; null: where the owner wrote last. */
  | { readonly type: "preferChat"; readonly chat: number | null }
  /** Answered by `chatParted` or `chatKept`. */
  | { readonly type: "partChat"; readonly chat: number };

export type FlowName =
  | "home"
  | "menu"
  | "registration"
  | "language"
  | "resume"
  | "details"
  | "businesses"
  | "myData"
  | "officerTalk"
  | "repair"
  | "verdict"
  | "link"
  | "linkHere"
  | "chats";

/** What a conversation is opened with. */
export interface FlowInput {
  readonly hint?: Hint;
  /** The phone number that the channel vouches for. */
  readonly phone?: string;
  /** Where the conversation below stands. */
  readonly step?: { readonly at: number; readonly of: number };
  readonly registered?: boolean;
  readonly open?: boolean;
  /** What the first words told already. */
  readonly told?: Told;
  /** A registered business to be changed. */
  readonly amends?: OwnBusiness;
  /** Registered before: another business of theirs begins with this. */
  readonly owner?: { readonly name: string; readonly phone: string | null };
  readonly person?: Person;
  /** The business that details are asked for. */
  readonly business?: OwnBusiness;
  /** Only these details are asked for, e.g. what a programme needs. */
  readonly fields?: readonly DetailField[];
  /** The ticket that an officer answers. */
  readonly ticket?: number;
  /** When the officer took it, in milliseconds. */
  readonly taken?: number;
  /** A registration that an officer filled in. */
  readonly filled?: FilledIn;
  /** What an officer decided or asked for, by its id. */
  readonly check?: number;
  /** The right that is to be used at once. */
  readonly right?: Right;
  /** A chat that asks to be linked, by the link's id, and what there is to say of it here. */
  readonly link?: number;
  readonly what?: LinkWord;
}

export const isLanguage = (tag: string | undefined): tag is Language => languages.some((one) => one === tag);
