import { describe, expect, it, test } from "vitest";
import { printLinkCode, understandLinkCode, understandLinkNumber } from "../../flows/understand/link-number.ts";
import { readRegistrationNumber } from "../../flows/understand/registration-number.ts";
import { isRegistrationNumber, registrationNumber } from "../../src/registry/registration-number.ts";

const value = <Value>(told: Value) => ({ ok: true, value: told });

describe("the number that somebody is registered under", () => {
  test.each([
    ["3313-000042-6", { number: "3313-000042-6" }],
    ["nomor saya 3313-000042-6 pak", { number: "3313-000042-6" }],
    ["3313 000042 6", { number: "3313-000042-6" }],
    ["33130000426", { number: "3313-000042-6" }],
    ["3313–000042–6", { number: "3313-000042-6" }],
    ["\uff13\uff13\uff11\uff13-000042-6", { number: "3313-000042-6" }],
    ["081234567890", { phone: "+6281234567890" }],
    ["0812-3456-7890", { phone: "+6281234567890" }],
    ["+62 812 3456 7890", { phone: "+6281234567890" }],
    ["hp saya 0812 3456 7890", { phone: "+6281234567890" }],
  ])("%j is %j", (text, told) => {
    expect(understandLinkNumber(text)).toEqual(value(told));
  });

  test.each([
    ["3313-000042-7", "number_slip"],
    ["33130000427", "number_slip"],
    ["12", "too_short"],
    ["0271 495149", "landline"],
    ["halo", undefined],
  ])("%j is none", (text, detail) => {
    expect(understandLinkNumber(text)).toMatchObject({ ok: false, ...(detail === undefined ? {} : { detail }) });
  });

  it("is one of two phone numbers, if two are told", () => {
    const { ok, ...rest } = understandLinkNumber("081234567890 atau 085712345678");
    expect(ok).toBe(false);
    expect(rest).toMatchObject({ reason: "ambiguous", options: [{ value: { phone: "+6281234567890" } }, {}] });
  });

  it("is never a phone number that is taken for a registration number", () => {
    for (let nth = 0; nth < 2000; nth += 1)
      for (const text of [`0812${String(nth * 4999).padStart(8, "0")}`, `62812${String(nth * 4999).padStart(8, "0")}`])
        expect(understandLinkNumber(text), text).toEqual(value({ phone: `+62812${text.slice(-8)}` }));
  });

  it("is every number that the register gives", () => {
    for (const serial of [1, 42, 999_999, 1_000_000, 12_345_678]) {
      const number = registrationNumber("33.13.11", serial);
      expect(isRegistrationNumber(number)).toBe(true);
      expect(readRegistrationNumber(number)).toMatchObject({ ok: true, value: number });
      expect(understandLinkNumber(number)).toEqual(value({ number }));
    }
    expect(understandLinkNumber(registrationNumber("65", 42))).toEqual(value({ number: registrationNumber("65", 42) }));
  });
});

describe("a code", () => {
  test.each(["482913", "482 913", "482-913", "kode 482 913", "Kodenya: 482913", " 4 8 2 9 1 3 ", "٤٨٢٩١٣"])(
    "%j is 482913",
    (text) => {
      expect(understandLinkCode(text)).toEqual(value({ code: "482913" }));
    },
  );

  test.each(["48291", "4829133", "abc", "kode"])("%j is none", (text) => {
    expect(understandLinkCode(text).ok).toBe(false);
  });

  it("is read as it is printed, and another number is a number", () => {
    expect(understandLinkCode(printLinkCode("048291"))).toEqual(value({ code: "048291" }));
    expect(understandLinkCode("3313-000042-6")).toEqual(value({ number: "3313-000042-6" }));
    expect(understandLinkCode("081234567890")).toEqual(value({ phone: "+6281234567890" }));
  });
});
