import { understandCardNumber } from "./card-number.ts";
import type { Understood } from "./understood.ts";

/** The number of a household card: 16 digits. Faults: those of `understandCardNumber`. */
export function understandKk(text: string): Understood<string> {
  return understandCardNumber(text, [16]);
}
