import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Audit } from "./audit.ts";

/** Rows of a transaction. */
const batch = 500;

/** Moves what was on record before there was a log to the log's end; each row once. `detail.was` is when it happened. */
export const moveAccesses = async ({ client }: Database, audit: Audit): Promise<void> => {
  while ((await client.access.count().catch(asStoreError)) > 0)
    await audit.during(async (tx, record) => {
      const rows = await tx.access.findMany({ orderBy: { id: "asc" }, take: batch });
      record(
        ...rows.map(({ ownerId, what, at }) => ({
          actor: "program" as const,
          action: "export" as const,
          ownerId,
          detail: { what, was: at.toISOString() },
        })),
      );
      await tx.access.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    });
};
