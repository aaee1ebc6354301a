import type { ActWords } from "../../registry/audit/detail.ts";
import { withdrawPasswordLinks } from "../../registry/officers/password-links.ts";
import { endOtherSessions } from "../../registry/officers/sessions.ts";
import type { Accounts, Knock } from "../accounts.ts";
import { fitsApp } from "./app-code.ts";
import { appSecret } from "./app-key.ts";
import { confirmApp } from "./confirm-app.ts";
import { type Found, findOfficer } from "./find-officer.ts";
import { headersOf } from "./knock.ts";
import type { Shared } from "./shared.ts";

/** What officers do with their own password and second factor; all but the first confirmation asks for the password again. */
export const secondFactors = ({
  auth,
  database: { client },
  keyring,
  audit,
  attempt,
  usedCodes,
}: Shared): Pick<Accounts, "confirmApp" | "isMyself" | "changePassword" | "newRecoveryCodes" | "changeApp"> => {
  const { api } = auth;
  return {
    confirmApp: (knock, code) =>
      signedIn(knock, async (found) => {
        const { id } = found.officer;
        if (!found.pending) return over;
        const plain = code.replace(/\s/g, "");
        const secret = appSecret(keyring, found.session);
        const tried = await attempt({
          ...{ what: "code", step: "app", account: id, knock, officerId: () => Promise.resolve(id) },
          work: async () =>
            /^\d{6}$/.test(plain) && (await usedCodes.use(id, plain)) && fitsApp(secret, plain)
              ? { recoveryCodes: await confirmApp(auth, audit, found, secret) }
              : undefined,
        });
        if (!tried.ok) return tried;
        const { recoveryCodes } = tried.result;
        if (recoveryCodes === null) return over;
        const { headers } = await api.renewSession({ headers: headersOf(knock), returnHeaders: true });
        return { ok: true, headers, recoveryCodes };
      }),

    isMyself: (knock, password) =>
      again(knock, (headers) => api.verifyPassword({ body: { password }, headers })).then((tried) =>
        tried.ok ? { ok: true } : tried,
      ),

    changePassword: async (knock, current, next) => {
      const tried = await again(knock, (headers) =>
        api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers,
          returnHeaders: true,
        }),
      );
      if (!tried.ok) return tried;
      await withdrawPasswordLinks(client, tried.id);
      await told(tried.id, "password");
      return { ok: true, headers: tried.result.headers };
    },

    newRecoveryCodes: async (knock, password) => {
      const tried = await again(knock, (headers) => api.generateBackupCodes({ body: { password }, headers }));
      if (!tried.ok) return tried;
      await told(tried.id, "recovery");
      return { ok: true, recoveryCodes: tried.result.backupCodes };
    },

    changeApp: async (knock, password) => {
      const tried = await again(knock, async (headers, { officer, session }) => {
        await api.verifyPassword({ body: { password }, headers });
        // Before there is no second factor: what is left with the password alone is this browser.
        await endOtherSessions(client, officer.id, session);
        return api.disableTwoFactor({ body: { password }, headers, returnHeaders: true });
      });
      if (!tried.ok) return tried;
      await told(tried.id, "app off");
      return { ok: true, headers: tried.result.headers };
    },
  };

  async function signedIn<Result>(knock: Knock, work: (found: Found) => Promise<Result>) {
    const found = await findOfficer(auth, knock.request);
    return found === null ? over : work(found);
  }

  /** Counts guesses at the password of who is signed in: a browser that was left open is no way to find it out. */
  function again<Result>(knock: Knock, work: (headers: Headers, found: Found) => Promise<Result>) {
    return signedIn(knock, async (found) => {
      const { id } = found.officer;
      const tried = await attempt({
        ...{ what: "password", step: "again", account: found.email, knock, officerId: () => Promise.resolve(id) },
        work: () => work(headersOf(knock), found),
      });
      return tried.ok ? { ...tried, id } : tried;
    });
  }

  function told(id: string, own: ActWords["own"]): Promise<void> {
    return audit.record({ actor: `officer:${id}`, action: "officer", detail: { officer: id, own } });
  }
};

const over = { ok: false, reason: "over" } as const;
