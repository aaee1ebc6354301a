import type { Log } from "../../../lib/log.ts";
import type { Wait } from "../../../lib/wait.ts";
import type { Receipt } from "../../channel.ts";
import type { Said } from "./protocol.ts";

export interface HandOver {
  /** Queues what is not known yet, in this order. A chat of which all is known is marked as seen again. */
  add(said: readonly Said[]): void;
  /** Kept when nothing is being handed over. */
  idle(): Promise<void>;
}

interface Tools {
  readonly take: (said: Said) => Promise<Receipt>;
  /**
   * Marks a chat as read up to this message; with `known`, only where everything unread is among these ids, else it is
   * left for the next look. Never rejects.
   */
  readonly seen: (chat: string, last: string, known: readonly string[] | null) => Promise<void>;
  readonly log: Log;
  readonly wait: Wait;
  readonly signal: AbortSignal;
}

/** Ids are remembered of so many messages. What comes again later is filtered where it is kept. */
const mostKnown = 5000;
/** Of one chat so many wait; older ones of a flood are passed over. */
const mostWaiting = 200;
/** A message that cannot be kept so often, and not because the store is down, must not stop its chat for ever. */
const mostStrikes = 10;
/** Milliseconds: the first pause after a failure, and the longest. */
const firstPause = 500;
const longestPause = 30_000;

/** Hands messages on: chats side by side, each in order. A chat is marked as seen when all that was said is kept. */
export function createHandOver({ take, seen, log, wait, signal }: Tools): HandOver {
  const known = new Set<string>();
  const queues = new Map<string, Said[]>();
  const running = new Set<Promise<void>>();

  async function run(chat: string, queue: Said[]): Promise<void> {
    let last: string | undefined;
    for (let said = queue[0]; said !== undefined && !signal.aborted; said = queue[0]) {
      if (!(await isTaken(said))) break;
      last = said.id;
      queue.shift();
    }
    if (last !== undefined && queue.length === 0) await seen(chat, last, knownOf(chat));
    // Something may have come while it was marked.
    if (queue.length > 0 && !signal.aborted) return run(chat, queue);
    queues.delete(chat);
  }

  /** False where the channel is stopped before it is taken. */
  async function isTaken(said: Said): Promise<boolean> {
    for (let strikes = 0; !signal.aborted; ) {
      try {
        const receipt = await take(said);
        if (receipt.is !== "later") return true;
        await wait(receipt.seconds * 1000, signal);
      } catch (error) {
        log.error("whatsapp.message_not_kept", error);
        if (!isPassing(error)) strikes += 1;
        if (strikes >= mostStrikes) {
          log.error("whatsapp.message_given_up", error);
          return true;
        }
        await wait(Math.min(longestPause, firstPause * 2 ** strikes), signal);
      }
    }
    return false;
  }

  const knownOf = (chat: string): readonly string[] =>
    [...known].filter((key) => key.includes(`_${chat}_`)).slice(-mostWaiting);

  function isNew(key: string): boolean {
    if (known.has(key)) return false;
    known.add(key);
    for (const oldest of known) {
      if (known.size <= mostKnown) break;
      known.delete(oldest);
    }
    return true;
  }

  function enqueue(chat: string, fresh: readonly Said[]): void {
    const queue = queues.get(chat);
    if (queue !== undefined) {
      queue.push(...fresh);
      // The first is under way.
      const dropped = queue.splice(1, Math.max(0, queue.length - mostWaiting));
      if (dropped.length > 0) log.warn("whatsapp.flooding_messages_dropped", { count: dropped.length });
      return;
    }
    const begun = [...fresh];
    queues.set(chat, begun);
    track(run(chat, begun));
  }

  function track(work: Promise<void>): void {
    const settled = work.finally(() => running.delete(settled));
    running.add(settled);
  }

  return {
    add(said) {
      for (const [chat, all] of Map.groupBy(said, (one) => one.chat)) {
        const fresh = all.filter((one) => isNew(keyOf(one)));
        const last = all.at(-1)?.id;
        if (fresh.length > 0) enqueue(chat, fresh);
        // Whatever is unread was just looked for.
        else if (last !== undefined && !queues.has(chat)) track(seen(chat, last, null));
      }
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

const keyOf = ({ id, editedAt }: Said): string => (editedAt === undefined ? id : `${id}.${editedAt}`);

/** A full disk, an absent server or a browser that is being started again is no fault of the message. */
const isPassing = (error: unknown): boolean => error instanceof Error && Reflect.get(error, "retryable") === true;
