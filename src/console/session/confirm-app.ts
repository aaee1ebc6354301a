import { randomUUID } from "node:crypto";
import { symmetricEncrypt } from "better-auth/crypto";
import type { Audit } from "../../registry/audit/audit.ts";
import { endOtherSessions } from "../../registry/officers/sessions.ts";
import { type Auth, recoveryCodes } from "./auth.ts";

/**
 * Makes a session's key the officer's second factor, and ends every other session in the same step: each of them began
 * with the password alone. The recovery codes, or null where another session was faster.
 */
export const confirmApp = async (
  auth: Auth,
  audit: Audit,
  { officer, session }: { readonly officer: { readonly id: string }; readonly session: string },
  secret: string,
): Promise<readonly string[] | null> => {
  const { secretConfig: key } = await auth.$context;
  const codes = recoveryCodes();
  // As the library reads them.
  const factor = {
    secret: await symmetricEncrypt({ key, data: secret }),
    backupCodes: await symmetricEncrypt({ key, data: JSON.stringify(codes) }),
    verified: true,
  };
  const userId = officer.id;
  return audit.during(async (tx, record) => {
    if ((await tx.officerSession.count({ where: { id: session, userId } })) === 0) return null;
    const { count } = await tx.officer.updateMany({
      where: { id: userId, OR: [{ twoFactorEnabled: false }, { twoFactorEnabled: null }] },
      data: { twoFactorEnabled: true, updatedAt: new Date() },
    });
    if (count === 0) return null;
    await tx.officerFactor.deleteMany({ where: { userId } });
    await tx.officerFactor.create({ data: { id: randomUUID(), userId, ...factor } });
    await endOtherSessions(tx, userId, session);
    record({ actor: `officer:${userId}`, action: "officer", detail: { officer: userId, own: "app" } });
    return codes;
  });
};
