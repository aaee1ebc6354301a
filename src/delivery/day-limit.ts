import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

const day = 24 * 60 * 60 * 1000;

/** How many people a platform lets an office write to within a day who did not write themselves. */
export interface DayLimit {
  /** When this chat may be written to, in milliseconds since the epoch; not later than now where it may be at once. */
  freeAt(chatId: number, now: number): Promise<number>;
  sent(chatId: number, now: number): void;
  /** The platform says that it was enough. */
  pause(until: number): void;
}

/** Counts from the outbox, so that a restart forgets nobody. */
export const createDayLimit = (
  { client }: Database,
  channel: string,
  peoplePerDay: () => number = () => Number.POSITIVE_INFINITY,
): DayLimit => {
  /** When a person was written to last, the longest ago first. */
  let reached: Map<number, number> | undefined;
  let pausedUntil = 0;

  const read = async (now: number): Promise<Map<number, number>> => {
    const rows = await client.outboxMessage
      .findMany({
        where: { channel, outsideAt: { gt: new Date(now - day) } },
        select: { chatId: true, outsideAt: true },
        orderBy: { outsideAt: "asc" },
      })
      .catch(asStoreError);
    return new Map(rows.map(({ chatId, outsideAt }) => [chatId, outsideAt?.getTime() ?? now]));
  };

  return {
    freeAt: async (chatId, now) => {
      reached ??= await read(now);
      for (const [one, at] of reached) {
        if (at > now - day) break;
        reached.delete(one);
      }
      const [first] = reached.values();
      const full = !reached.has(chatId) && reached.size >= peoplePerDay() && first !== undefined;
      return Math.max(pausedUntil, full ? first + day : 0);
    },
    sent: (chatId, now) => {
      reached?.delete(chatId);
      reached?.set(chatId, now);
    },
    pause: (until) => {
      pausedUntil = Math.max(pausedUntil, until);
    },
  };
};
