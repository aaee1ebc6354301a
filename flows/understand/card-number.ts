import { maskIdentifiers } from "./identifiers.ts";
import { withoutNumber } from "./not-owned.ts";
import { typedDigits } from "./typed-digits.ts";
import type { Understood } from "./understood.ts";

/**
 * A number of so many digits that somebody copied, as its digits: leading zeros count. Faults: "too_short",
 * "too_long", "not_digits", and "letter_o" or "letter_l" with the number as it was meant for the one option.
 * Several numbers are `ambiguous`; "belum punya" is `unknown` with the detail "none".
 */
export function understandCardNumber(text: string, lengths: readonly number[]): Understood<string> {
  const typed = typedDigits(text, lengths);
  if (typed.kind === "none") return withoutNumber(text);
  if (typed.kind === "not_digits") return { ok: false, reason: "invalid", detail: "not_digits" };
  if (typed.kind === "several")
    return {
      ok: false,
      reason: "ambiguous",
      options: typed.digits.map((value) => ({ label: maskIdentifiers(value), value })),
    };
  const { digits } = typed;
  if (!lengths.includes(digits.length))
    return { ok: false, reason: "invalid", detail: digits.length < Math.min(...lengths) ? "too_short" : "too_long" };
  if (typed.kind === "digits") return { ok: true, value: digits };
  return {
    ok: false,
    reason: "invalid",
    detail: typed.detail,
    options: [{ label: maskIdentifiers(digits), value: digits }],
  };
}
