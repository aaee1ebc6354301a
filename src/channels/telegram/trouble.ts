import { GrammyError, HttpError } from "grammy";
import type { Outcome } from "../channel.ts";

/** What went wrong at the vendor, without the vendor's own words where those could hold the token or a text. */
export interface Trouble {
  readonly is: "unauthorized" | "conflict" | "flood" | "blocked" | "refused" | "server" | "network";
  readonly afterSeconds?: number;
  /** Telegram's short description of a refusal. */
  readonly detail?: string;
}

/** Undefined for what is neither an answer nor silence of the platform: a fault of this program. */
export function readTrouble(error: unknown, token: string): Trouble | undefined {
  // The error inside an HttpError names the address, and so the token: it goes no further.
  if (error instanceof HttpError) return { is: "network" };
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { is: "flood", afterSeconds: parameters.retry_after ?? 1 };
  if (code === 403 || (code === 400 && nobodyThere.test(description))) return { is: "blocked" };
  // A token that was never valid has no address at all, hence 404.
  if (code === 401 || code === 404) return { is: "unauthorized" };
  if (code === 409) return { is: "conflict", detail: description };
  if (code >= 500) return { is: "server" };
  return { is: "refused", detail: description.replaceAll(token, "(token)").slice(0, 200) };
}

const nobodyThere =
  /chat not found|user not found|user is deactivated|PEER_ID_INVALID|USER_IS_BLOCKED|INPUT_USER_DEACTIVATED/i;

/** A wrong token is the office's fault, not the message's: it waits until the token is mended. */
const unauthorizedSeconds = 60;

export function outcomeOf({ is, afterSeconds, detail }: Trouble): Outcome {
  switch (is) {
    case "flood":
      return { is: "flood", afterSeconds: afterSeconds ?? 1 };
    case "blocked":
      return { is: "blocked" };
    case "refused":
      return { is: "refused", reason: detail ?? "refused" };
    case "unauthorized":
      return { is: "retry", reason: is, afterSeconds: unauthorizedSeconds };
    default:
      return { is: "retry", reason: is };
  }
}
