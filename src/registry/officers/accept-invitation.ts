import { randomUUID } from "node:crypto";
import type { Audit } from "../audit/audit.ts";
import { useInvitation } from "./invitations.ts";
import { writeTerritory } from "./officer.ts";

export interface Newcomer {
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  readonly passwordHash: string;
  readonly language: "id" | "en";
}

export type Accepted =
  | { readonly ok: true; readonly officerId: string }
  /** The link holds no more, or the address has an account already. */
  | { readonly ok: false; readonly reason: "gone" | "email" };

/** Makes who holds a link an officer; of two who send it at once, one. */
export const acceptInvitation = (audit: Audit, token: string, newcomer: Newcomer, now: Date): Promise<Accepted> => {
  const id = randomUUID();
  return audit.during(async (tx, record) => {
    const { name, email, language, passwordHash } = newcomer;
    if ((await tx.officer.count({ where: { email } })) > 0) return { ok: false, reason: "email" };
    const invited = await useInvitation(tx, token, now);
    if (invited === null) return { ok: false, reason: "gone" };
    const times = { createdAt: now, updatedAt: now };
    await tx.officer.create({
      data: {
        ...{ id, name, email, emailVerified: true, language, role: invited.role },
        ...{ territory: writeTerritory(invited.territory), twoFactorEnabled: false, ...times },
      },
    });
    await tx.officerAccount.create({
      data: {
        ...{ id: randomUUID(), accountId: id, providerId: "credential", userId: id },
        password: passwordHash,
        ...times,
      },
    });
    record({
      ...{ actor: `officer:${id}`, action: "officer" },
      detail: {
        officer: id,
        change: "joined",
        invitation: invited.id,
        role: invited.role,
        territory: invited.territory,
      },
    });
    return { ok: true, officerId: id };
  });
};
