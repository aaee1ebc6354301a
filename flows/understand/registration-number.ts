import { withPlainDigits } from "./legible.ts";

const typed = /(?<![\d+-])([1-9]\d(?:\d{2})?)([\s.\-–]{0,3})(\d{6,8})[\s.\-–]{0,3}(\d)(?![\d-])/u;

/** The check digit (Luhn, ISO/IEC 7812-1 annex B) finds any single wrong digit and most swapped neighbours. */
export const checkDigit = (digits: string): number => {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return (10 - (sum % 10)) % 10;
};

/**
 * "3313-000042-6" from however it is typed; `ok` is false where its check digit is wrong. `isGrouped`: in groups, as no
 * phone number is. Undefined for everything else.
 */
export const readRegistrationNumber = (
  text: string,
): { readonly ok: boolean; readonly value: string; readonly isGrouped: boolean } | undefined => {
  const found = typed.exec(withPlainDigits(text.slice(0, 200)).plain);
  if (found === null) return undefined;
  const [, area = "", gap = "", serial = "", digit = ""] = found;
  return {
    ok: checkDigit(`${area}${serial}`) === Number(digit),
    value: `${area}-${serial}-${digit}`,
    isGrouped: gap !== "" && area.length === 4,
  };
};
