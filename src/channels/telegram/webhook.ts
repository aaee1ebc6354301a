import { isSame, readUpTo } from "../../lib/web-request.ts";
import { answerEvent, status } from "../answer-event.ts";
import type { Receipt } from "../channel.ts";
import type { Reading } from "./incoming.ts";

/** Telegram's largest updates are some ten kilobytes. */
const mostBytes = 1_000_000;

export interface Webhook {
  readonly secret: string;
  /** Undefined for what is no update of a known shape. */
  readonly read: (raw: unknown) => Reading | undefined;
  /** Kept after the commit. */
  readonly take: (reading: Reading) => Promise<Receipt>;
  readonly onFailure: (error: unknown, updateId: number) => void;
}

/** 200 only after the commit; anything else makes Telegram send the update again, before later ones of that chat. */
export async function answerWebhook(request: Request, { secret, onFailure, ...taking }: Webhook): Promise<Response> {
  if (request.method !== "POST") return status(405);
  if (!isSame(request.headers.get("x-telegram-bot-api-secret-token") ?? "", secret)) return status(401);
  const body = await readUpTo(request, mostBytes);
  if (body === undefined) return status(413);
  return answerEvent(body, { ...taking, onFailure: (error, { updateId }) => onFailure(error, updateId) });
}
