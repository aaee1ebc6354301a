import type { Channel, Outcome } from "../channels/channel.ts";
import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";
import type { Database } from "../store/database.ts";
import { createLease, leaseLasts } from "../store/lease.ts";
import { adapt } from "./adapt.ts";
import { outcomeFor } from "./after-outcome.ts";
import { createDayLimit } from "./day-limit.ts";
import { type Due, nextDueAt, readDue, type Settled } from "./outbox.ts";
import { createPacing } from "./pacing.ts";
import { windowOf } from "./window.ts";
import { createOutcomeWriter } from "./write-outcomes.ts";

export interface Delivery {
  /** There may be something to send. */
  wake(): void;
  /** Ends after the messages in flight are settled; the rest waits in the outbox. */
  stop(): Promise<void>;
  /** The platform said later that it wants silence. */
  slowDown(flood: Flood): void;
  /** Kept when nothing is due or in flight any more. */
  idle(): Promise<void>;
}

type Flood = Extract<Outcome, { readonly is: "flood" }>;

/** How many messages are in flight at most: the most that a crash may send twice. */
export const mostInFlight = 30;
/** A platform that does not answer is given up on after so many milliseconds. */
const sendTimeLimit = 30_000;
/** And so much later the channel, which may still say how far it came. */
const lastWord = 1000;
/** Looks again after so long even if nobody calls, in milliseconds: another process may have written, or have ended. */
const longestSleep = 1000;
/** What is sent now is settled before the lease is over: so much of it has to be left, in milliseconds. */
const leastLease = sendTimeLimit + 10_000;

interface Tools {
  readonly database: Database;
  readonly channel: Channel;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether nobody is written to unasked at this time; never, unless told. */
  readonly quiet?: (at: Date) => boolean;
  readonly settled?: (outcome: Outcome["is"]) => void;
  /** Told in which chats something that an officer wrote was settled, once that is committed. */
  readonly answered?: (chatIds: readonly number[]) => void;
}

/**
 * Sends what waits in a channel's outbox, one message at a time to each chat, within the platform's pace. A
 * message in flight keeps its place until its outcome is committed, so a crash repeats no more than those. Of several
 * processes on one database one delivers a channel, and the others stand by.
 */
export const createDelivery = (tools: Tools): Delivery => {
  const { database, channel, clock, log } = tools;
  const { pace, outside } = channel.abilities;
  const pacing = createPacing(pace);
  const dayLimit = createDayLimit(database, channel.name, outside?.peoplePerDay);
  const inFlight = new Map<number, Promise<void>>();
  const lease = channel.local ? undefined : createLease(database, clock, `delivery:${channel.name}`);
  /** When it was taken or prolonged last. */
  let leasedAt: number | undefined;
  let looping: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  let stopped = false;

  const write = createOutcomeWriter({
    ...{ database, channel, log, stopped: () => stopped },
    ...(tools.answered === undefined ? {} : { answered: tools.answered }),
  });

  const slowDown = ({ afterSeconds, outsideOnly }: Flood): void => {
    const now = clock.now().getTime();
    const until = now + afterSeconds * 1000;
    if (outsideOnly) dayLimit.pause(until);
    else pacing.pause(until, now);
  };

  const send = async (due: Due, outside: boolean): Promise<void> => {
    const message = { ...adapt(due.message, channel.abilities), language: due.language };
    const outcome = await withinTime(async (signal) =>
      channel.send(due.address, message, due.earlier ?? undefined, due.handed, signal),
    );
    if (outcome.is === "flood") slowDown(outcome);
    await end({ due, outcome, at: clock.now(), outside });
  };

  /** Kept once it is written. */
  const end = (settled: Settled): Promise<void> => {
    const { due } = settled;
    const outcome = outcomeFor(settled.outcome, due.reminds);
    tools.settled?.(outcome.is);
    if (outcome.is !== "sent")
      log.warn("delivery.not_sent", { channel: channel.name, outbox: due.id, outcome: outcome.is });
    return write({ ...settled, outcome });
  };

  const keepPlace = (chatId: number, work: Promise<void>): void => {
    const busy = work.finally(() => {
      inFlight.delete(chatId);
      wake();
    });
    inFlight.set(chatId, busy);
  };

  /** Asks the database only now and then: what was taken stays ours for a while. */
  const mayDeliver = async (now: number): Promise<boolean> => {
    if (lease === undefined) return true;
    const isFresh = leasedAt !== undefined && now >= leasedAt && now < leasedAt + leaseLasts - leastLease;
    if (!isFresh) leasedAt = (await lease.take()) ? now : undefined;
    return leasedAt !== undefined;
  };

  /** Starts whatever may be sent now; gives the time of the next look, if there is one. */
  const look = async (): Promise<number | undefined> => {
    const now = clock.now();
    if (!(await mayDeliver(now.getTime()))) return undefined;
    // In flight before the read, not after it: what is settled meanwhile may still have been read as due.
    const busy = new Set(inFlight.keys());
    const due = await readDue(database, channel.name, now, mostInFlight * 3, tools.quiet?.(now));
    const free = due.filter(({ chatId }) => !busy.has(chatId));
    let next: number | undefined;
    for (const one of free) {
      if (inFlight.size >= mostInFlight) return next;
      const window = windowOf(one, channel.abilities, now);
      if (window === "closed") {
        keepPlace(one.chatId, end({ due: one, outcome: { is: "waiting", reason: "window_closed" }, at: now }));
        continue;
      }
      const reachAt = window === "outside" ? await dayLimit.freeAt(one.chatId, now.getTime()) : 0;
      if (reachAt > now.getTime()) {
        const afterSeconds = (reachAt - now.getTime()) / 1000;
        keepPlace(one.chatId, end({ due: one, outcome: { is: "flood", afterSeconds, reason: "day_limit" }, at: now }));
        continue;
      }
      const freeAt = pacing.freeAt(one.chatId, now.getTime());
      if (freeAt > now.getTime()) {
        next = Math.min(next ?? freeAt, freeAt);
        continue;
      }
      pacing.sent(one.chatId, now.getTime());
      if (window === "outside") dayLimit.sent(one.chatId, now.getTime());
      keepPlace(one.chatId, send(one, window === "outside"));
    }
    if (next !== undefined || free.length > 0) return next;
    const dueAt = await nextDueAt(database, channel.name);
    return dueAt === undefined || dueAt <= now ? undefined : dueAt.getTime();
  };

  const loop = async (): Promise<void> => {
    do {
      again = false;
      try {
        const next = await look();
        const rest = next === undefined ? longestSleep : Math.max(1, next - clock.now().getTime());
        clearTimeout(timer);
        if (!stopped) timer = setTimeout(wake, Math.min(rest, longestSleep));
      } catch (error) {
        log.error("delivery.look_failed", error, { channel: channel.name });
        clearTimeout(timer);
        if (!stopped) timer = setTimeout(wake, 1000);
        break;
      }
    } while (again && !stopped);
    looping = undefined;
  };

  const wake = (): void => {
    if (stopped) return;
    again = true;
    looping ??= loop();
  };

  return {
    wake,
    slowDown,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looping;
      await Promise.all(inFlight.values());
      if (leasedAt !== undefined)
        await lease?.release().catch((error: unknown) => {
          log.error("delivery.lease_kept", error, { channel: channel.name });
        });
    },
    idle: async () => {
      while (looping !== undefined || inFlight.size > 0) await Promise.all([looping, ...inFlight.values()]);
    },
  };
};

const withinTime = async (send: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> => {
  const late = new AbortController();
  const silence = Promise.withResolvers<Outcome>();
  const timers = [
    setTimeout(() => late.abort(), sendTimeLimit),
    setTimeout(() => silence.resolve({ is: "retry", reason: "no_answer" }), sendTimeLimit + lastWord),
  ];
  try {
    return await Promise.race([send(late.signal).catch(broken), silence.promise]);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
};

/** A channel must not throw; one that does is a fault of ours, and the message waits. */
const broken = (): Outcome => ({ is: "retry", reason: "channel_threw" });
