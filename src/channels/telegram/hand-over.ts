import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Receipt } from "../channel.ts";
import type { Reading } from "./incoming.ts";

/**
 * Of a sender who is too fast the last so many messages are kept waiting. Telegram sends no more than a hundred
 * from the first that is not confirmed: more of one sender's would stop everybody else's.
 */
const heldPerChat = 20;

/** A message that fails so often while others are taken is a fault of its own, and must not stop the rest for ever. */
const mostStrikes = 10;

export interface HandOver {
  /**
   * Hands a batch on, chats side by side and each chat in order: after a message that was not taken its chat waits.
   * Known ones are passed over, so the same batch may come again, as it must until `firstOpen` has moved on.
   */
  round(readings: readonly Reading[], signal: AbortSignal): Promise<Round>;
}

interface Round {
  /** The first update that still has to be handed in again; undefined when all are done. */
  readonly firstOpen: number | undefined;
  /** Nothing could be taken though something was tried: the store is likely down. */
  readonly stuck: boolean;
}

interface Tools {
  readonly take: (reading: Reading) => Promise<Receipt>;
  readonly log: Log;
  readonly clock: Clock;
}

interface Failure {
  readonly updateId: number;
  readonly error: unknown;
}

export function createHandOver({ take, log, clock }: Tools): HandOver {
  const done = new Set<number>();
  const strikes = new Map<number, number>();
  const restingUntil = new Map<string, number>();

  async function handChat(readings: readonly Reading[], signal: AbortSignal): Promise<Failure | undefined> {
    for (const [at, reading] of readings.entries()) {
      if (signal.aborted) return undefined;
      try {
        const receipt = await take(reading);
        if (receipt.is === "later") {
          rest(readings.slice(at), receipt.seconds);
          return undefined;
        }
      } catch (error) {
        log.error("telegram.update_failed", error, { update: reading.updateId });
        return { updateId: reading.updateId, error };
      }
      done.add(reading.updateId);
    }
    return undefined;
  }

  function rest(readings: readonly Reading[], seconds: number): void {
    const first = readings[0];
    if (first === undefined) return;
    restingUntil.set(chatOf(first), clock.now().getTime() + seconds * 1000);
    for (const { updateId } of readings.slice(0, -heldPerChat)) {
      log.warn("telegram.flooding_message_dropped", { update: updateId });
      done.add(updateId);
    }
  }

  function strike({ updateId, error }: Failure): void {
    if (isPassing(error)) return;
    const count = (strikes.get(updateId) ?? 0) + 1;
    strikes.set(updateId, count);
    if (count < mostStrikes) return;
    log.error("telegram.update_given_up", error, { update: updateId });
    done.add(updateId);
  }

  function forget(before: number): void {
    for (const kept of [done, strikes]) for (const id of kept.keys()) if (id < before) kept.delete(id);
    for (const [chat, until] of restingUntil) if (until <= clock.now().getTime()) restingUntil.delete(chat);
  }

  return {
    async round(readings, signal) {
      const open = readings.filter(({ updateId }) => !done.has(updateId));
      const chats = Map.groupBy(open, chatOf);
      const awake = [...chats].filter(([chat]) => (restingUntil.get(chat) ?? 0) <= clock.now().getTime());
      const failures = (await Promise.all(awake.map(([, own]) => handChat(own, signal)))).filter(
        (failed) => failed !== undefined,
      );
      const progress = open.some(({ updateId }) => done.has(updateId));
      if (progress) failures.forEach(strike);
      const firstOpen = readings.find(({ updateId }) => !done.has(updateId))?.updateId;
      forget(firstOpen ?? Number.POSITIVE_INFINITY);
      return { firstOpen, stuck: failures.length > 0 && !progress };
    },
  };
}

/** A full disk or an absent server is no fault of the message, even if others got through meanwhile. */
const isPassing = (error: unknown): boolean => error instanceof Error && Reflect.get(error, "retryable") === true;

/** Updates for nobody wait for nobody. */
const chatOf = ({ incoming, updateId }: Reading): string => incoming?.address ?? `update ${updateId}`;
