import { setTimeout as sleep } from "node:timers/promises";
import type { Channel } from "../channels/channel.ts";
import type { Log } from "../lib/log.ts";
import type { Database } from "../store/database.ts";
import { applyNews } from "./news.ts";
import { type Settled, settle } from "./outbox.ts";

/** The pause before outcomes that could not be written are tried again, in milliseconds. */
const writeAgainAfter = 1000;
/** Outcomes that share a commit. */
const largestGroup = 30;

interface Tools {
  readonly database: Database;
  readonly channel: Channel;
  readonly log: Log;
  /** Told in which chats something that an officer wrote was settled, once that is committed. */
  readonly answered?: (chatIds: readonly number[]) => void;
  /** After one more try it is given up. */
  readonly stopped: () => boolean;
}

/** Writes what became of messages, those that come together in one commit; kept once it is written. */
export const createOutcomeWriter = ({ database, channel, log, answered, stopped }: Tools) => {
  const outcomes: { settled: Settled; done: () => void }[] = [];
  let flushing = false;

  /**
   * What can't be written down stays in flight: on a full disk it would be sent again and again. A stop gives up
   * after one more try; then the next life sends it once more, for twice is better than never.
   */
  const isWritten = async (group: readonly Settled[]): Promise<boolean> => {
    const lastTry = stopped();
    try {
      await settle(database, channel.abilities, group);
      return true;
    } catch (error) {
      log.error("delivery.settle_failed", error, { channel: channel.name });
      return lastTry;
    }
  };

  /** What the platform told before the outcome was written; where that fails the upkeep does it. */
  const applyEarlyNews = async (group: readonly Settled[]): Promise<void> => {
    try {
      await applyNews(database, channel, providerIdsOf(group));
    } catch (error) {
      log.error("delivery.news_unapplied", error, { channel: channel.name });
    }
  };

  const flush = async (): Promise<void> => {
    if (flushing) return;
    flushing = true;
    while (outcomes.length > 0) {
      const group = outcomes.splice(0, largestGroup);
      const settled = group.map((one) => one.settled);
      while (!(await isWritten(settled))) await sleep(writeAgainAfter);
      if (channel.abilities.tells) await applyEarlyNews(settled);
      for (const { done } of group) done();
      const chats = settled.filter(({ due }) => due.byOfficer).map(({ due }) => due.chatId);
      if (chats.length > 0) answered?.(chats);
    }
    flushing = false;
  };

  return (settled: Settled): Promise<void> =>
    new Promise((done) => {
      outcomes.push({ settled, done });
      void flush();
    });
};

const providerIdsOf = (settled: readonly Settled[]): readonly string[] =>
  settled.flatMap(({ outcome }) => [
    ...("providerId" in outcome && outcome.providerId !== undefined ? [outcome.providerId] : []),
    ...(outcome.parts?.handed.map(({ providerId }) => providerId) ?? []),
  ]);
