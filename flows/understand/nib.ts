import { understandCardNumber } from "./card-number.ts";
import type { Understood } from "./understood.ts";

/** The number of a business permit: 13 digits, leading zeros counting. Faults: those of `understandCardNumber`. */
export function understandNib(text: string): Understood<string> {
  return understandCardNumber(text, [13]);
}
