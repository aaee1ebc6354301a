import { expect, it, test } from "vitest";
import { phoneInWords } from "../../flows/kit/phone-in-words.ts";
import { understandPhone } from "../../flows/understand/phone.ts";

test.each([
  ["+6281234567890", "0812-3456-7890"],
  ["+628123456789", "0812-3456-789"],
  ["+62812345678", "0812-3456-78"],
  ["+62812345678901", "0812-3456-78901"],
  // A line in an office.
  ["+62271495000", "0271495000"],
  ["+6591234567", "+6591234567"],
  ["+14155550123", "+14155550123"],
])("%s is shown as %s", (stored, shown) => {
  expect(phoneInWords(stored)).toBe(shown);
});

it("can be typed as it is shown", () => {
  for (const phone of ["+62812345678", "+628123456789", "+6281234567890", "+62812345678901"])
    expect(understandPhone(phoneInWords(phone))).toEqual({ ok: true, value: phone });
});
