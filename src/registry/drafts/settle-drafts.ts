import type { Clock } from "../../lib/clock.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Audit } from "../audit/audit.ts";

/** What became of a draft is told so long in the officers' list, in milliseconds. */
const toldFor = 90 * 24 * 60 * 60 * 1000;
const batch = 200;

/**
 * Puts on record which drafts their owners confirmed, ends those that nobody did, and removes what was settled long
 * ago. Nothing of a person stays in any that is settled. Gives how many were.
 */
export const settleDrafts = async (
  { client }: Database,
  { audit, clock }: { readonly audit: Audit; readonly clock: Clock },
): Promise<number> => {
  const now = clock.now();
  const confirmed = await client.draft
    .findMany({ where: { state: "confirmed", answers: { not: "" } }, take: batch })
    .catch(asStoreError);
  for (const { id, officerId, businessId } of confirmed)
    await audit.during(async (tx, record) => {
      const { count } = await tx.draft.updateMany({ where: { id, answers: { not: "" } }, data: { answers: "" } });
      if (count === 0) return;
      const business = await tx.business.findUnique({ where: { id: businessId ?? 0 }, select: { ownerId: true } });
      record({
        actor: `officer:${officerId}`,
        action: "draft",
        ownerId: business?.ownerId ?? null,
        businessId,
        detail: { draft: id, did: "confirmedByOwner" },
      });
    });
  const expired = await client.draft
    .updateMany({
      where: { state: "waiting", expiresAt: { lte: now } },
      data: { state: "expired", answers: "", settledAt: now },
    })
    .catch(asStoreError);
  await client.draft
    .deleteMany({
      where: { state: { not: "waiting" }, answers: "", settledAt: { lt: new Date(now.getTime() - toldFor) } },
    })
    .catch(asStoreError);
  return confirmed.length + expired.count;
};
