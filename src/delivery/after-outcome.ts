import { plain } from "../../flows/kit/plain.ts";
import type { Abilities, Outcome } from "../channels/channel.ts";
import { named, type Statement, statement } from "../store/bulk.ts";
import type { DatabaseKind } from "../store/database.ts";
import { priority } from "./priority.ts";

/** Whose message had an outcome, and until when the outcome knows what they wrote. */
export interface Addressed {
  readonly id: number;
  readonly chatId: number;
  readonly language: string;
  readonly wroteAt: Date;
}

/** A reminder waits for nobody: whoever writes again needs none, and nobody is asked to write for its sake. */
export const outcomeFor = (outcome: Outcome, reminds: boolean): Outcome =>
  reminds && outcome.is === "waiting" ? { is: "refused", reason: outcome.reason } : outcome;

/**
 * What an outcome means beyond its message, whether it was the platform's answer or told later: a chat is known as
 * unreachable, an owner is asked once to write again. Where they wrote meanwhile it means nothing any more, and the
 * message has its turn again.
 */
export const afterOutcome = (
  kind: DatabaseKind,
  { outside }: Pick<Abilities, "outside">,
  { id, chatId, language, wroteAt }: Addressed,
  outcome: Outcome,
  at: Date,
): readonly Statement[] => {
  const values = { id, chatId, wroteAt: text(wroteAt), at: text(at) };
  if (outcome.is === "blocked")
    return [
      named(kind, `UPDATE "Chat" SET "blockedAt" = :at WHERE "id" = :chatId AND ${wrote} <= :wroteAt`, values),
      freeIfWritten(kind, values),
    ];
  if (outcome.is !== "waiting") return [];
  const knock = outcome.reason === "window_closed" ? outside?.knock(language) : undefined;
  if (knock === undefined) return [freeIfWritten(kind, values)];
  const body = JSON.stringify({ ...plain(""), template: knock });
  return [
    freeIfWritten(kind, values),
    named(
      kind,
      `UPDATE "Chat" SET "knockedAt" = :at WHERE "id" = :chatId AND ${wrote} <= :wroteAt
        AND ("knockedAt" IS NULL OR "knockedAt" < ${wrote})`,
      values,
    ),
    // Its time is the one that was noted just before, if it was.
    statement(
      kind,
      `INSERT INTO "OutboxMessage" ("chatId", "channel", "address", "revision", "priority", "body", "state", "attempts", "dueAt", "createdAt")
        SELECT "id", "channel", "address", "revision", ${priority.knock}, CAST(? AS TEXT), 'pending', 0, "knockedAt", "knockedAt"
        FROM "Chat" WHERE "id" = ? AND "knockedAt" = ? AND NOT EXISTS (
          SELECT 1 FROM "OutboxMessage" o WHERE o."chatId" = "Chat"."id" AND o."priority" = ${priority.knock}
            AND o."createdAt" = "Chat"."knockedAt")`,
      [body, chatId, at],
    ),
  ];
};

/** Of a chat: its owner's last message. */
const wrote = `COALESCE("wroteAt", "heardAt")`;

const freeIfWritten = (kind: DatabaseKind, values: Readonly<Record<string, number | string>>): Statement =>
  named(
    kind,
    `UPDATE "OutboxMessage" SET "state" = 'pending', "reason" = NULL, "settledAt" = NULL
      WHERE "id" = :id AND "state" IN ('waiting', 'blocked') AND EXISTS (
        SELECT 1 FROM "Chat" WHERE "Chat"."id" = "OutboxMessage"."chatId" AND ${wrote} > :wroteAt)`,
    values,
  );

const text = (time: Date): string => time.toISOString().replace("Z", "+00:00");
