import { expect, test } from "vitest";
import { fromBase32, totp } from "../../support/totp.ts";

// RFC 6238, appendix B: the same key at six times, eight figures each.
test.each([
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
])("the tests' own authenticator shows at second %i what the standard says", (seconds, code) => {
  expect(totp(Buffer.from("12345678901234567890"), seconds * 1000, 8)).toBe(code);
});

// RFC 4648, section 10.
test.each([
  ["MY", "f"],
  ["MZXW6YTBOI======", "foobar"],
])("and reads the key %s", (text, plain) => {
  expect(fromBase32(text).toString()).toBe(plain);
});
