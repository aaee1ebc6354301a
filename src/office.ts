import type { Setting } from "../flows/talk.ts";
import type { Channel, Receive, Tell } from "./channels/channel.ts";
import { createElsewhere } from "./conversation/begin-elsewhere.ts";
import { createIntake } from "./conversation/intake.ts";
import { createTakeGroup } from "./conversation/take-group.ts";
import type { TakenTurn } from "./conversation/turn.ts";
import { createDelivery, type Delivery } from "./delivery/deliver.ts";
import { keepNews } from "./delivery/news.ts";
import type { Clock } from "./lib/clock.ts";
import type { Log } from "./lib/log.ts";
import { createGuesses } from "./registry/drafts/guesses.ts";
import type { Identifiers } from "./registry/identifiers/identifiers.ts";
import { handInLinks } from "./registry/links/hand-in-links.ts";
import type { Database } from "./store/database.ts";
import { createSequences } from "./store/sequences.ts";

export interface OfficeParts {
  readonly database: Database;
  readonly setting: Setting;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether nobody is written to unasked at this time; never, unless told. */
  readonly quiet?: (at: Date) => boolean;
  /** Told after each commit. */
  readonly committed?: (turns: readonly TakenTurn[]) => void;
  readonly delivered?: (channel: string, outcome: string) => void;
  /** Told in which chats something that an officer wrote was delivered, or could not be. */
  readonly answered?: (chatIds: readonly number[]) => void;
}

/** Wrong codes by which chats would be linked, within an hour: several of one chat may run out. */
const linkGuesses = { ofChat: 25, ofAll: 1000 };

/** The talk with everyone: what channels hand in is taken, what it answers is delivered. */
export interface Office {
  readonly receive: Receive;
  /** What a channel's platform tells later of messages: kept, and heeded. */
  tell(channel: Channel): Tell;
  /** Joins a channel: its outbox is delivered from now on. */
  join(channel: Channel): Delivery;
  /** Tells a channel's delivery that there is something in the outbox which no turn put there. */
  wake(channel: string): void;
  /** Kept when every message handed in is committed and everything due is delivered. */
  idle(): Promise<void>;
  /** Finishes what is under way and delivers no more. Channels have to be stopped before. */
  close(): Promise<void>;
}

export const openOffice = (parts: OfficeParts): Office => {
  const { database, setting, identifiers, clock, log } = parts;
  const deliveries = new Map<string, Delivery>();
  const channels = new Map<string, Channel>();
  const intake = createIntake(
    createTakeGroup({
      database,
      setting,
      identifiers,
      clock,
      log,
      world: setting.world,
      sequences: createSequences(database),
      guesses: createGuesses(),
      linkGuesses: createGuesses(linkGuesses),
      // One that is not joined here may be in another process.
      mayWait: (name) => channels.get(name)?.abilities.windowHours !== undefined || !channels.has(name),
      committed: (turns) => {
        for (const channel of new Set(turns.map(({ chat }) => chat.channel))) deliveries.get(channel)?.wake();
        parts.committed?.(turns);
        elsewhere.after(turns);
      },
    }),
  );
  const elsewhere = createElsewhere(
    () => handInLinks({ database, receive: intake.receive, clock }),
    // The upkeep looks again.
    (error) => log.error("links.failed", error),
  );
  return {
    receive: intake.receive,
    join: (channel) => {
      const { delivered, quiet, answered } = parts;
      const delivery = createDelivery({
        database,
        channel,
        clock,
        log,
        ...(quiet === undefined ? {} : { quiet }),
        ...(answered === undefined ? {} : { answered }),
        ...(delivered === undefined ? {} : { settled: (outcome) => delivered(channel.name, outcome) }),
      });
      deliveries.set(channel.name, delivery);
      channels.set(channel.name, channel);
      delivery.wake();
      return delivery;
    },
    tell: (channel) => async (news) => {
      const chatIds = await keepNews(database, channel, news);
      const delivery = deliveries.get(channel.name);
      for (const { outcome } of news) if (outcome?.is === "flood") delivery?.slowDown(outcome);
      if (news.some(({ is }) => is === "failed")) delivery?.wake();
      if (chatIds.length > 0) parts.answered?.(chatIds);
    },
    wake: (channel) => deliveries.get(channel)?.wake(),
    idle: async () => {
      await elsewhere.settled(intake.idle);
      await Promise.all([...deliveries.values()].map((delivery) => delivery.idle()));
    },
    close: async () => {
      await elsewhere.settled(intake.idle);
      await Promise.all([...deliveries.values()].map((delivery) => delivery.stop()));
    },
  };
};
