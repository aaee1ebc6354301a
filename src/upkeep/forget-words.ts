import { notSentYet } from "../delivery/states.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";
import { positionOf } from "./position.ts";

/** What is past its time, and where it is looked for. */
export interface Past {
  readonly before: Date;
  readonly now: Date;
  readonly stopping: AbortSignal;
  /** Only this channel's, where told. */
  readonly channel?: string;
}

export interface Progress {
  /** Rows that lost their words, or are gone. */
  readonly removed: number;
  /** Nothing is left that is past its time. */
  readonly done: boolean;
}

/** Rows that one look and one transaction have to do with, and looks in one run. */
const batchSize = 500;
const mostBatches = 200;

/** One table of messages as the walk sees it. */
interface Messages {
  readonly name: string;
  next(after: number): Promise<readonly { readonly id: number; readonly at: Date }[]>;
  /** Gives how many rows had words. */
  forget(after: number, to: number): Promise<number>;
}

/**
 * Removes the words of old messages. Ids grow with time, so the walk goes along them and stops at the first message
 * that is not old: what is done is never looked at again, and what is young costs nothing.
 */
export const forgetWords = async (database: Database, past: Past): Promise<Progress> => {
  const inbox = await walk(database, inboxOf(database, past), past);
  const outbox = await walk(database, outboxOf(database, past), past);
  return { removed: inbox.removed + outbox.removed, done: inbox.done && outbox.done };
};

const walk = async (database: Database, messages: Messages, { before, stopping, channel }: Past): Promise<Progress> => {
  const position = positionOf(database, `retention.${messages.name}${channel === undefined ? "" : `.${channel}`}`);
  let removed = 0;
  let after = await position.read();
  for (let batch = 0; batch < mostBatches && !stopping.aborted; batch++) {
    const rows = await messages.next(after).catch(asStoreError);
    const young = rows.findIndex(({ at }) => at >= before);
    const old = young < 0 ? rows : rows.slice(0, young);
    const last = old.at(-1);
    if (last !== undefined) {
      removed += await messages.forget(after, last.id).catch(asStoreError);
      after = last.id;
      await position.write(after);
    }
    if (old.length < batchSize) return { removed, done: true };
  }
  return { removed, done: false };
};

const inboxOf = ({ client: { inboxMessage } }: Database, { channel }: Past): Messages => ({
  name: "inbox",
  next: async (after) => {
    const select = { id: true, receivedAt: true };
    const rows = await inboxMessage.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: batchSize,
      select,
    });
    return rows.map(({ id, receivedAt }) => ({ id, at: receivedAt }));
  },
  forget: async (gt, lte) => {
    const where = { id: { gt, lte }, content: { not: null }, ...(channel === undefined ? {} : { channel }) };
    return (await inboxMessage.updateMany({ where, data: { content: null } })).count;
  },
});

const outboxOf = ({ client: { outboxMessage } }: Database, { channel, now }: Past): Messages => ({
  name: "outbox",
  next: async (after) => {
    const select = { id: true, createdAt: true };
    const rows = await outboxMessage.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: batchSize,
      select,
    });
    return rows.map(({ id, createdAt }) => ({ id, at: createdAt }));
  },
  forget: async (gt, lte) => {
    const where = { id: { gt, lte }, ...(channel === undefined ? {} : { channel }) };
    // What waits still, for a channel that was closed for good, has nobody to tell it to any more.
    await outboxMessage.updateMany({
      where: { ...where, state: notSentYet },
      data: { state: "expired", reason: "retention", settledAt: now },
    });
    return (await outboxMessage.updateMany({ where: { ...where, body: { not: null } }, data: { body: null } })).count;
  },
});
