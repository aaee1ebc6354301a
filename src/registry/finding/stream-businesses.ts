import type { FindingParts, Scope } from "./request.ts";
import { selectionOf } from "./selection.ts";
import { span } from "./shelf/columns.ts";
import { walk } from "./walk.ts";

/** Ids that are given at a time. */
const size = 500;
/** Chunks that are read ahead: few, for who writes an export takes their time. */
const chunksAtOnce = 1;

/**
 * All of them in the order of their ids, some hundred at a time, in constant memory. Whoever is registered, changed or
 * erased meanwhile may be in it or not.
 */
export async function* streamBusinesses(parts: FindingParts, scope: Scope): AsyncGenerator<readonly number[]> {
  const selection = await selectionOf(parts, scope);
  if (selection === undefined) return;
  let waiting: number[] = [];
  for await (const { number, slots } of walk(parts.database, selection, { atFirst: chunksAtOnce })) {
    for (const slot of slots) waiting.push(number * span + slot);
    for (; waiting.length >= size; waiting = waiting.slice(size)) yield waiting.slice(0, size);
  }
  if (waiting.length > 0) yield waiting;
}
