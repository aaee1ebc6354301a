import type { Update } from "grammy/types";
import type { HandOver } from "./hand-over.ts";
import type { Reading } from "./incoming.ts";
import { backOff, type Patience, report } from "./insist.ts";

/** Milliseconds. While a message waits for its turn Telegram would answer at once with the same updates. */
const breath = 1000;
/** Milliseconds. What stops one message may not be the store after all, and the others should not wait for it. */
const longestStuck = 5000;

export interface Polling extends Patience {
  /** Takes the updates back from a webhook that somebody set meanwhile. */
  readonly reclaim: () => Promise<void>;
  /** Long poll: updates from `offset` on. Everything before `offset` is confirmed, and never comes again. */
  readonly updates: (offset: number) => Promise<readonly Update[]>;
  /** Undefined for what is no update of a known shape. */
  readonly read: (raw: Update) => Reading | undefined;
  readonly handOver: HandOver;
}

/**
 * Polls until the signal and never gives up. grammY's own loop and runner confirm updates before they are
 * committed; here the offset follows the commits, so that whatever a kill interrupts is sent again.
 */
export async function poll(polling: Polling, signal: AbortSignal): Promise<void> {
  const { reclaim, updates, read, handOver, wait, random } = polling;
  let offset = 0;
  let failures = 0;
  let conflict = false;
  while (!signal.aborted) {
    try {
      if (conflict) await reclaim();
      conflict = false;
      const batch = await updates(offset);
      const readings = batch.map((raw) => read(raw) ?? { updateId: raw.update_id });
      const { firstOpen, stuck } = await handOver.round(readings, signal);
      const last = batch.at(-1);
      offset = firstOpen ?? (last === undefined ? offset : last.update_id + 1);
      failures = stuck ? failures + 1 : 0;
      if (stuck) await wait(Math.min(longestStuck, backOff(failures, random())), signal);
      else if (firstOpen !== undefined) await wait(breath, signal);
    } catch (error) {
      if (signal.aborted) return;
      const trouble = polling.troubleOf(error);
      report(error, polling);
      conflict = trouble?.is === "conflict";
      failures += 1;
      const asked = trouble?.afterSeconds;
      await wait(asked === undefined ? backOff(failures, random()) : asked * 1000, signal);
    }
  }
}
