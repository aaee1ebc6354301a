import { selectByKeys } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { ownersNow } from "../merging/former-owners.ts";
import type { ChainRow } from "./read-chain.ts";

/**
 * Rows whose reason was taken away though nobody's erasure explains it: whom or what they are about is still there, or
 * they are about nobody. A reason goes with its owner, or whom they became; without one with the business; and where the
 * person was not registered yet with their ticket.
 */
export const unexplainedGaps = async (database: Database, rows: readonly ChainRow[]): Promise<readonly number[]> => {
  const gaps = rows.filter(({ reason, reasonHash }) => reason === null && reasonHash !== null);
  if (gaps.length === 0) return [];
  const about = gaps.map((row) => ({ seq: row.seq, ...subjectOf(row) }));
  const idsOf = (table: Subject["table"]) => about.flatMap((one) => (one.table === table ? [one.id] : []));
  const there = async (
    table: "Owner" | "Business" | "Ticket",
    ids: readonly number[],
  ): Promise<ReadonlySet<number>> => {
    const keys = [...new Set(ids)].filter(Number.isSafeInteger).map((id) => ({ id }));
    const found = keys.length === 0 ? [] : await selectByKeys(database, table, { id: "number" }, ["id"], keys);
    return new Set(found.map(({ id }) => id));
  };
  const became = idsOf("Owner").length === 0 ? new Map<number, number>() : await ownersNow(database);
  const ownerNow = (id: number): number => became.get(id) ?? id;
  const [owners, businesses, tickets] = [
    await there("Owner", idsOf("Owner").map(ownerNow)),
    await there("Business", idsOf("Business")),
    await there("Ticket", idsOf("Ticket")),
  ];
  return about.flatMap(({ seq, table, id }) => {
    const isThere =
      table === "Owner"
        ? owners.has(ownerNow(id))
        : table === "Business"
          ? businesses.has(id)
          : table !== "Ticket" || tickets.has(id);
    return isThere ? [seq] : [];
  });
};

interface Subject {
  readonly table: "Owner" | "Business" | "Ticket" | "nobody";
  readonly id: number;
}

const subjectOf = ({ ownerId, businessId, action, detail }: ChainRow): Subject => {
  if (ownerId !== null) return { table: "Owner", id: ownerId };
  if (businessId !== null) return { table: "Business", id: businessId };
  // An altered row may hold anything, and is told as such.
  const [, ticket] = (action === "ticket" && /"ticket":(\d{1,10})/.exec(detail)) || [];
  return ticket === undefined ? { table: "nobody", id: 0 } : { table: "Ticket", id: Number(ticket) };
};
