import { createHash, timingSafeEqual } from "node:crypto";

/** In constant time, whatever the lengths. */
export function isSame(said: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(said), digest(secret));
}

/** A body's bytes, or an answer's; undefined when there are more than so many. */
export async function readUpTo({ body }: Request | Response, mostBytes: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const source: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? [];
  for await (const piece of source) {
    size += piece.length;
    if (size > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Undefined for what is no JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
