import type { FaultKind } from "./faults.ts";

export type CodeReading =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      readonly reason: Extract<FaultKind, "missing_code" | "not_a_code" | "code_length" | "code_not_village">;
    };

/** A Kemendagri village code however programs write it: with dots, without, as a number, "3313112005.0". */
export function readVillageCode(value: unknown): CodeReading {
  const said = (typeof value === "number" ? String(value) : typeof value === "string" ? value : "").trim();
  if (said === "") {
    const isAbsent = value === undefined || value === null || typeof value === "string";
    return { ok: false, reason: isAbsent ? "missing_code" : "not_a_code" };
  }
  const whole = said.replace(/^(\d{10})\.0+$/, "$1");
  if (!/^\d[\d.\s-]*$/.test(whole)) return { ok: false, reason: "not_a_code" };
  const digits = whole.replace(/\D/g, "");
  if (digits.length !== 10) return { ok: false, reason: "code_length" };
  if (!/^[123]/.test(digits.slice(6))) return { ok: false, reason: "code_not_village" };
  return {
    ok: true,
    code: [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join("."),
  };
}
