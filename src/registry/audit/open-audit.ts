import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Keyring } from "../identifiers/keyring.ts";
import { type Audit, createAudit } from "./audit.ts";
import { createAuditHead, makeHead } from "./audit-head.ts";
import { moveAccesses } from "./move-accesses.ts";

export interface OpenedAudit extends Audit {
  /** Kept when the head is on the disk: before the database closes. */
  idle(): Promise<void>;
}

/**
 * The log as a program uses it, with its head in a file (`headFileOf`). An empty log begins with a head. Where the log
 * has rows and the head is gone, one is made anew and that is put on record: removing the file hides nothing, and a
 * program on another host can go on. What was on record before there was a log is moved into it.
 */
export const openAudit = async (parts: {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly headFile: string;
  readonly log?: Log;
}): Promise<OpenedAudit> => {
  const { database, keyring, clock, headFile, log } = parts;
  const head = createAuditHead(headFile, database, keyring, (error) => log?.error("audit.head_unwritten", error));
  const audit = createAudit(database, keyring, clock, head);
  const last = await database.client.audit
    .findFirst({ orderBy: { seq: "desc" }, select: { seq: true, seal: true } })
    .catch(asStoreError);
  if (makeHead(headFile, keyring, last ?? undefined) && last !== null) {
    log?.warn("audit.head_anew", { seq: last.seq });
    await audit.record({ actor: "program", action: "anchor", detail: { seq: last.seq } });
  }
  await moveAccesses(database, audit);
  return { ...audit, idle: () => head.idle() };
};
