import type { Receive } from "../channels/channel.ts";
import { silencePrefix } from "../conversation/unwritten.ts";
import { wordDue } from "../conversation/word-due.ts";
import { withdrawOvertaken } from "../delivery/outbox.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";
import type { Job } from "./upkeep.ts";

export interface RemindersParts {
  readonly database: Database;
  /** The office's own: no sender's limit counts here. */
  readonly receive: Receive;
  /** Whether nobody is written to at this time. */
  readonly quiet: (at: Date) => boolean;
  /** Only this channel's chats, where told. */
  readonly channel?: string;
}

/** So many are handed in at once; owners who write meanwhile wait for no more. */
const batchSize = 100;

/**
 * Hands in the silence of every owner for whom a word is due; the talk decides what to say to it. The id names
 * the silence and the word, so whoever hands it in again, after a kill or in another process, says nothing twice.
 */
export const remindersJob = (parts: RemindersParts): Job => ({
  name: "reminders",
  every: 60_000,
  run: async (now, stopping) => {
    await withdrawOvertaken(parts.database, now).catch(asStoreError);
    if (parts.quiet(now)) return undefined;
    for (let after = 0; !stopping.aborted; ) {
      const batch = await readBatch(parts, now, after);
      const faults = (await Promise.allSettled(batch.map((row) => attend(row, parts, now)))).filter(
        (one) => one.status === "rejected",
      );
      if (faults[0] !== undefined) throw faults[0].reason;
      after = batch.at(-1)?.id ?? after;
      if (batch.length < batchSize) break;
    }
    return undefined;
  },
});

const readBatch = ({ database, channel }: RemindersParts, now: Date, after: number) =>
  database.client.reminder
    .findMany({
      where: { dueAt: { lte: now }, id: { gt: after }, ...(channel === undefined ? {} : { chat: { channel } }) },
      orderBy: { id: "asc" },
      take: batchSize,
      include: { chat: { select: { channel: true, address: true, heardAt: true, blockedAt: true } } },
    })
    .catch(asStoreError);

type Row = Awaited<ReturnType<typeof readBatch>>[number];

/** What was planned may have changed since it was read: then nothing is written here, and the next look tells. */
const attend = async ({ id, dueAt, sent, chat }: Row, { database, receive }: RemindersParts, now: Date) => {
  const unchanged = { id, dueAt, sent };
  if (chat.blockedAt !== null) {
    await database.client.reminder.deleteMany({ where: unchanged }).catch(asStoreError);
    return;
  }
  const word = wordDue({ dueAt, sent }, chat.heardAt, now, chat.channel);
  if (word.is === "later") {
    await database.client.reminder.updateMany({ where: unchanged, data: word.waiting }).catch(asStoreError);
    return;
  }
  const { channel, address, heardAt } = chat;
  const messageId = `${silencePrefix}${id}:${heardAt.getTime()}:${word.nth}`;
  await receive({ channel, address, messageId, at: now, content: { kind: "idle" } });
};
