import type { Database } from "../../store/database.ts";
import type { Keyring } from "../identifiers/keyring.ts";
import type { HeadReading } from "./audit-head.ts";
import { createChainWalk } from "./chain-walk.ts";
import type { ChainFault } from "./look-closely.ts";
import { type ChainRow, readChain } from "./read-chain.ts";
import { hashReason } from "./seal.ts";
import { unexplainedGaps } from "./unexplained-gaps.ts";

export interface AuditVerification {
  /** Nothing was altered, and the head is there. */
  readonly ok: boolean;
  readonly rows: number;
  /** In the order of the log; at most `mostFaults`. */
  readonly faults: readonly ChainFault[];
  /** How many faults there are beside these. */
  readonly more: number;
  /** Rows that tell that the head was made anew: what was removed at the log's end before them is not known. */
  readonly anchors: readonly number[];
  /** `none`: nobody looked. */
  readonly head: HeadReading["is"] | "none";
}

const mostFaults = 100;

/**
 * Walks the whole log, a page at a time, and names what is not as it was written. `head` is the note of its end, read
 * before the walk (`AuditHead.read`). Rows that are added meanwhile are walked too.
 */
export const verifyAudit = async (
  database: Database,
  keyring: Keyring,
  head?: HeadReading,
): Promise<AuditVerification> => {
  const end = head?.is === "head" ? head.end : undefined;
  const walk = createChainWalk(keyring, end);
  const reasons: ChainFault[] = [];
  const anchors: number[] = [];
  let rows = 0;
  let lost = 0;
  for await (const page of readChain(database)) {
    rows += page.length;
    for (const row of page) {
      walk.take(row);
      if (row.action === "anchor") anchors.push(row.seq);
    }
    for (const seq of await falseReasons(database, page))
      if (reasons.length < mostFaults) reasons.push({ is: "changed", seq, to: seq });
      else lost += 1;
  }
  const { faults: found, more } = walk.end();
  const named = new Set(found.map(({ seq }) => seq));
  const all = [...found, ...reasons.filter(({ seq }) => !named.has(seq))].sort((a, b) => a.seq - b.seq);
  const missing = head !== undefined && head.is !== "head";
  return {
    ok: all.length === 0 && !missing,
    rows,
    faults: all.slice(0, mostFaults),
    more: more + lost + Math.max(all.length - mostFaults, 0),
    anchors: anchors.slice(0, mostFaults),
    head: head?.is ?? "none",
  };
};

/** Reasons that are not the ones that were given, or that were taken away though nobody was erased. */
const falseReasons = async (database: Database, page: readonly ChainRow[]): Promise<readonly number[]> => {
  const wrong = page.flatMap(({ seq, reason, reasonHash }) => {
    if (reason === null) return [];
    const [salt = ""] = reasonHash?.split(".") ?? [];
    return reasonHash === null || hashReason(reason, salt) !== reasonHash ? [seq] : [];
  });
  return [...wrong, ...(await unexplainedGaps(database, page))];
};
