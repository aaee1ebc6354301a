import type { Fetched } from "../../channel.ts";
import { readReference } from "../reference.ts";
import type { Session } from "./session-process.ts";

/** Bytes. */
const largestPhoto = 10_000_000;
/** Seconds, while the browser starts or the phone is asked for a picture again. */
const laterSeconds = 30;

/** `limit` in milliseconds. */
export async function fetchPhoto(session: Session | undefined, reference: string, limit: number): Promise<Fetched> {
  if (session === undefined) return { is: "retry", reason: "not_ready", afterSeconds: laterSeconds };
  try {
    const found = await session.call("media", { id: readReference(reference), mostBytes: largestPhoto }, limit);
    if ("gone" in found) return { is: "gone", reason: found.gone };
    if ("later" in found) return { is: "retry", reason: found.later, afterSeconds: laterSeconds };
    return { is: "fetched", bytes: Buffer.from(found.base64, "base64") };
  } catch {
    return { is: "retry", reason: "session_lost", afterSeconds: laterSeconds };
  }
}
