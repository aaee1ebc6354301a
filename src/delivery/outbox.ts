import type { Abilities, Outcome, Outgoing } from "../channels/channel.ts";
import { type BulkRow, commit, selectByKeys, updateRows } from "../store/bulk.ts";
import type { Database } from "../store/database.ts";
import { sql } from "../store/sql.ts";
import { type Addressed, afterOutcome } from "./after-outcome.ts";
import { partStatements } from "./parts.ts";
import { priority } from "./priority.ts";
import { mostAttempts, pauseAfter } from "./tries.ts";

/** A message that waits for its turn to be sent. */
export interface Due extends Addressed {
  readonly address: string;
  readonly attempts: number;
  readonly message: Outgoing;
  /** The platform's id of an earlier try that was handed over. */
  readonly earlier: string | null;
  /** The places of its parts that were handed over before. */
  readonly handed: readonly number[];
  /** It is of no use once the owner has written again. */
  readonly reminds: boolean;
  /** An officer wrote it, and looks whether it arrives. */
  readonly byOfficer: boolean;
}

/**
 * Of a message `o`: a reminder, after a turn in which the owner wrote or was told something (a number that changed is
 * none, nor is a wish that was only noted), and a request to write again, once they have.
 */
const overtaken = sql`(o."priority" IN (${priority.reminder}, ${priority.knock}) AND EXISTS (SELECT 1 FROM "Chat" c WHERE c."id" = o."chatId" AND (
  (o."priority" = ${priority.reminder} AND c."revision" > o."revision" AND (c."heardAt" >= o."createdAt" OR EXISTS (
    SELECT 1 FROM "OutboxMessage" n
    WHERE n."chatId" = c."id" AND n."revision" > o."revision" AND n."priority" <> ${priority.knock})))
  OR (o."priority" = ${priority.knock} AND COALESCE(c."wroteAt", c."heardAt") > o."createdAt"))))`;

/**
 * The next message of each chat of a channel that is due, replies before everything else, oldest first. A chat
 * whose first message waits holds back its later ones, so that nothing arrives out of order; one that was sent and
 * failed later has lost its place, and holds them back only while it is due or in the midst of its parts. A message
 * without its body was withdrawn while it was in flight. In quiet hours only replies are given, and never what a later turn
 * has overtaken.
 */
export const readDue = async (
  database: Database,
  channel: string,
  now: Date,
  limit: number,
  quiet = false,
): Promise<readonly Due[]> => {
  const most = quiet ? priority.reply : 1000;
  const rows = await database.client.$queryRaw<
    {
      id: number | bigint;
      chatId: number | bigint;
      address: string;
      attempts: number | bigint;
      body: string;
      officerId: string | null;
      priority: number | bigint;
      providerId: string | null;
      language: string;
      wroteAt: string | Date;
      inParts: boolean | number | bigint;
    }[]
  >`SELECT o."id", o."chatId", o."address", o."attempts", o."body", o."officerId", o."priority", o."providerId", w."language",
      COALESCE(w."wroteAt", w."heardAt") AS "wroteAt",
      EXISTS (SELECT 1 FROM "OutboxPart" h WHERE h."outboxId" = o."id") AS "inParts"
    FROM "OutboxMessage" o JOIN "Chat" w ON w."id" = o."chatId"
    WHERE o."state" = 'pending' AND o."channel" = ${channel} AND o."dueAt" <= ${now} AND o."body" IS NOT NULL
      AND o."priority" <= ${most}
      AND NOT ${overtaken}
      AND NOT EXISTS (
        SELECT 1 FROM "OutboxMessage" p
        WHERE p."state" = 'pending' AND p."body" IS NOT NULL AND p."chatId" = o."chatId"
          AND (p."failedAt" IS NULL OR p."dueAt" <= ${now} OR p."reason" = 'goes_on'
            OR (p."reason" = 'pair_rate' AND EXISTS (SELECT 1 FROM "OutboxPart" h WHERE h."outboxId" = p."id")))
          AND (p."priority" < o."priority" OR (p."priority" = o."priority" AND p."id" < o."id")))
    ORDER BY o."priority", o."id" LIMIT ${limit}`;
  const inParts = rows.filter((row) => Boolean(row.inParts)).map(({ id }) => ({ outboxId: Number(id) }));
  const parts = await selectByKeys(database, "OutboxPart", partColumns, ["outboxId"], inParts);
  const handed = Map.groupBy(parts, ({ outboxId }) => outboxId);
  return rows.map(
    ({ id, chatId, attempts, body, officerId, priority: rank, providerId, wroteAt, inParts: _, ...row }) => ({
      ...row,
      id: Number(id),
      chatId: Number(chatId),
      attempts: Number(attempts),
      message: JSON.parse(body) as Outgoing,
      earlier: providerId,
      handed: (handed.get(Number(id)) ?? []).map(({ place }) => place),
      byOfficer: officerId !== null,
      reminds: Number(rank) === priority.reminder,
      wroteAt: new Date(wroteAt),
    }),
  );
};

const partColumns = { outboxId: "number", place: "number" } as const;

/** When the next message of a channel is due, or undefined when none waits. Only a literal state finds its index. */
export const nextDueAt = async ({ client }: Database, channel: string): Promise<Date | undefined> => {
  const [first] = await client.$queryRaw<{ dueAt: string | Date | null }[]>`
    SELECT MIN("dueAt") AS "dueAt" FROM "OutboxMessage" WHERE "state" = 'pending' AND "body" IS NOT NULL AND "channel" = ${channel}`;
  return first?.dueAt == null ? undefined : new Date(first.dueAt);
};

/** Settles what a later turn of its chat has overtaken. */
export const withdrawOvertaken = async ({ client }: Database, now: Date): Promise<void> => {
  await client.$executeRaw`
    UPDATE "OutboxMessage" AS o SET "state" = 'withdrawn', "settledAt" = ${now} WHERE o."state" = 'pending' AND ${overtaken}`;
};

export interface Settled {
  readonly due: Due;
  readonly outcome: Outcome;
  readonly at: Date;
  /** It went to somebody who had not written within the platform's window. */
  readonly outside?: boolean;
}

/** Writes what became of messages, all in one transaction. */
export const settle = async (
  database: Database,
  abilities: Pick<Abilities, "tells" | "outside">,
  settled: readonly Settled[],
): Promise<void> => {
  const { kind } = database;
  const rowOf = (one: Settled) => (abilities.tells ? toRow(one) : { ...toRow(one), progress: null });
  const columns = ["state", "dueAt", "providerId", "progress", "reason", "outsideAt", "settledAt"];
  // While one is sent in parts, its earlier ones may fail: the tries that were counted for them are kept.
  const [inParts, wholes] = [true, false].map((is) =>
    settled.filter(({ outcome }) => (outcome.parts !== undefined) === is).map(rowOf),
  );
  const update = (rows: readonly BulkRow[] = [], ...more: readonly string[]) =>
    rows.length === 0 ? [] : [updateRows(kind, "OutboxMessage", ["id"], [...columns, ...more], rows)];
  await commit(database, [
    ...update(wholes, "attempts"),
    ...update(inParts),
    ...settled.flatMap(({ due, outcome, at }) => [
      ...partStatements(kind, { ...due, at, counts: !("attempts" in changes(due, outcome, at)) }, outcome),
      ...afterOutcome(kind, abilities, due, outcome, at),
    ]),
  ]);
};

const toRow = ({ due, outcome, at, outside = false }: Settled): BulkRow => ({
  ...{ id: due.id, attempts: due.attempts + 1, dueAt: at, settledAt: at, reason: null },
  ...{ providerId: null, progress: null, outsideAt: null },
  ...changes(due, outcome, at),
  ...(outcome.is === "sent" && outside ? { outsideAt: at } : {}),
});

/** The columns that an outcome sets; the attempts only where this one does not count. */
export const changes = (
  { attempts, earlier }: Pick<Due, "attempts" | "earlier">,
  outcome: Outcome,
  at: Date,
): BulkRow => {
  const handed = (providerId: string | null) => ({ providerId, progress: providerId === null ? null : "handed" });
  const again = (seconds: number) => ({ state: "pending", dueAt: later(at, seconds), settledAt: null });
  switch (outcome.is) {
    case "sent":
      return { state: "sent", ...handed(outcome.providerId ?? null) };
    case "blocked":
      return { state: "blocked" };
    case "refused":
      return { state: "refused", reason: outcome.reason };
    case "waiting":
      return { state: "waiting", attempts, reason: outcome.reason, settledAt: null };
    case "flood":
      // The platform's pace, not this message's fault: the attempt does not count.
      return { ...again(outcome.afterSeconds), attempts, reason: outcome.reason ?? null, ...handed(earlier) };
    case "retry": {
      const { reason, afterSeconds = 0, uncounted, partial } = outcome;
      if (!uncounted && attempts + 1 >= mostAttempts) return { state: "expired", reason };
      const pause = uncounted ? afterSeconds : Math.max(afterSeconds, pauseAfter(attempts));
      return {
        ...{ ...again(pause), reason, ...handed(outcome.providerId ?? earlier) },
        ...(partial ? { progress: null } : {}),
        ...(uncounted ? { attempts } : {}),
      };
    }
  }
};

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
