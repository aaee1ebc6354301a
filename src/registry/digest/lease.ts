import { randomUUID } from "node:crypto";
import type { Clock } from "../../lib/clock.ts";
import { selectRows, statement } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** Whoever was killed with it keeps others waiting no longer than this, in milliseconds. */
const duration = 60_000;
const subject = "digest";

/** One program digests at a time: two would do the same work, and one of them in vain. */
export interface Lease {
  /** Takes or prolongs it; false where another program has it. */
  take(): Promise<boolean>;
  release(): Promise<void>;
}

export const createLease = (database: Database, clock: Clock): Lease => {
  const { kind, direct } = database;
  const me = randomUUID();
  return {
    take: async () => {
      const now = clock.now();
      const until = new Date(now.getTime() + duration);
      const cast = kind === "sqlite" ? "?" : "CAST(? AS timestamp)";
      await direct
        .transact([
          statement(
            kind,
            `INSERT INTO "Claim" ("subject", "officerId", "name", "until") VALUES ('${subject}', ?, '', ${cast})
             ON CONFLICT ("subject") DO UPDATE SET "officerId" = excluded."officerId", "until" = excluded."until"
             WHERE "Claim"."officerId" = excluded."officerId" OR "Claim"."until" < ${cast}`,
            [me, until, now],
          ),
        ])
        .catch(asStoreError);
      const [held] = await selectRows(
        database,
        { officerId: "string" },
        `SELECT "officerId" FROM "Claim" WHERE "subject" = '${subject}'`,
      );
      return held?.officerId === me;
    },
    release: () =>
      direct
        .transact([statement(kind, `DELETE FROM "Claim" WHERE "subject" = '${subject}' AND "officerId" = ?`, [me])])
        .catch(asStoreError),
  };
};
