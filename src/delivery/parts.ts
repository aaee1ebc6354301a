import type { Outcome } from "../channels/channel.ts";
import { type Statement, statement } from "../store/bulk.ts";
import type { DatabaseKind } from "../store/database.ts";

/**
 * Keeps the ids of a message's parts. One that the platform took back while another was being sent again is still to
 * be sent: then so is the message.
 */
export const partStatements = (kind: DatabaseKind, outboxId: number, { parts }: Outcome): readonly Statement[] =>
  parts === undefined
    ? []
    : [
        ...parts.handed.map(({ providerId, place }) =>
          statement(
            kind,
            `INSERT INTO "OutboxPart" ("channel", "providerId", "outboxId", "place")
              SELECT "channel", CAST(? AS TEXT), "id", CAST(? AS INTEGER) FROM "OutboxMessage" WHERE "id" = ? ON CONFLICT DO NOTHING`,
            [providerId, place, outboxId],
          ),
        ),
        statement(
          kind,
          `UPDATE "OutboxMessage" SET "state" = 'pending', "providerId" = NULL, "progress" = NULL, "settledAt" = NULL
            WHERE "id" = ? AND "state" = 'sent' AND (SELECT COUNT(*) FROM "OutboxPart" WHERE "outboxId" = "OutboxMessage"."id") < ?`,
          [outboxId, parts.of],
        ),
      ];
