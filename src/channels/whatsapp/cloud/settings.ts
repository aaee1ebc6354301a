import type { Clock } from "../../../lib/clock.ts";
import type { Log } from "../../../lib/log.ts";
import type { Wait } from "../../../lib/wait.ts";
import type { Template } from "../../channel.ts";

export interface WhatsAppCloudSettings {
  /** Of a system user, which does not expire. A secret. */
  readonly token: string;
  /** The number's id, not the number. */
  readonly phoneNumberId: string;
  /** Signs what the platform tells us. A secret. */
  readonly appSecret: string;
  /** A word of our own that the platform repeats at the handshake. A secret. */
  readonly verifyToken: string;
  /** With the version and without a trailing slash. */
  readonly apiRoot?: string;
  /** Messages a second over all chats; 80 where absent. */
  readonly perSecond?: number;
  /** The approved text that asks an owner to write again, in their language where it is approved in it; absent: none. */
  readonly knock?: (language: string) => Template | undefined;
  /** The platform's own buttons, in an owner's language. */
  readonly words: (language: string) => ButtonWords;
  readonly log: Log;
  readonly clock?: Clock;
  readonly wait?: Wait;
}

/** At most 20 characters each. */
export interface ButtonWords {
  /** Opens a list. */
  readonly choose: string;
  /** The next page of a list, and its first. */
  readonly more: string;
  readonly first: string;
}

export const defaultApiRoot = "https://graph.facebook.com/v24.0";

export const webhookPath = "/webhooks/whatsapp";
