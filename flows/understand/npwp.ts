import { understandCardNumber } from "./card-number.ts";
import type { Understood } from "./understood.ts";

/** A tax number: 15 digits, or 16 since 2024 (a person's is then the NIK). Faults: those of `understandCardNumber`. */
export function understandNpwp(text: string): Understood<string> {
  return understandCardNumber(text, [15, 16]);
}
