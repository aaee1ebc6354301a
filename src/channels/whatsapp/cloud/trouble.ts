import type { Outcome } from "../../channel.ts";

/** What went wrong at the vendor; no text of its own, which may repeat what was sent. */
export interface Trouble {
  /** The vendor's code; undefined where there was no answer of its kind. */
  readonly code?: number;
  /** HTTP; undefined where there was none. */
  readonly status?: number;
}

export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(`WhatsApp answered ${trouble.code ?? trouble.status ?? "nothing"}`);
    this.trouble = trouble;
  }
}

type Failure = Exclude<Outcome, { readonly is: "sent" }>;

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The vendor's codes that mean something to us, each with what is to be done.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const outcomes: Readonly<Record<number, Failure>> = {
  // The platform itself is not well.
  1: { is: "retry", reason: "server" },
  2: { is: "retry", reason: "server" },
  131000: { is: "retry", reason: "server" },
  131016: { is: "retry", reason: "server" },
  131057: { is: "retry", reason: "maintenance", afterSeconds: 5 * minute },
  // Too much: of one application or account an hour, of one number a second, to one person.
  4: { is: "flood", afterSeconds: 5 * minute, reason: "app_rate" },
  80007: { is: "flood", afterSeconds: 5 * minute, reason: "account_rate" },
  130429: { is: "flood", afterSeconds: 2, reason: "throughput" },
  131056: { is: "retry", reason: "pair_rate", afterSeconds: 6 },
  // More people in a day than the number may write to, or people complained: what they asked for goes on.
  131048: { is: "flood", afterSeconds: hour, outsideOnly: true, reason: "spam_limit" },
  // This person has had enough of such messages today.
  131049: { is: "retry", reason: "had_enough", afterSeconds: day },
  131047: { is: "waiting", reason: "window_closed" },
  // Not on WhatsApp, an app that is too old, or they blocked the office: it is not told which.
  131026: { is: "blocked" },
  131050: { is: "refused", reason: "opted_out" },
  // What the office has to mend itself; the messages wait.
  0: { is: "retry", reason: "token_refused", afterSeconds: minute },
  10: { is: "retry", reason: "not_permitted", afterSeconds: 5 * minute },
  190: { is: "retry", reason: "token_refused", afterSeconds: minute },
  200: { is: "retry", reason: "not_permitted", afterSeconds: 5 * minute },
  368: { is: "retry", reason: "account_restricted", afterSeconds: hour },
  131005: { is: "retry", reason: "not_permitted", afterSeconds: 5 * minute },
  131031: { is: "retry", reason: "account_locked", afterSeconds: hour },
  131042: { is: "retry", reason: "payment_missing", afterSeconds: hour },
  133010: { is: "retry", reason: "number_not_registered", afterSeconds: 5 * minute },
  // Of the texts that have to be approved.
  132000: { is: "refused", reason: "template_parameters" },
  132001: { is: "refused", reason: "template_unknown" },
  132005: { is: "refused", reason: "template_too_long" },
  132007: { is: "refused", reason: "template_policy" },
  132012: { is: "refused", reason: "template_parameters" },
  132015: { is: "refused", reason: "template_paused" },
  132016: { is: "refused", reason: "template_disabled" },
  // Of the message itself.
  100: { is: "refused", reason: "not_understood" },
  131008: { is: "refused", reason: "not_understood" },
  131009: { is: "refused", reason: "not_understood" },
  131021: { is: "refused", reason: "to_ourselves" },
  131030: { is: "refused", reason: "not_in_test_list" },
  131051: { is: "refused", reason: "not_understood" },
  131053: { is: "retry", reason: "media" },
  131062: { is: "refused", reason: "number_needed" },
};

/** What only the office can mend: they are told of it. */
const ofTheOffice = new Set([
  "token_refused",
  "not_permitted",
  "account_restricted",
  "account_locked",
  "payment_missing",
  "number_not_registered",
]);

export function outcomeOf(trouble: Trouble): Failure {
  const outcome = readOutcome(trouble);
  // The messages wait until the office has mended it.
  return outcome.is === "retry" && officeMustMend(outcome) !== undefined ? { ...outcome, uncounted: true } : outcome;
}

function readOutcome({ code, status = 0 }: Trouble): Failure {
  const known = code === undefined ? undefined : outcomes[code];
  if (known !== undefined) return known;
  if (status === 401) return { is: "retry", reason: "token_refused", afterSeconds: minute };
  if (status === 429) return { is: "flood", afterSeconds: minute, reason: "http_429" };
  if (status >= 400 && status < 500)
    return { is: "refused", reason: code === undefined ? `http_${status}` : `code_${code}` };
  return { is: "retry", reason: status === 0 ? "network" : "server" };
}

/** The word for what the office has to mend; undefined for everything else. */
export function officeMustMend(outcome: Outcome): string | undefined {
  const reason = "reason" in outcome ? outcome.reason : undefined;
  return reason !== undefined && ofTheOffice.has(reason) ? reason : undefined;
}
