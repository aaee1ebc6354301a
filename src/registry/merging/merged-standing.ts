import type { LedgerRow } from "./ledger.ts";
import type { Side } from "./read-sides.ts";

/**
 * Whose verification counts once the two are one. The kept one's does, and with it the checks behind it: what its owner
 * was asked is still asked, what waits for an officer still waits. Only where nobody looked at it yet, it is approved by
 * the other's approval. What the owner of the other was asked ends with that one, and is asked again once they are two.
 */
export const standsFor = (kept: Side, gone: Side): Side => {
  const unseen = kept.business["verification"] === "new" && kept.openChecks.length === 0;
  return unseen && gone.business["verification"] === "verified" ? gone : kept;
};

/** Its columns. */
export const standingColumns = ({ business }: Side): LedgerRow => ({
  verification: business["verification"] ?? null,
  verifiedAt: business["verifiedAt"] ?? null,
});
