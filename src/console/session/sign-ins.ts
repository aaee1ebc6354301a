import type { Accounts, Knock } from "../accounts.ts";
import { cookieOf, headersOf, isChallenge } from "./knock.ts";
import type { Shared } from "./shared.ts";

/** How the library begins the name of a sign-in that waits for the second factor; the rest of it is by chance. */
const challenge = "2fa-";

/** The way in: the password, then the second factor. */
export const signIns = ({ auth, database, audit, attempt, usedCodes }: Shared): Pick<Accounts, "signIn" | "answer"> => {
  const { client } = database;
  return {
    async signIn(knock, { email, password }) {
      const account = email.trim().toLowerCase();
      const officer = () => client.officer.findUnique({ where: { email: account }, select: { id: true } });
      const tried = await attempt({
        ...{ what: "password", step: "password", account, knock },
        officerId: async () => (await officer())?.id ?? null,
        work: () =>
          auth.api.signInEmail({ body: { email: account, password }, headers: headersOf(knock), returnHeaders: true }),
      });
      if (!tried.ok) return tried;
      const { headers, response } = tried.result;
      if ("twoFactorRedirect" in response) return { ok: true, next: "code", headers };
      const begun = await begin(response.user.id, response.token);
      return begun ? { ok: true, next: "setUp", headers } : { ok: false, reason: "over" };
    },

    async answer(knock, by, code) {
      const headers = headersOf(knock, isChallenge);
      const officerId = await challenged(knock);
      if (officerId === null) return { ok: false, reason: "over" };
      const tried = await attempt({
        ...{ what: "code", step: by, account: officerId, knock },
        officerId: () => Promise.resolve(officerId),
        work: by === "app" ? byApp(officerId) : byRecovery,
      });
      if (!tried.ok) return tried;
      await audit.record({ actor: `officer:${officerId}`, action: "signIn", detail: { by } });
      const left =
        by === "app" ? null : (await auth.api.viewBackupCodes({ body: { userId: officerId } })).backupCodes.length;
      return { ok: true, headers: tried.result.headers, left };

      function byApp(id: string) {
        return async () => {
          const plain = code.replace(/\s/g, "");
          if (!/^\d{6}$/.test(plain) || !(await usedCodes.use(id, plain))) return undefined;
          return auth.api.verifyTOTP({ body: { code: plain }, headers, returnHeaders: true });
        };
      }
      function byRecovery() {
        const plain = code.toLowerCase().replace(/[^a-z0-9]/g, "");
        const written = `${plain.slice(0, 5)}-${plain.slice(5)}`;
        return auth.api.verifyBackupCode({ body: { code: written }, headers, returnHeaders: true });
      }
    },
  };

  /**
   * Puts a session on record that the password alone began. A second factor that was set up while the password was
   * being looked at ends it before anybody has its cookie: false.
   */
  function begin(id: string, token: string): Promise<boolean> {
    return audit.during(async (tx, record) => {
      if ((await tx.officer.count({ where: { id, twoFactorEnabled: true } })) > 0) {
        await tx.officerSession.deleteMany({ where: { token } });
        return false;
      }
      record({ actor: `officer:${id}`, action: "signIn", detail: { by: "password" } });
      return true;
    });
  }

  /** Whose password was right a moment ago; the library looks again whether the cookie is its own. */
  async function challenged({ request }: Knock): Promise<string | null> {
    const identifier = decodeURIComponent(cookieOf(request, "two_factor") ?? "").split(".")[0] ?? "";
    // Other rows of that table have names that may be guessed: nobody is locked out by who guesses them.
    if (!identifier.startsWith(challenge)) return null;
    const found = await client.officerVerification.findFirst({
      where: { identifier, expiresAt: { gt: new Date() } },
      select: { value: true },
    });
    return found?.value ?? null;
  }
};
