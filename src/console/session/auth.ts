import { randomInt } from "node:crypto";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Log } from "../../lib/log.ts";
import type { Keyring } from "../../registry/identifiers/keyring.ts";
import { passwordLength } from "../../registry/officers/password.ts";
import type { Database } from "../../store/database.ts";
import { ownEndpoints } from "./own-endpoints.ts";
import { accountSecrets } from "./secrets.ts";

export interface AuthParts {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly publicUrl: string;
  /** What authenticator apps call the account. */
  readonly office: string;
  readonly log: Log;
}

/** Seconds after which a session that nobody uses ends, and between two notes that it is used. */
const idle = 8 * 3600;
const noted = 300;
/** Seconds between the password and the second factor. */
const patience = 600;
/** Our server tells in this header where a request came from; what a visitor sends of it is dropped. */
export const visitorHeader = "x-klaster-visitor";

/** The authentication library, set up for officers. Its own HTTP paths are nowhere served: our forms call its functions. */
export const createAuth = ({ database, keyring, publicUrl, office, log }: AuthParts) => {
  const { client } = database;
  return betterAuth({
    appName: `Klaster ${office}`,
    baseURL: publicUrl,
    secrets: accountSecrets(keyring),
    database: prismaAdapter(client, { provider: database.kind }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // Messages may hold an address; the class of an error and its place may be told.
    logger: {
      level: "error",
      log: (_level, _message, ...more: unknown[]) =>
        log.error(
          "accounts.failed",
          more.find((one) => one instanceof Error),
        ),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      modelName: "officer",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        territory: { type: "string", required: true, input: false },
        language: { type: "string", required: false, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: { modelName: "officerSession", expiresIn: idle, updateAge: noted },
    account: { modelName: "officerAccount" },
    verification: { modelName: "officerVerification" },
    plugins: [
      twoFactor({
        twoFactorTable: "officerFactor",
        twoFactorCookieMaxAge: patience,
        backupCodeOptions: { customBackupCodesGenerate: recoveryCodes },
      }),
      ownEndpoints,
    ],
    databaseHooks: {
      session: {
        create: {
          // Whoever may not get in gets no session, whichever way was found.
          before: async ({ userId }) =>
            (await client.officer.count({ where: { id: userId, disabledAt: null } })) === 0 ? false : undefined,
        },
      },
    },
    advanced: {
      cookiePrefix: "klaster",
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { path: "/console", sameSite: "lax", httpOnly: true },
      ipAddress: { ipAddressHeaders: [visitorHeader] },
    },
  });
};
export type Auth = ReturnType<typeof createAuth>;

/** Read aloud and typed on a phone: no capitals, and nothing that looks like something else. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
/** Ten codes of 49 bits each. */
export const recoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const code = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join("");
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
