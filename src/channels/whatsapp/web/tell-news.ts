import type { Clock } from "../../../lib/clock.ts";
import type { Log } from "../../../lib/log.ts";
import type { Wait } from "../../../lib/wait.ts";
import type { News, Tell } from "../../channel.ts";

interface Tools {
  readonly log: Log;
  readonly clock: Clock;
  readonly wait: Wait;
  /** Milliseconds in which news gather: a send's own answer has to be kept before what is told of it later. */
  readonly pause: number;
  readonly signal: AbortSignal;
}

export interface NewsDesk {
  ack(providerId: string, ack: number): void;
  /** Kept when nothing is being told any more. */
  idle(): Promise<void>;
}

/** While they cannot be kept, the oldest make room. */
const most = 1000;

/** Tells what became of messages, in order, until it is kept. */
export function createNewsDesk(tell: Tell, { log, clock, wait, pause, signal }: Tools): NewsDesk {
  const news: News[] = [];
  let telling: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (news.length > 0) {
      await wait(pause, signal);
      const batch = news.slice();
      try {
        await tell(batch);
        news.splice(0, batch.length);
      } catch (error) {
        log.error("whatsapp.news_not_kept", error);
        if (signal.aborted) break;
        news.splice(0, Math.max(0, news.length - most));
      }
    }
    telling = undefined;
  }

  return {
    ack(providerId, ack) {
      const is = ack === 1 ? "sent" : ack === 2 ? "delivered" : ack >= 3 ? "read" : undefined;
      if (is === undefined) return;
      news.push({ providerId, is, at: clock.now() });
      telling ??= run();
    },
    idle: async () => {
      await telling;
    },
  };
}
