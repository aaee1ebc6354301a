import { describe, expect, it, test } from "vitest";
import type { Area } from "../../flows/kit/world.ts";
import { understandKk, understandNib, understandNik, understandNpwp } from "../../flows/understand/index.ts";

const known = {
  places: {
    area: (code: string): Area | undefined =>
      ["33", "33.13", "33.13.09"].includes(code) ? { code, name: code, level: "district" } : undefined,
  },
  today: { year: 2026, month: 3, day: 5 },
};
const nik = (text: string) => understandNik(text, known);

describe("a NIK", () => {
  test.each([
    ["3313090205790007", { region: "33.13.09", birthDate: "1979-05-02", sex: "male", warnings: [] }],
    ["3313094205790007", { region: "33.13.09", birthDate: "1979-05-02", sex: "female", warnings: [] }],
    ["3313 0942 0579 0007", { nik: "3313094205790007" }],
    ["nik.3313094205790007.", { nik: "3313094205790007" }],
    ["3313090503090007", { birthDate: "2009-03-05" }],
    ["3313090603090007", { birthDate: "1909-03-06", warnings: ["very_old"] }],
    ["3313990205790007", { region: "33.13.99", warnings: ["unknown_region"] }],
    ["3313092902000007", { birthDate: "2000-02-29" }],
  ] as const)("%j tells %j", (text, told) => {
    expect(nik(text)).toMatchObject({ ok: true, value: told });
  });

  test.each([
    ["331309020579007", "too_short"],
    ["33130902057900077", "too_long"],
    ["33130902O5790007", "letter_o"],
    ["33l3090205790007", "letter_l"],
    ["3313X90205790007", "not_digits"],
    ["3313093205790007", "impossible_date"],
    ["3313097205790007", "impossible_date"],
    ["3313090013790007", "impossible_date"],
    ["9913090205790007", "unknown_province"],
    ["1111111111111111", "unknown_province"],
  ])("%j is invalid: %s", (text, detail) => {
    expect(nik(text)).toMatchObject({ ok: false, reason: "invalid", detail });
  });

  it("keeps an odd number for the owner who says that the card reads so, and shows four digits of it", () => {
    expect(nik("9913093205790007")).toEqual({
      ok: false,
      reason: "invalid",
      detail: "impossible_date",
      options: [
        {
          label: "••••••••••••0007",
          value: {
            nik: "9913093205790007",
            region: "99.13.09",
            birthDate: null,
            sex: "male",
            warnings: ["impossible_date", "unknown_province"],
          },
        },
      ],
    });
  });

  it("offers what was meant by a letter o", () => {
    expect(nik("33130902O579OOO7")).toMatchObject({
      detail: "letter_o",
      options: [{ label: "••••••••••••0007", value: { nik: "3313090205790007", birthDate: "1979-05-02" } }],
    });
  });

  it("asks which of two is meant", () => {
    expect(nik("3313090205790007 3313094205790008")).toMatchObject({ ok: false, reason: "ambiguous" });
    expect(nik("33130902057900073313094205790008")).toMatchObject({ ok: false, reason: "ambiguous" });
  });
});

describe("other cards and permits", () => {
  it("keep their leading zeros and lose their marks", () => {
    expect(understandKk("3313.0912 3456-0002")).toEqual({ ok: true, value: "3313091234560002" });
    expect(understandNib("0220 1023 45678")).toEqual({ ok: true, value: "0220102345678" });
    expect(understandNpwp("01.234.567.8-526.000")).toEqual({ ok: true, value: "012345678526000" });
    expect(understandNpwp("3313090205790007")).toEqual({ ok: true, value: "3313090205790007" });
  });
  it("are refused with the fault", () => {
    expect(understandNib("022010234567")).toMatchObject({ reason: "invalid", detail: "too_short" });
    expect(understandNib("02201023456789")).toMatchObject({ reason: "invalid", detail: "too_long" });
    expect(understandNib("O220102345678")).toMatchObject({ reason: "invalid", detail: "letter_o" });
    expect(understandKk("kk")).toEqual({ ok: false, reason: "unclear" });
  });
  test.each(["belum punya", "dereng gadhah nib", "tidak ada", "durung nduwe", "masih diurus", "kada baisi", "none"])(
    "%j says that there is none",
    (text) => {
      expect(understandNib(text)).toEqual({ ok: false, reason: "unknown", detail: "none" });
    },
  );
  it("are not known to some", () => {
    expect(understandNib("mboten ngertos")).toEqual({ ok: false, reason: "unknown" });
  });
});
