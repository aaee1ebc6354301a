import { parseJson } from "../lib/web-request.ts";
import type { Receipt } from "./channel.ts";

interface Taking<Reading> {
  /** Undefined for what is no event of a known shape. */
  readonly read: (raw: unknown) => Reading | undefined;
  /** Kept after the commit. */
  readonly take: (reading: Reading) => Promise<Receipt>;
  readonly onFailure: (error: unknown, reading: Reading) => void;
}

export const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: code, headers });

/** Answers a platform's event that was proved to be its own: 200 only after the commit, else it is sent again. */
export async function answerEvent<Reading>(body: Buffer, taking: Taking<Reading>): Promise<Response> {
  const raw = parseJson(body);
  if (raw === undefined) return status(400);
  const reading = taking.read(raw);
  // Sent again it would be no clearer, and hold up its chat.
  if (reading === undefined) return status(200);
  try {
    const receipt = await taking.take(reading);
    return receipt.is === "later" ? status(429, { "retry-after": String(Math.ceil(receipt.seconds)) }) : status(200);
  } catch (error) {
    taking.onFailure(error, reading);
    return status(500);
  }
}
