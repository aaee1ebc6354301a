import type { LinkBy } from "../link/link.ts";
import { withPlainDigits } from "./legible.ts";
import { understandPhone } from "./phone.ts";
import { readRegistrationNumber } from "./registration-number.ts";
import type { Understood } from "./understood.ts";

const codeWord = /^(?:kodenya|kodene|kodhe|kode|code)?[\s:=]*/iu;

/** As people read it: "482 913". */
export const printLinkCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** A registration number or a phone number, whichever somebody is registered under. "number_slip": a mistyped one. */
export const understandLinkNumber = (text: string): Understood<LinkBy> => {
  const phone = understandPhone(text);
  const number = readRegistrationNumber(text);
  if (number !== undefined && (number.isGrouped || !phone.ok))
    return number.ok ? { ok: true, value: { number: number.value } } : slip;
  if (phone.ok) return { ok: true, value: { phone: phone.value } };
  const { options, ...fault } = phone;
  return options === undefined
    ? fault
    : { ...fault, options: options.map(({ label, value }) => ({ label, value: { phone: value } })) };
};
const slip = { ok: false, reason: "invalid", detail: "number_slip" } as const;

/** The code from the other chat: six digits, however they are spaced; or another number to be asked for. */
export const understandLinkCode = (text: string): Understood<{ readonly code: string } | LinkBy> => {
  const plain = withPlainDigits(text.slice(0, 200)).plain.trim().replace(codeWord, "");
  const code = plain.replace(/[\s.\-–]/gu, "");
  return /^\d{6}$/.test(code) ? { ok: true, value: { code } } : understandLinkNumber(text);
};
