import type { Database } from "../../store/database.ts";
import type { Transaction } from "../../store/transact.ts";

/** A browser that an officer is signed in on. */
export interface OpenSession {
  readonly id: string;
  readonly since: Date;
  /** To five minutes. */
  readonly usedAt: Date;
  /** The network address that it began from, "" where that is not known. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly browser: string;
}

/** Open sessions of an officer, the last used first. `now`: the machine's time, which the sessions are kept by. */
export const listSessions = async (
  { client }: Database,
  officerId: string,
  now: Date,
): Promise<readonly OpenSession[]> => {
  const rows = await client.officerSession.findMany({
    where: { userId: officerId, expiresAt: { gt: now } },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    ...{ id, since: createdAt, usedAt: updatedAt, address: ipAddress ?? "", browser: userAgent ?? "" },
  }));
};

/** Ends one session of this officer, or all of them; the number of those that were there. */
export const endSessions = async (tx: Transaction, officerId: string, id?: string): Promise<number> =>
  (await tx.officerSession.deleteMany({ where: { userId: officerId, ...(id === undefined ? {} : { id }) } })).count;

/** Ends all sessions of this officer but one. */
export const endOtherSessions = async (
  tx: Pick<Transaction, "officerSession">,
  officerId: string,
  but: string,
): Promise<void> => {
  await tx.officerSession.deleteMany({ where: { userId: officerId, id: { not: but } } });
};
