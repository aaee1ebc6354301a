import { describe, expect, it, test } from "vitest";
import { understandPhone } from "../../flows/understand/phone.ts";

describe("a phone number", () => {
  test.each([
    ["085712345678", "+6285712345678"],
    ["0857-1234-5678", "+6285712345678"],
    ["+62 857 1234 5678", "+6285712345678"],
    ["62857.1234.5678", "+6285712345678"],
    ["6208571234567", "+628571234567"],
    ["+62 0857 1234 567", "+628571234567"],
    ["85712345678", "+6285712345678"],
    ["O857 1234 5678", "+6285712345678"],
    ["o857 12345678 wa", "+6285712345678"],
    ["nomor saya 0857 1234 5678 pak", "+6285712345678"],
    ["hp: 0857 1234 5678", "+6285712345678"],
    ["(0857) 12345678", "+6285712345678"],
    ["0062857 1234 5678", "+6285712345678"],
    ["0812345678", "+62812345678"],
    ["08l234567890", "+6281234567890"],
    ["08I2 3456 7890", "+6281234567890"],
    ["0812345678901", "+62812345678901"],
    ["０８５７１２３４５６７８", "+6285712345678"],
  ])("%s is %s", (typed, value) => expect(understandPhone(typed)).toEqual({ ok: true, value }));

  test.each([
    ["0271 495123", "landline"],
    ["021-7654321", "landline"],
    ["+60 12 345 6789", "foreign"],
    ["0800 111 222", "foreign"],
    ["0857123", "too_short"],
    ["081234567", "too_short"],
    ["08571234567890", "too_long"],
    ["12345", "too_short"],
  ])("%s is refused: %s", (typed, detail) =>
    expect(understandPhone(typed)).toEqual({ ok: false, reason: "invalid", detail }),
  );

  test.each([
    "nomor ini saja",
    "yang ini",
    "pakai nomor ini",
    "sama",
    "this number",
    "nomer niki mawon",
    "ini aja pak",
  ])("%s points at the chat's own number", (typed) =>
    expect(understandPhone(typed)).toEqual({ ok: false, reason: "unclear", detail: "this_number" }),
  );
  test.each(["tidak punya hp", "ga ada", "tidak tahu", "mboten gadhah", "belum punya nomor"])(
    "%s says there is none",
    (typed) => expect(understandPhone(typed)).toEqual({ ok: false, reason: "unknown" }),
  );
  test.each(["iya", "Sri", "", "koko"])("%j is unclear", (typed) =>
    expect(understandPhone(typed)).toMatchObject({ ok: false, reason: "unclear" }),
  );

  it("asks which of two numbers", () => {
    expect(understandPhone("0857 1234 5678 atau 0813 9999 0000")).toEqual({
      ok: false,
      reason: "ambiguous",
      options: [
        { label: "0857-1234-5678", value: "+6285712345678" },
        { label: "0813-9999-0000", value: "+6281399990000" },
      ],
    });
  });
});
