import type { Audit } from "../../registry/audit/audit.ts";
import type { Accounts, Knock } from "../accounts.ts";
import { readAppKey } from "./app-key.ts";
import { createAttempts } from "./attempts.ts";
import { type AuthParts, createAuth } from "./auth.ts";
import { findOfficer } from "./find-officer.ts";
import { headersOf } from "./knock.ts";
import { createLockOut } from "./lock-out.ts";
import { passwordLinks } from "./password-links.ts";
import { secondFactors } from "./second-factors.ts";
import { signIns } from "./sign-ins.ts";
import { createUsedCodes } from "./used-codes.ts";

/** The officers' accounts on the authentication library, in this database. */
export const createAccounts = (parts: AuthParts & { readonly audit: Audit }): Accounts => {
  const { database, keyring, audit } = parts;
  const auth = createAuth(parts);
  const lockOut = createLockOut();
  const attempt = createAttempts(lockOut, audit);
  const shared = { auth, database, keyring, audit, attempt, usedCodes: createUsedCodes(database, keyring) };
  return {
    find: async (request, how) => {
      const found = await findOfficer(auth, request, how);
      if (found === null) return null;
      const { email: _, ...signedIn } = found;
      return signedIn;
    },
    ...signIns(shared),
    ...secondFactors(shared),
    ...passwordLinks(shared),
    appKey: async (knock) => {
      const found = await findOfficer(auth, knock.request);
      return found?.pending ? readAppKey(auth, keyring, found) : null;
    },
    signOut: async (knock) => {
      const found = await findOfficer(auth, knock.request);
      const { headers } = await auth.api.signOut({ headers: headersOf(knock), returnHeaders: true });
      if (found !== null) await audit.record({ actor: `officer:${found.officer.id}`, action: "signOut" });
      return headers;
    },
    hash: async (password) => (await auth.$context).password.hash(password),
    guess: async (knock: Knock) => {
      const { seconds } = await lockOut.guess("link", "", knock.visitor);
      return seconds > 0
        ? { ok: false, reason: "wait", seconds }
        : { ok: true, right: () => lockOut.right("link", "", knock.visitor) };
    },
  };
};
