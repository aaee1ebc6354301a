import type { Sent } from "./chat.ts";
import type { Packing } from "./courier.ts";
import type { Change, StatusEvent } from "./event-schema.ts";
import type { CallName } from "./mishaps.ts";
import type { Person } from "./person.ts";
import type { Call } from "./routes.ts";
import type { Refusing } from "./sending.ts";
import type { Limits } from "./sending-limits.ts";
import type { TemplateSpec } from "./templates.ts";

/**
 * WhatsApp's Cloud API on a local port, with people in it: requests are judged by the vendor's rules, events go to a
 * signed webhook, and what can go wrong goes wrong when a test says so. What a program asks for wrongly, and what the
 * double itself would tell wrongly, is an objection, and `close` throws it.
 */
export interface WhatsAppCloudDouble extends WhatsAppCloudControls {
  /** Instead of https://graph.facebook.com; the version follows: /v23.0/... */
  readonly apiRoot: string;
  readonly token: string;
  readonly phoneNumberId: string;
  readonly businessId: string;
  /** Digits of the office's number. */
  readonly phone: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  /** One person a number; asked again, the same one. */
  person(id: number, options?: PersonOptions): Person;
  /** All messages that were accepted, oldest first. */
  readonly sent: readonly Sent[];
  readonly calls: readonly Call[];
  /** Messages that the office marked as read, in order; `typing`: with the sign that it writes. */
  readonly read: readonly { readonly messageId: string; readonly typing: boolean }[];
  /** Kept when this call was answered, or dropped, so many times from now. */
  called(call: CallName, times?: number): Promise<void>;
  /** Kept when no call is being answered and no event is due. */
  idle(): Promise<void>;
  readonly objections: string[];
  /** Ends it; throws what there was to object to. */
  close(): Promise<void>;
}

export interface WhatsAppCloudControls {
  /** Shakes hands with a program's webhook, and posts events there from then on, also those that waited. */
  webhook(url: string): Promise<void>;
  /** An event as it is; it has to pass the schema. */
  emit(change: Change): void;
  /** Statuses of posts that the program did not answer with 2xx. */
  readonly refusedPosts: readonly (number | "no answer")[];
  /** Keeps events back; the release posts them in the order that is given, and as one post if `together`. */
  hold(): (order?: (held: readonly Change[]) => readonly Change[], together?: Packing) => void;
  /** Posts again what was refused, where `webhookRetryAfter` is "when told". */
  retry(): void;
  /** Posts the last so many taken bodies once more. */
  repeat(count?: number): void;
  /** What is told of each message accepted from now on; sent, then delivered. */
  statuses(follow: readonly StatusEvent["status"][]): void;
  /** Tells a status of a message now, whatever was told before. */
  tell(wamid: string, status: StatusEvent["status"], code?: number): void;
  /** The next so many accepted messages fail with this code. */
  failLater(code: number, times?: number): void;
  /** Whether a code is an answer or a later status. Before: 131026, 131047, 131049 and 131050 are statuses. */
  refuse(code: number, how: Refusing): void;
  failNext(call: CallName, code: number, times?: number, how?: FailureOptions): void;
  /** An answer without the Graph API's shape: 502, 503. */
  breakNext(call: CallName, status: number, times?: number): void;
  drop(call: CallName, when: "before" | "after", times?: number): void;
  /** Answers of this call wait until the returned function is called. */
  slow(call: CallName): () => void;
  template(spec: TemplateSpec): void;
  /** The token is no longer good, until it is renewed. */
  expireToken(): void;
  renewToken(): void;
  /** What GET of the number tells: quality_rating and so on. */
  setNumber(fields: Readonly<Record<string, unknown>>): void;
  /** How many people outside their window may be written to in 24 hours. */
  setPeoplePerDay(count: number): void;
  /** A file is no longer there. */
  forgetMedia(id: string): void;
}

export interface FailureOptions {
  /** Another status than the vendor documents: 130429 was also seen with 429. */
  readonly status?: number;
  /** Seconds, as a header. */
  readonly retryAfter?: number;
}

export interface PersonOptions {
  readonly name?: string;
  /** Digits. */
  readonly phone?: string;
  /** With a username; the number is hidden unless `hidesPhone` is false. */
  readonly username?: string;
  readonly hidesPhone?: boolean;
}

export interface DoubleOptions {
  readonly now?: () => Date;
  readonly limits?: Limits;
  readonly templates?: readonly TemplateSpec[];
  /** Milliseconds before a refused post is made again, or by `retry`; 5. */
  readonly webhookRetryAfter?: number | "when told";
  /** Posts at the same time; 1. */
  readonly connections?: number;
  /** What was refused is posted again before anything else is; otherwise after what came meanwhile. */
  readonly keepsOrder?: boolean;
  /** Without: events are as before the spring of 2026, and tell neither user ids nor addresses of files. */
  readonly userIds?: boolean;
}
