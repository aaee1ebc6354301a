import type { Accounts, Knock } from "../accounts.ts";
import { type Found, findOfficer } from "./find-officer.ts";
import { headersOf, withCookies } from "./knock.ts";
import type { Shared } from "./shared.ts";

/** What officers do with their own password and second factor; all but the first confirmation asks for the password again. */
export const secondFactors = ({
  auth,
  audit,
  attempt,
  usedCodes,
}: Shared): Pick<Accounts, "confirmApp" | "isMyself" | "changePassword" | "newRecoveryCodes" | "changeApp"> => {
  const { api } = auth;
  return {
    confirmApp: (knock, code) =>
      signedIn(knock, async ({ officer: { id }, pending }) => {
        if (!pending) return over;
        const plain = code.replace(/\s/g, "");
        const tried = await attempt({
          ...{ what: "code", step: "app", account: id, knock, officerId: () => Promise.resolve(id) },
          work: async () =>
            /^\d{6}$/.test(plain) && (await usedCodes.use(id, plain))
              ? api.verifyTOTP({ body: { code: plain }, headers: headersOf(knock), returnHeaders: true })
              : undefined,
        });
        if (!tried.ok) return tried;
        await told(id, "app");
        const { backupCodes } = await api.viewBackupCodes({ body: { userId: id } });
        return { ok: true, headers: tried.result.headers, recoveryCodes: backupCodes };
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
      const tried = await again(knock, async (headers) => {
        const off = await api.disableTwoFactor({ body: { password }, headers, returnHeaders: true });
        await api.enableTwoFactor({ body: { password, method: "totp" }, headers: withCookies(headers, off.headers) });
        return off;
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
  function again<Result>(knock: Knock, work: (headers: Headers) => Promise<Result>) {
    return signedIn(knock, async ({ officer: { id }, email }) => {
      const tried = await attempt({
        ...{ what: "password", step: "again", account: email, knock, officerId: () => Promise.resolve(id) },
        work: () => work(headersOf(knock)),
      });
      return tried.ok ? { ...tried, id } : tried;
    });
  }

  function told(id: string, own: string): Promise<void> {
    return audit.record({ actor: `officer:${id}`, action: "officer", detail: { officer: id, own } });
  }
};

const over = { ok: false, reason: "over" } as const;
