import { createHmac } from "node:crypto";
import { isSame, readUpTo } from "../../../lib/web-request.ts";
import { answerEvent, status } from "../../answer-event.ts";
import type { Receipt } from "../../channel.ts";
import type { Reading } from "./incoming.ts";

/** The vendor's largest: up to a thousand events in three megabytes. */
export const largestEvent = 3_500_000;

export interface Webhook {
  readonly appSecret: string;
  readonly verifyToken: string;
  /** Undefined for what is no event of a known shape. */
  readonly read: (raw: unknown) => Reading | undefined;
  /** Kept after the commit; of several messages the one that is to wait longest. */
  readonly take: (reading: Reading) => Promise<Receipt>;
  readonly onFailure: (error: unknown) => void;
}

/** 200 only after the commit; anything else makes the platform send the event again, for up to seven days. */
export async function answerWebhook(request: Request, webhook: Webhook): Promise<Response> {
  if (request.method === "GET") return shakeHands(new URL(request.url).searchParams, webhook.verifyToken);
  if (request.method !== "POST") return status(405);
  const body = await readUpTo(request, largestEvent);
  if (body === undefined) return status(413);
  if (!isSigned(body, request.headers.get("x-hub-signature-256") ?? "", webhook.appSecret)) return status(401);
  return answerEvent(body, webhook);
}

function shakeHands(query: URLSearchParams, verifyToken: string): Response {
  const challenge = query.get("hub.challenge") ?? "";
  const knows = query.get("hub.mode") === "subscribe" && isSame(query.get("hub.verify_token") ?? "", verifyToken);
  if (!knows) return status(403);
  // It is repeated as it came: as text, and nothing that a browser would run.
  const headers = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };
  return /^[\w-]{1,256}$/.test(challenge) ? new Response(challenge, { headers }) : status(400);
}

/** Over the bytes as they came: parsed and written anew they would be others. */
function isSigned(body: Buffer, header: string, appSecret: string): boolean {
  return isSame(header, `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`);
}
