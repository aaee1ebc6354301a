import { expect, it } from "vitest";
import { timeZoneOf } from "../../src/registry/regions/time-zone.ts";

it.each([
  ["33.13", "Asia/Jakarta"],
  ["61", "Asia/Jakarta"],
  ["64.74", "Asia/Makassar"],
  ["65", "Asia/Makassar"],
  ["74.72", "Asia/Makassar"],
  ["51.71", "Asia/Makassar"],
  ["91.71", "Asia/Jayapura"],
])("the clocks of %s keep %s", (code, zone) => {
  expect(timeZoneOf(code)).toBe(zone);
});
