import type { Outcome, Outgoing } from "../channels/channel.ts";
import { type BulkRow, commit, updateRows } from "../store/bulk.ts";
import type { Database } from "../store/database.ts";
import { priority } from "./priority.ts";

/** A message that waits for its turn to be sent. */
export interface Due {
  readonly id: number;
  readonly chatId: number;
  readonly address: string;
  readonly attempts: number;
  readonly message: Outgoing;
  /** An officer wrote it, and looks whether it arrives. */
  readonly byOfficer: boolean;
}

/** After so many failed attempts (about three hours) a message is given up. */
const mostAttempts = 20;
/** The longest pause between two attempts, in seconds. */
const longestPause = 900;

/**
 * The next message of each chat of a channel that is due, replies before everything else, oldest first. A chat
 * whose first message waits holds back its later ones, so that nothing arrives out of order. A message without its
 * body was withdrawn while it was in flight. In quiet hours only replies are given, and never a reminder that a later
 * turn has overtaken.
 */
export const readDue = async (
  { client }: Database,
  channel: string,
  now: Date,
  limit: number,
  quiet = false,
): Promise<readonly Due[]> => {
  const most = quiet ? priority.reply : 1000;
  const rows = await client.$queryRaw<
    {
      id: number | bigint;
      chatId: number | bigint;
      address: string;
      attempts: number | bigint;
      body: string;
      officerId: string | null;
    }[]
  >`SELECT o."id", o."chatId", o."address", o."attempts", o."body", o."officerId" FROM "OutboxMessage" o
    WHERE o."state" = 'pending' AND o."channel" = ${channel} AND o."dueAt" <= ${now} AND o."body" IS NOT NULL
      AND o."priority" <= ${most}
      AND (o."priority" <> ${priority.reminder} OR NOT EXISTS (
        SELECT 1 FROM "Chat" c WHERE c."id" = o."chatId" AND c."revision" > o."revision"))
      AND NOT EXISTS (
        SELECT 1 FROM "OutboxMessage" p
        WHERE p."state" = 'pending' AND p."body" IS NOT NULL AND p."chatId" = o."chatId"
          AND (p."priority" < o."priority" OR (p."priority" = o."priority" AND p."id" < o."id")))
    ORDER BY o."priority", o."id" LIMIT ${limit}`;
  return rows.map(({ id, chatId, address, attempts, body, officerId }) => ({
    id: Number(id),
    chatId: Number(chatId),
    address,
    attempts: Number(attempts),
    message: JSON.parse(body) as Outgoing,
    byOfficer: officerId !== null,
  }));
};

/** When the next message of a channel is due, or undefined when none waits. Only a literal state finds its index. */
export const nextDueAt = async ({ client }: Database, channel: string): Promise<Date | undefined> => {
  const [first] = await client.$queryRaw<{ dueAt: string | Date | null }[]>`
    SELECT MIN("dueAt") AS "dueAt" FROM "OutboxMessage" WHERE "state" = 'pending' AND "body" IS NOT NULL AND "channel" = ${channel}`;
  return first?.dueAt == null ? undefined : new Date(first.dueAt);
};

/** Settles the reminders that a later turn of their chat has overtaken. */
export const withdrawOvertaken = async ({ client }: Database, now: Date): Promise<void> => {
  await client.$executeRaw`
    UPDATE "OutboxMessage" SET "state" = 'withdrawn', "settledAt" = ${now}
    WHERE "state" = 'pending' AND "priority" = ${priority.reminder}
      AND EXISTS (SELECT 1 FROM "Chat" c WHERE c."id" = "OutboxMessage"."chatId" AND c."revision" > "OutboxMessage"."revision")`;
};

export interface Settled {
  readonly due: Due;
  readonly outcome: Outcome;
  readonly at: Date;
}

/** Writes what became of messages, all in one transaction. */
export const settle = async (database: Database, settled: readonly Settled[]): Promise<void> => {
  const rows = settled.map(toRow);
  const columns = ["state", "attempts", "dueAt", "providerId", "reason", "settledAt"];
  const blocked = settled.filter(({ outcome }) => outcome.is === "blocked");
  await commit(database, [
    updateRows(database.kind, "OutboxMessage", ["id"], columns, rows),
    ...(blocked.length === 0
      ? []
      : [
          updateRows(
            database.kind,
            "Chat",
            ["id"],
            ["blockedAt"],
            blocked.map(({ due, at }) => ({ id: due.chatId, blockedAt: at })),
          ),
        ]),
  ]);
};

const toRow = ({ due, outcome, at }: Settled): BulkRow => {
  const row = { id: due.id, attempts: due.attempts + 1, dueAt: at, providerId: null, reason: null, settledAt: at };
  switch (outcome.is) {
    case "sent":
      return { ...row, state: "sent", providerId: outcome.providerId ?? null };
    case "blocked":
      return { ...row, state: "blocked" };
    case "refused":
      return { ...row, state: "refused", reason: outcome.reason };
    case "waiting":
      return { ...row, state: "waiting", attempts: due.attempts, reason: outcome.reason, settledAt: null };
    case "flood":
      // The platform's pace, not this message's fault: the attempt does not count.
      return {
        ...row,
        state: "pending",
        attempts: due.attempts,
        dueAt: later(at, outcome.afterSeconds),
        settledAt: null,
      };
    case "retry": {
      if (row.attempts >= mostAttempts) return { ...row, state: "expired", reason: outcome.reason };
      const pause = outcome.afterSeconds ?? Math.min(longestPause, 2 ** (row.attempts - 1));
      return { ...row, state: "pending", dueAt: later(at, pause), reason: outcome.reason, settledAt: null };
    }
  }
};

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
