import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Wait } from "../../lib/wait.ts";

export interface TelegramSettings {
  /** As @BotFather gave it. A secret. */
  readonly token: string;
  /** Without a trailing slash; https://api.telegram.org where absent. */
  readonly apiRoot?: string;
  readonly mode: "polling" | "webhook";
  /** Where Telegram reaches this program; a bare host gets `webhookPath`. Needed for `webhook`. */
  readonly webhookUrl?: string;
  /** 1 to 256 of A-Z, a-z, 0-9, _ and -. Needed for `webhook`. A secret. */
  readonly webhookSecret?: string;
  /** Messages a second over all chats that this bot may send; 30 where absent. */
  readonly perSecond?: number;
  /** The command menu by language; the first language's is shown to everyone whose language has none. */
  readonly commands?: Readonly<Record<string, readonly MenuCommand[]>>;
  readonly log: Log;
  readonly clock?: Clock;
  readonly wait?: Wait;
  /** 0 to 1, as Math.random: spreads what many programs would else do at once. */
  readonly random?: () => number;
}

interface MenuCommand {
  /** 1 to 32 of a-z, 0-9 and _, without the slash. */
  readonly command: string;
  /** 1 to 256 characters. */
  readonly description: string;
}

/** Everything else Telegram need not send. */
export const allowedUpdates = ["message", "edited_message", "callback_query"] as const;

export const webhookPath = "/webhooks/telegram";
