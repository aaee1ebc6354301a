import { checkDigit } from "../../flows/understand/registration-number.ts";

/** What an owner is told and reads out on the phone: regency, serial and check digit, "3313-000042-6". */
export const registrationNumber = (areaCode: string, serial: number): string => {
  const area = areaCode.replaceAll(".", "").slice(0, 4);
  const digits = String(serial).padStart(6, "0");
  return `${area}-${digits}-${checkDigit(area + digits)}`;
};

export const isRegistrationNumber = (text: string): boolean => {
  const match = /^(\d{2,4})-(\d{6,})-(\d)$/.exec(text);
  return match !== null && checkDigit(`${match[1]}${match[2]}`) === Number(match[3]);
};
