import type { FindingParts, Scope } from "./request.ts";
import { readMatching } from "./slow.ts";

/** All of them in the order of their ids, some hundred at a time. */
export async function* streamBusinesses(parts: FindingParts, scope: Scope): AsyncGenerator<readonly number[]> {
  const ids = (await readMatching(parts, scope)).map(({ id }) => id).sort((a, b) => a - b);
  for (let at = 0; at < ids.length; at += 500) yield ids.slice(at, at + 500);
}
