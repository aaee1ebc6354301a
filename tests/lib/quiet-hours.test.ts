import { expect, test } from "vitest";
import { quietIn, readQuietHours } from "../../src/lib/quiet-hours.ts";

const night = readQuietHours("20:00-07:00") ?? null;
const noon = readQuietHours("12:00-13:30") ?? null;

test.each([
  // Over midnight, on the clocks of the west, the middle and the east of the country.
  [night, "Asia/Jakarta", "2026-11-22T12:59:59Z", false],
  [night, "Asia/Jakarta", "2026-11-22T13:00:00Z", true],
  [night, "Asia/Jakarta", "2026-11-22T17:00:00Z", true],
  [night, "Asia/Jakarta", "2026-11-22T23:59:59Z", true],
  [night, "Asia/Jakarta", "2026-11-23T00:00:00Z", false],
  [night, "Asia/Makassar", "2026-11-22T11:59:59Z", false],
  [night, "Asia/Makassar", "2026-11-22T12:00:00Z", true],
  [night, "Asia/Makassar", "2026-11-22T22:59:59Z", true],
  [night, "Asia/Makassar", "2026-11-22T23:00:00Z", false],
  [night, "Asia/Jayapura", "2026-11-22T10:59:59Z", false],
  [night, "Asia/Jayapura", "2026-11-22T11:00:00Z", true],
  [night, "Asia/Jayapura", "2026-11-22T22:00:00Z", false],
  // Within one day.
  [noon, "Asia/Jakarta", "2026-11-22T04:59:59Z", false],
  [noon, "Asia/Jakarta", "2026-11-22T05:00:00Z", true],
  [noon, "Asia/Jakarta", "2026-11-22T06:29:59Z", true],
  [noon, "Asia/Jakarta", "2026-11-22T06:30:00Z", false],
  [null, "Asia/Jakarta", "2026-11-22T17:00:00Z", false],
])("with %j in %s, %s is quiet: %s", (hours, timeZone, at, quiet) => {
  expect(quietIn(hours, timeZone)(new Date(at))).toBe(quiet);
});
