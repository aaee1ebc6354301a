import type { OfficeDeed } from "../../../flows/kit/heard.ts";
import type { Setting } from "../../../flows/talk.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Database } from "../../store/database.ts";
import type { Audit } from "../audit/audit.ts";

/** What an officer's acts in a talk need; the console's desk is one. */
export interface Help {
  readonly database: Database;
  readonly setting: Setting;
  readonly audit: Audit;
  readonly clock: Clock;
  /** Hands a message to the talks. */
  readonly receive: (deed: Deed) => Promise<unknown>;
  /** Tells a channel's delivery that there is something in the outbox. */
  readonly wake: (channel: string) => void;
}

/** An officer's deed in an owner's chat, as the queue of the talks takes it. */
export interface Deed {
  readonly channel: string;
  readonly address: string;
  readonly messageId: string;
  readonly at: Date;
  readonly content: { readonly kind: "office"; readonly does: OfficeDeed };
}

/** Somebody of the office, as far as a talk names them. */
export interface Helper {
  readonly id: string;
  readonly name: string;
}
