import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRegistrationNumber, registrationNumber } from "../../src/registry/registration-number.ts";

describe("a registration number", () => {
  it("names the regency, the serial and a check digit", () => {
    expect(registrationNumber("33.13.11.2002", 42)).toBe("3313-000042-6");
    expect(registrationNumber("65", 1)).toMatch(/^65-000001-\d$/);
    expect(registrationNumber("33.13", 12_345_678)).toMatch(/^3313-12345678-\d$/);
  });

  it("is known again, and not with any one digit changed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (serial, at, by) => {
          const number = registrationNumber("33.13", serial);
          expect(isRegistrationNumber(number)).toBe(true);
          const digits = [...number.matchAll(/\d/g)].map((match) => match.index);
          const place = digits[at % digits.length] ?? 0;
          const wrong = String((Number(number[place]) + by) % 10);
          expect(isRegistrationNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
        },
      ),
    );
  });

  it.each(["", "3313-42-7", "3313-000042", "abcd-000042-7"])("is not %j", (text) => {
    expect(isRegistrationNumber(text)).toBe(false);
  });
});
