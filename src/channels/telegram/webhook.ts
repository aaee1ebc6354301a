import { isSame, parseJson, readUpTo } from "../../lib/web-request.ts";
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
export async function answerWebhook(request: Request, { secret, read, take, onFailure }: Webhook): Promise<Response> {
  if (request.method !== "POST") return status(405);
  if (!isSame(request.headers.get("x-telegram-bot-api-secret-token") ?? "", secret)) return status(401);
  const body = await readUpTo(request, mostBytes);
  if (body === undefined) return status(413);
  const raw = parseJson(body);
  if (raw === undefined) return status(400);
  const reading = read(raw);
  // Sent again it would be no clearer, and hold up its chat.
  if (reading === undefined) return status(200);
  try {
    const receipt = await take(reading);
    return receipt.is === "later" ? status(429, { "retry-after": String(Math.ceil(receipt.seconds)) }) : status(200);
  } catch (error) {
    onFailure(error, reading.updateId);
    return status(500);
  }
}

const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: code, headers });
