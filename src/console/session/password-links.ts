import { randomBytes } from "node:crypto";
import { keepPasswordLink, passwordLinkName } from "../../registry/officers/password-links.ts";
import type { Accounts } from "../accounts.ts";
import type { Shared } from "./shared.ts";

/** How long a link for a new password holds, in milliseconds. */
const day = 24 * 3600_000;

/** Links for officers who forgot their password: an administrator hands them over, since no mail is sent. */
export const passwordLinks = ({
  auth,
  database: { client },
  audit,
  attempt,
}: Shared): Pick<Accounts, "passwordToken" | "isPasswordToken" | "resetPassword"> => {
  const officerBehind = async (token: string): Promise<string | null> => {
    const identifier = passwordLinkName(token);
    const found = await client.officerVerification.findFirst({ where: { identifier, expiresAt: { gt: new Date() } } });
    return found?.value ?? null;
  };
  return {
    passwordToken: async (officerId, madeBy) => {
      const token = randomBytes(24).toString("base64url");
      const now = Date.now();
      await keepPasswordLink(client, { token, officerId, madeBy, expiresAt: new Date(now + day) }, new Date(now));
      return token;
    },
    isPasswordToken: async (knock, token) => {
      const tried = await attempt({
        ...{ what: "link", step: "link", account: "", knock, officerId: () => Promise.resolve(null) },
        work: async () => (await officerBehind(token)) ?? undefined,
      });
      return tried.ok ? { ok: true } : tried;
    },
    resetPassword: async (knock, token, password) => {
      const officerId = await officerBehind(token);
      const tried = await attempt({
        ...{ what: "link", step: "link", account: "", knock, officerId: () => Promise.resolve(officerId) },
        work: () => auth.api.resetPassword({ body: { token, newPassword: password } }),
      });
      if (!tried.ok) return tried;
      if (officerId !== null)
        await audit.record({
          ...{ actor: `officer:${officerId}`, action: "officer" },
          detail: { officer: officerId, own: "password link" },
        });
      return { ok: true };
    },
  };
};
