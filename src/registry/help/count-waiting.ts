import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** How many messages of a channel wait, by the reason. */
export interface Waiting {
  readonly channel: string;
  readonly reason: string;
  readonly count: number;
}

/** What could not be sent yet: until the owner writes, or the platform lets it through. */
export const countWaiting = async ({ client }: Database): Promise<readonly Waiting[]> => {
  // Only literal states find their indexes.
  const rows = await client.$queryRaw<{ channel: string; reason: string; count: number | bigint }[]>`
    SELECT "channel", "reason", COUNT(*) AS "count" FROM (
      SELECT "channel", "reason", "body" FROM "OutboxMessage" WHERE "state" = 'waiting'
      UNION ALL SELECT "channel", "reason", "body" FROM "OutboxMessage" WHERE "state" = 'pending') AS o
    WHERE "reason" IS NOT NULL AND "body" IS NOT NULL GROUP BY "channel", "reason"
    ORDER BY "channel", "reason"`.catch(asStoreError);
  return rows.map(({ channel, reason, count }) => ({ channel, reason, count: Number(count) }));
};
