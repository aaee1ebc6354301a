import { describe, expect, it, test } from "vitest";
import { understandDate } from "../../flows/understand/date.ts";

const today = { year: 2026, month: 3, day: 5 };
const understood: readonly (readonly [string, string])[] = [
  ["2 Mei 1979", "1979-5-2"],
  ["02-05-1979", "1979-5-2"],
  ["2/5/79", "1979-5-2"],
  ["2 . 5 . 1979", "1979-5-2"],
  ["02051979", "1979-5-2"],
  ["19790502", "1979-5-2"],
  ["020579", "1979-5-2"],
  ["1979-05-02", "1979-5-2"],
  ["May 2nd, 1979", "1979-5-2"],
  ["Karanganyar 02 mei 1979", "1979-5-2"],
  ["dua mei 1979", "1979-5-2"],
  ["kalih mei 1979", "1979-5-2"],
  ["5 maret 2026", "2026-3-5"],
  ["mei 1979", "1979-5"],
  ["5/1979", "1979-5"],
  ["1979", "1979"],
  ["th 79", "1979"],
  ["dua ribu lima belas", "2015"],
  ["3/3/26", "2026-3-3"],
  ["6/3/26", "1926-3-6"],
  ["wingi", "2026-3-4"],
  ["minggu lalu", "2026-2"],
  ["bulan kemarin", "2026-2"],
  ["sekitar 3 bulan", "2025-12"],
  ["3 bulan yang lalu", "2025-12"],
  ["telung sasi", "2025-12"],
  ["2 tahun 3 bulan", "2023-12"],
  ["setahun setengah", "2024-9"],
  ["sudah 15 tahun", "2011"],
  ["10 hari", "2026-2-23"],
];
const not: readonly (readonly [string, string])[] = [
  ["30 februari 1979", "invalid impossible"],
  ["5/17/1979", "invalid impossible"],
  ["6 maret 2026", "invalid future"],
  ["2 bulan lagi", "invalid future"],
  ["2 mei 1879", "invalid too_old"],
  ["2 mei", "unclear"],
  ["waktu krismon", "unclear"],
  ["hari senin", "unclear"],
  ["1979 atau 1980", "unclear"],
  ["ora kelingan", "unclear"],
  ["lupa", "unknown"],
];

describe("a date", () => {
  test.each(understood)("%j is %s", (text, told) => {
    const [year, month, day] = told.split("-").map(Number);
    expect(understandDate(text, { today })).toEqual({
      ok: true,
      value: { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
    });
  });
  test.each(not)("%j is %s", (text, meant) => {
    const [reason, detail] = meant.split(" ");
    expect(understandDate(text, { today })).toMatchObject({
      ok: false,
      reason,
      ...(detail === undefined ? {} : { detail }),
    });
  });
  it("takes a birth's two digits for the century in which one is seventeen", () => {
    expect(understandDate("2-5-08", { today, birth: true })).toMatchObject({ value: { year: 2008 } });
    expect(understandDate("2-5-10", { today, birth: true })).toMatchObject({ value: { year: 1910 } });
    expect(understandDate("2-5-10", { today })).toMatchObject({ value: { year: 2010 } });
  });
});
