import type { Audit } from "../audit/audit.ts";
import { firstLinkHolds, makeInvitation } from "./invitations.ts";

/**
 * A link for the first administrator while there is none, the token of it; null as soon as there is one. Each start
 * makes a new one, and the earlier ones hold no more.
 */
export const inviteFirst = (audit: Audit, now: Date): Promise<string | null> =>
  audit.during(async (tx, record) => {
    if ((await tx.officer.count({ where: { role: "administrator" } })) > 0) return null;
    await tx.invitation.updateMany({
      where: { invitedBy: null, usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    const { id, token } = await makeInvitation(
      tx,
      { role: "administrator", territory: [], invitedBy: null },
      now,
      firstLinkHolds,
    );
    record({
      actor: "program",
      action: "officer",
      detail: { change: "invited", invitation: id, role: "administrator" },
    });
    return token;
  });
