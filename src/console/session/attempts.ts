import { isAPIError } from "better-auth/api";
import type { Audit } from "../../registry/audit/audit.ts";
import type { Knock, Refused } from "../accounts.ts";
import type { Guessed, LockOut } from "./lock-out.ts";

/** What the library says no to. Everything else it throws is a fault. */
const wrong = new Set([
  "INVALID_EMAIL",
  "INVALID_EMAIL_OR_PASSWORD",
  "INVALID_PASSWORD",
  "PASSWORD_TOO_LONG",
  "FAILED_TO_CREATE_SESSION",
  "INVALID_CODE",
  "INVALID_BACKUP_CODE",
  "INVALID_TOKEN",
]);
const over = new Set([
  "INVALID_TWO_FACTOR_COOKIE",
  "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE",
  "TOTP_NOT_ENABLED",
  "BACKUP_CODES_NOT_ENABLED",
  "UNAUTHORIZED",
]);
/** The library's own lock, in seconds. */
const locked = 900;

export interface Attempt<Result> {
  readonly what: Guessed;
  /** Whose it is, as it was told; it need not exist. */
  readonly account: string;
  /** The officer's id where there is one; asked only when the attempt failed. */
  readonly officerId: () => Promise<string | null>;
  /** Tells the audit log what was tried. */
  readonly step: "password" | "app" | "recovery" | "again" | "link";
  readonly knock: Knock;
  /** Undefined: it was wrong. */
  readonly work: () => Promise<Result | undefined>;
}

/** Counts a guess, makes it, and puts on record what failed: without the address that was typed, which may be a slip. */
export const createAttempts = (lockOut: LockOut, audit: Audit) => {
  return async <Result>(
    attempt: Attempt<Result>,
  ): Promise<{ readonly ok: true; readonly result: Result } | Refused> => {
    const { what, account, step, knock } = attempt;
    const { seconds, first } = await lockOut.guess(what, account, knock.visitor);
    if (seconds > 0) {
      if (first) await fail("locked");
      return { ok: false, reason: "wait", seconds };
    }
    const result = await outcome(attempt.work);
    if ("refused" in result) {
      if (result.refused.reason !== "over") await fail("wrong");
      return result.refused;
    }
    await lockOut.right(what, account, knock.visitor);
    return { ok: true, result: result.value };

    async function fail(why: "wrong" | "locked"): Promise<void> {
      const officer = await attempt.officerId();
      await audit.record({ actor: "program", action: "signInFailed", detail: { step, why, officer } });
    }
  };
};
export type Attempts = ReturnType<typeof createAttempts>;

async function outcome<Result>(
  work: () => Promise<Result | undefined>,
): Promise<{ readonly value: Result } | { readonly refused: Refused }> {
  try {
    const value = await work();
    return value === undefined ? { refused: { ok: false, reason: "wrong" } } : { value };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const code = error.body?.code ?? "";
    if (wrong.has(code)) return { refused: { ok: false, reason: "wrong" } };
    if (over.has(code)) return { refused: { ok: false, reason: "over" } };
    if (code === "ACCOUNT_TEMPORARILY_LOCKED") return { refused: { ok: false, reason: "wait", seconds: locked } };
    // Two answers with one recovery code at the same moment: one of them was too late.
    if (error.status === "CONFLICT") return { refused: { ok: false, reason: "wrong" } };
    throw error;
  }
}
