import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Transaction } from "../../store/transact.ts";
import type { Act } from "../audit/actions.ts";
import type { Audit } from "../audit/audit.ts";
import { detailOf, firstSince } from "../audit/read-audit.ts";
import { oneReading } from "./record-reading.ts";

/**
 * Puts on record that a part of a page was seen which has an address of its own, before it is shown. Whoever opened a
 * page with that part has it on record already, and so has who saw another such part: a page with five photos, or five
 * photos without their page, are one row. `shows`: whether the page of an earlier row has such parts.
 */
export const recordSight = async (
  database: Database,
  audit: Audit,
  act: Act,
  shows: (detail: Readonly<Record<string, unknown>>) => boolean,
  now: Date,
): Promise<void> => {
  const { actor, action, ownerId = null, businessId = null } = act;
  const since = new Date(now.getTime() - oneReading);
  // Of somebody the log's indexes find few rows, of nobody those of years.
  const recent =
    ownerId === null && businessId === null ? { seq: { gte: await firstSince(database, since) } } : undefined;
  const isOnRecord = async ({ audit: log }: Pick<Transaction, "audit">): Promise<boolean> => {
    const rows = await log.findMany({
      where: { actor, action, ownerId, businessId, at: { gt: since }, ...recent },
      select: { detail: true },
    });
    return rows.some(({ detail }) => shows(detailOf(detail)));
  };
  if (await isOnRecord(database.client).catch(asStoreError)) return;
  // A browser asks for several at once: the first of them writes.
  await audit.during(async (tx, record) => {
    if (!(await isOnRecord(tx))) record(act);
  });
};
