import type { Update } from "@grammyjs/types";
import { ApiFault } from "./api-fault.ts";

/** Updates that the bot has not confirmed, oldest first, and whoever waits for them. */
export interface Mailbox {
  add(update: Update): void;
  pending(): number;
  all(): readonly Update[];
  /** Confirms one: how a webhook's 2xx counts. */
  confirm(updateId: number): void;
  clear(): void;
  /** As Telegram's: `offset` confirms everything before it, a negative one everything but the last so many. */
  poll(
    request: { readonly offset?: number; readonly limit?: number; readonly timeout?: number },
    gone: AbortSignal,
  ): Promise<Update[]>;
  /** Ends the long poll that is under way, if any. */
  interrupt(why: string): void;
  /** The last confirmed updates will come once more; they are returned. */
  repeat(count: number): readonly Update[];
  /** Kept when nothing is unconfirmed. */
  idle(): Promise<void>;
}

/** So many confirmed updates can be repeated. */
const remembered = 1000;

export function createMailbox(): Mailbox {
  const waiting = new Map<number, Update>();
  const confirmed: Update[] = [];
  const idlers: (() => void)[] = [];
  let repeated: Update[] = [];
  let waking = false;
  let poller: { wake: () => void; fail: (error: Error) => void } | undefined;

  function confirm(updateId: number): void {
    const update = waiting.get(updateId);
    if (update === undefined) return;
    waiting.delete(updateId);
    confirmed.push(update);
    if (confirmed.length > 2 * remembered) confirmed.splice(0, remembered);
    if (waiting.size === 0) for (const done of idlers.splice(0)) done();
  }

  function confirmBefore(offset: number): void {
    const before = offset >= 0 ? offset : ([...waiting.keys()].at(offset) ?? 0);
    for (const id of waiting.keys()) {
      if (id >= before) return;
      confirm(id);
    }
  }

  function take(limit: number): Update[] {
    const batch = repeated.splice(0, limit);
    for (const update of waiting.values()) {
      if (batch.length >= limit) break;
      batch.push(update);
    }
    return batch;
  }

  /** Until something comes, the time is up, the caller is gone or another takes its place. */
  function somethingToTake(seconds: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(timer);
        gone.removeEventListener("abort", wake);
        if (poller === mine) poller = undefined;
        then();
      };
      const wake = () => settle(resolve);
      const mine = { wake, fail: (error: Error) => settle(() => reject(error)) };
      const timer = setTimeout(wake, seconds * 1000);
      gone.addEventListener("abort", wake);
      poller = mine;
    });
  }

  function interrupt(why: string): void {
    poller?.fail(new ApiFault(409, `Conflict: ${why}`));
  }

  return {
    add(update) {
      waiting.set(update.update_id, update);
      if (poller === undefined || waking) return;
      // What is said in one breath comes in one batch.
      waking = true;
      setImmediate(() => {
        waking = false;
        poller?.wake();
      });
    },
    pending: () => waiting.size,
    all: () => [...waiting.values()],
    confirm,
    clear: () => {
      for (const id of [...waiting.keys()]) confirm(id);
    },
    interrupt,
    async poll({ offset = 0, limit = 100, timeout = 0 }, gone) {
      interrupt("terminated by other getUpdates request; make sure that only one bot instance is running");
      confirmBefore(offset);
      const batch = take(limit);
      if (batch.length > 0 || timeout === 0) return batch;
      await somethingToTake(timeout, gone);
      return gone.aborted ? [] : take(limit);
    },
    repeat(count) {
      repeated = confirmed.slice(-count);
      poller?.wake();
      return [...repeated];
    },
    idle: () => (waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve))),
  };
}
