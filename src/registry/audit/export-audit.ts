import { stringify } from "csv-stringify/sync";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { inertCell } from "../register-columns.ts";
import { type AuditFilter, whereOf } from "./read-audit.ts";

const columns = ["seq", "at", "actor", "action", "owner", "business", "detail", "reason"] as const;
const page = 1000;

/** The log as CSV with a heading, the oldest row first, a page at a time. Times are ISO 8601 in UTC. */
export async function* exportAudit(database: Database, filter: AuditFilter = {}): AsyncGenerator<string> {
  const { client } = database;
  const where = await whereOf(database, filter);
  yield stringify([columns]);
  for (let after = 0; ; ) {
    const rows = await client.audit
      .findMany({ where: { AND: [where, { seq: { gt: after } }] }, orderBy: { seq: "asc" }, take: page })
      .catch(asStoreError);
    if (rows.length > 0)
      yield stringify(
        rows.map(({ seq, at, actor, action, ownerId, businessId, detail, reason }) =>
          [seq, at.toISOString(), actor, action, ownerId, businessId, detail, reason].map(inertCell),
        ),
      );
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.seq;
  }
}
