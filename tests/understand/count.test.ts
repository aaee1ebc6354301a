import { describe, expect, it, test } from "vitest";
import { understandCount } from "../../flows/understand/count.ts";

const understood: readonly (readonly [string, number])[] = [
  ["4", 4],
  ["empat orang", 4],
  ["sekawan tiyang", 4],
  ["papat wae", 4],
  ["four", 4],
  ["4org", 4],
  ["dhewekan", 1],
  ["aku karo bojoku", 2],
  ["kula kalih bojo", 2],
  ["kula lan semah", 2],
  ["saya, suami dan anak", 3],
  ["bertujuh", 7],
  ["selikur", 21],
  ["dua puluh tiga", 23],
  ["satus", 100],
  ["1.200 bungkus", 1200],
  ["seribu", 1000],
  ["tanpa karyawan", 0],
  ["ora duwe", 0],
];
const not: readonly (readonly [string, string])[] = [
  ["4-5", "ambiguous"],
  ["3 lanang 2 wedok", "ambiguous"],
  ["2 juta", "unclear"],
  ["akeh", "unclear"],
  ["satu lusin", "unclear"],
  ["tidak", "unclear"],
  ["2,5", "invalid not_whole"],
  ["-4", "invalid negative"],
  ["400000", "invalid too_many"],
  ["kirang ngertos", "unknown"],
];

describe("a count", () => {
  test.each(understood)("%j is %i", (text, count) => {
    expect(understandCount(text)).toEqual({ ok: true, value: count });
  });
  test.each(not)("%j is %s", (text, meant) => {
    const [reason, detail] = meant.split(" ");
    expect(understandCount(text)).toMatchObject({ ok: false, reason, ...(detail === undefined ? {} : { detail }) });
  });
  it("offers the sum of several numbers and each of them", () => {
    expect(understandCount("2 laki 1 perempuan")).toMatchObject({
      options: [{ value: 3 }, { value: 2 }, { value: 1 }],
    });
    expect(understandCount("2-3")).toMatchObject({ options: [{ value: 2 }, { value: 3 }] });
  });
});
