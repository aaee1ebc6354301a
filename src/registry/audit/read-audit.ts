import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { AuditAction } from "./actions.ts";

/** What is looked for in the log. Everything that is absent is open. */
export interface AuditFilter {
  /** officer:<id>, owner, program */
  readonly actor?: string;
  readonly action?: AuditAction;
  readonly businessId?: number;
  /** Times, the first included, the second not. */
  readonly from?: Date;
  readonly to?: Date;
}

/** A row of the log with what its ids stand for today. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly ownerId: number | null;
  readonly business: { readonly id: number; readonly number: string | null } | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** There was a reason; it went with its owner. */
  readonly reasonGone: boolean;
}

/** For Prisma's `where` on the log. Rows are numbered in the order of time, so that times need no index of their own. */
export const whereOf = async (database: Database, { actor, action, businessId, from, to }: AuditFilter) => ({
  ...(actor === undefined ? {} : { actor }),
  ...(action === undefined ? {} : { action }),
  ...(businessId === undefined ? {} : { businessId }),
  seq: {
    ...(from === undefined ? {} : { gte: await firstSince(database, from) }),
    ...(to === undefined ? {} : { lt: await firstSince(database, to) }),
  },
});

/** The number of the first row written at this time or later; one more than the last where there is none. */
export const firstSince = async ({ client }: Database, time: Date): Promise<number> => {
  const last = await client.audit
    .findFirst({ orderBy: { seq: "desc" }, select: { seq: true, at: true } })
    .catch(asStoreError);
  if (last === null || last.at < time) return (last?.seq ?? 0) + 1;
  let [low, high] = [1, last.seq];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = await client.audit
      .findFirst({ where: { seq: { gte: middle } }, orderBy: { seq: "asc" }, select: { seq: true, at: true } })
      .catch(asStoreError);
    if (row === null || row.at >= time) high = middle;
    else low = row.seq + 1;
  }
  return low;
};

/** The business that a registration number names, whatever became of it. */
export const findNumber = async ({ client }: Database, number: string): Promise<number | undefined> =>
  (await client.business.findUnique({ where: { number }, select: { id: true } }).catch(asStoreError))?.id;

/** A page of the log, the newest row first; `before`: the number of the last row seen. */
export const readAudit = async (
  database: Database,
  filter: AuditFilter,
  { before, take }: { readonly before?: number; readonly take: number },
): Promise<{ readonly entries: readonly AuditEntry[]; readonly more: boolean }> => {
  const { client } = database;
  const rows = await client.audit
    .findMany({
      where: { AND: [await whereOf(database, filter), before === undefined ? {} : { seq: { lt: before } }] },
      orderBy: { seq: "desc" },
      take: take + 1,
    })
    .catch(asStoreError);
  const ids = rows.flatMap(({ businessId }) => (businessId === null ? [] : [businessId]));
  const named = await client.business
    .findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })
    .catch(asStoreError);
  const numbers = new Map(named.map(({ id, number }) => [id, number]));
  const entries = rows.slice(0, take).map((row) => ({
    ...{ seq: row.seq, at: row.at, actor: row.actor, action: row.action, ownerId: row.ownerId, reason: row.reason },
    business: row.businessId === null ? null : { id: row.businessId, number: numbers.get(row.businessId) ?? null },
    detail: detailOf(row.detail),
    reasonGone: row.reason === null && row.reasonHash !== null,
  }));
  return { entries, more: rows.length > take };
};

/** Who ever did something: the officers by id, with the names they have today. */
export const readOfficerNames = async ({ client }: Database): Promise<ReadonlyMap<string, string>> => {
  const officers = await client.officer.findMany({ select: { id: true, name: true } }).catch(asStoreError);
  return new Map(officers.map(({ id, name }) => [id, name]));
};

/** A row that was altered may hold anything. */
export const detailOf = (json: string): Readonly<Record<string, unknown>> => {
  try {
    const detail: unknown = JSON.parse(json);
    return typeof detail === "object" && detail !== null ? { ...detail } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
};
