import type { Outcome } from "../channels/channel.ts";
import { type Statement, statement } from "../store/bulk.ts";
import type { DatabaseKind } from "../store/database.ts";
import { mostAttempts, pauseAfter } from "./tries.ts";

export interface TriedInParts {
  readonly id: number;
  /** How often it had been tried when this try began. */
  readonly attempts: number;
  /** Whether this try counts. */
  readonly counts: boolean;
  readonly at: Date;
}

/**
 * Keeps the ids of a message's parts, and counts the try. Meanwhile others of its parts, of earlier tries, may have
 * failed, which was counted too: then they are still to be sent, and so is the message, after the pause of a failure.
 */
export const partStatements = (
  kind: DatabaseKind,
  { id, attempts, counts, at }: TriedInParts,
  { parts }: Outcome,
): readonly Statement[] => {
  if (parts === undefined) return [];
  const againAt = new Date(at.getTime() + pauseAfter(attempts) * 1000);
  const tried = attempts + Number(counts);
  return [
    ...parts.handed.map(({ providerId, place }) =>
      statement(
        kind,
        `INSERT INTO "OutboxPart" ("channel", "providerId", "outboxId", "place")
          SELECT "channel", CAST(? AS TEXT), "id", CAST(? AS INTEGER) FROM "OutboxMessage" WHERE "id" = ? ON CONFLICT DO NOTHING`,
        [providerId, place, id],
      ),
    ),
    statement(kind, `UPDATE "OutboxMessage" SET "attempts" = "attempts" + CAST(? AS INTEGER) WHERE "id" = ?`, [
      Number(counts),
      id,
    ]),
    statement(
      kind,
      `UPDATE "OutboxMessage" SET "state" = 'pending', "dueAt" = ?, "providerId" = NULL, "progress" = NULL, "settledAt" = NULL
        WHERE "id" = ? AND "state" = 'sent' AND (SELECT COUNT(*) FROM "OutboxPart" WHERE "outboxId" = "OutboxMessage"."id") < ?`,
      [againAt, id, parts.of],
    ),
    statement(
      kind,
      `UPDATE "OutboxMessage" SET "dueAt" = ? WHERE "id" = ? AND "state" = 'pending' AND "attempts" > ? AND "dueAt" < ?`,
      [againAt, id, tried, againAt],
    ),
    statement(
      kind,
      `UPDATE "OutboxMessage" SET "state" = 'expired', "reason" = NULLIF("reason", 'goes_on'), "settledAt" = ?
        WHERE "id" = ? AND "state" = 'pending' AND "attempts" > ? AND "attempts" >= ${mostAttempts}`,
      [at, id, attempts],
    ),
  ];
};
