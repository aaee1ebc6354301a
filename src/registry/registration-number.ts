/**
 * What an owner is told and reads out on the phone: regency, serial and check digit, "3313-000042-6". The check
 * digit (Luhn, ISO/IEC 7812-1 annex B) finds any single wrong digit and most swapped neighbours.
 */
export const registrationNumber = (areaCode: string, serial: number): string => {
  const area = areaCode.replaceAll(".", "").slice(0, 4);
  const digits = String(serial).padStart(6, "0");
  return `${area}-${digits}-${checkDigit(area + digits)}`;
};

export const isRegistrationNumber = (text: string): boolean => {
  const match = /^(\d{2,4})-(\d{6,})-(\d)$/.exec(text);
  return match !== null && checkDigit(`${match[1]}${match[2]}`) === Number(match[3]);
};

const checkDigit = (digits: string): number => {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return (10 - (sum % 10)) % 10;
};
