import type { Clock } from "../../lib/clock.ts";
import type { Database } from "../../store/database.ts";
import { type Limit, type Transaction, transact } from "../../store/transact.ts";
import type { Keyring } from "../identifiers/keyring.ts";
import type { Act } from "./actions.ts";
import type { AuditEnd, AuditHead, HeadReading } from "./audit-head.ts";
import { beginning, hashReason, sealOf, type Unsealed } from "./seal.ts";

/** The log of who did what to whose data: each row seals the one before. */
export interface Audit {
  /** Puts acts on record that change nothing, before what they show is shown. */
  record(...acts: readonly Act[]): Promise<void>;
  /**
   * Runs the work and puts its acts on record, in one transaction: what is not on record did not happen. The work may
   * be run again, so it must do nothing but read and write through `tx`.
   */
  during<Result>(
    work: (tx: Transaction, record: (...acts: readonly Act[]) => void) => Promise<Result>,
    limit?: Limit,
  ): Promise<Result>;
  /** Where the log ended when it was noted last, outside the database; undefined where nobody notes it. */
  head?(): HeadReading | undefined;
}

/** `head`: the note of the log's end that is kept outside the database. */
export const createAudit = (database: Database, keyring: Keyring, clock: Clock, head?: AuditHead): Audit => {
  const during: Audit["during"] = async (work, limit) => {
    const { result, added } = await transact(
      database,
      async (tx) => {
        await takeTurn(tx, database.kind);
        const acts: Act[] = [];
        const result = await work(tx, (...more) => acts.push(...more));
        return { result, added: await append(tx, acts, keyring, clock.now()) };
      },
      limit,
    );
    if (added !== undefined) head?.advance(added.after, added.to);
    return result;
  };
  return {
    during,
    head: () => head?.read(),
    record: (...acts) =>
      during((_, record) => {
        record(...acts);
        return Promise.resolve();
      }),
  };
};

/**
 * On SQLite one transaction writes at a time. On PostgreSQL all would read the same last row, and all but one would
 * have to begin again, and again: they queue before they read anything. Who only reads the log does not wait.
 */
const takeTurn = async (tx: Transaction, kind: Database["kind"]): Promise<void> => {
  if (kind === "postgresql") await tx.$executeRaw`LOCK TABLE "Audit" IN SHARE ROW EXCLUSIVE MODE`;
};

/** Adds rows to the end of the chain. */
const append = async (
  tx: Transaction,
  acts: readonly Act[],
  keyring: Keyring,
  at: Date,
): Promise<{ readonly after: AuditEnd; readonly to: AuditEnd } | undefined> => {
  if (acts.length === 0) return undefined;
  const last = await tx.audit.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, seal: true } });
  const key = keyring.newest();
  const after = last ?? { seq: 0, seal: beginning };
  let { seq, seal } = after;
  const rows = acts.map((act) => {
    seq += 1;
    const unsealed: Unsealed = {
      seq,
      at,
      actor: act.actor,
      action: act.action,
      ownerId: act.ownerId ?? null,
      businessId: act.businessId ?? null,
      detail: JSON.stringify(act.detail ?? {}),
      reasonHash: act.reason === undefined ? null : hashReason(act.reason),
      keyId: key.id,
    };
    seal = sealOf(key, unsealed, seal);
    return { ...unsealed, reason: act.reason ?? null, seal };
  });
  await tx.audit.createMany({ data: rows });
  return { after, to: { seq, seal } };
};
