import type { Incoming, Receipt, Receive } from "../channels/channel.ts";
import { StoreError } from "../store/store-error.ts";

/** At most so many messages share a commit; one per chat. */
const largestGroup = 32;
/** Each try is lost to what others wrote at the same time; after so many something else is wrong. */
const mostTries = 32;

/** Takes one message of each of several chats: all are committed, or none is and it throws. */
export type TakeGroup = (messages: readonly Incoming[]) => Promise<readonly Receipt[]>;

interface Waiting {
  readonly message: Incoming;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The queue before the turns. Messages of one chat are taken one at a time and in the order they came; those of
 * different chats share a commit with whatever queued while the last one ran. There is no timer: an idle system
 * commits at once.
 */
export const createIntake = (takeGroup: TakeGroup): { receive: Receive; idle(): Promise<void> } => {
  const waiting = new Map<string, Waiting[]>();
  const ready: string[] = [];
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    // Whatever arrives in this tick comes along.
    await Promise.resolve();
    while (ready.length > 0) {
      const chats = ready.splice(0, largestGroup);
      const group = chats.map((chat) => waiting.get(chat)?.[0]).filter((one) => one !== undefined);
      await settle(group);
      for (const chat of chats) {
        const left = waiting.get(chat)?.slice(1) ?? [];
        if (left.length > 0) {
          waiting.set(chat, left);
          ready.push(chat);
        } else waiting.delete(chat);
      }
    }
    running = undefined;
  };

  /** A group that cannot be committed is taken again one by one, so that one chat never spoils its neighbours. */
  const settle = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const receipts = await takeGroup(group.map(({ message }) => message));
      group.forEach(({ resolve }, index) => {
        resolve(receipts[index] ?? { is: "taken" });
      });
    } catch (error) {
      if (group.length > 1) for (const one of group) await settle([one]);
      else await retry(group[0], error);
    }
  };

  const retry = async (one: Waiting | undefined, first: unknown): Promise<void> => {
    if (one === undefined) return;
    let error = first;
    for (let tries = 1; tries < mostTries && isConflict(error); tries++) {
      try {
        const [receipt] = await takeGroup([one.message]);
        one.resolve(receipt ?? { is: "taken" });
        return;
      } catch (again) {
        error = again;
      }
    }
    one.reject(error);
  };

  return {
    receive: (message) =>
      new Promise((resolve, reject) => {
        const chat = `${message.channel} ${message.address}`;
        const queue = waiting.get(chat);
        if (queue === undefined) {
          waiting.set(chat, [{ message, resolve, reject }]);
          ready.push(chat);
        } else queue.push({ message, resolve, reject });
        running ??= run();
      }),
    idle: async () => {
      while (running !== undefined) await running;
    },
  };
};

/** Nothing was kept, and the next try finds what the others wrote. */
const isConflict = (error: unknown): boolean =>
  error instanceof StoreError && (error.code === "conflict" || error.code === "collision");
