import { describe, expect, it, test } from "vitest";
import { type Money, rupiah, understandMoney } from "../../flows/understand/money.ts";

const understood: readonly (readonly [string, Money])[] = [
  ["600 ribu", { amount: 600_000 }],
  ["Rp600.000", { amount: 600_000 }],
  ["Rp. 600.000,-", { amount: 600_000 }],
  ["600.000,00", { amount: 600_000 }],
  ["600,000.00", { amount: 600_000 }],
  ["6 ratus ribu", { amount: 600_000 }],
  ["enam ratus ribu rupiah", { amount: 600_000 }],
  ["nem atus ewu", { amount: 600_000 }],
  ["1,25 juta", { amount: 1_250_000 }],
  ["1,250 juta", { amount: 1_250_000 }],
  ["1.500 ribu", { amount: 1_500_000 }],
  ["dua setengah juta", { amount: 2_500_000 }],
  ["telung yuta setengah", { amount: 3_500_000 }],
  ["setengah milyar", { amount: 500_000_000 }],
  ["kalih dasa gangsal ewu", { amount: 25_000 }],
  ["sewu limang atus rupiah", { amount: 1_500 }],
  ["sedino payu 60 ewu", { amount: 60_000, per: "day" }],
  ["60rb per hari", { amount: 60_000, per: "day" }],
  ["1 bulan 3 juta", { amount: 3_000_000, per: "month" }],
  ["mingguan 400rb", { amount: 400_000, per: "week" }],
  ["saben taun 12 yuta", { amount: 12_000_000, per: "year" }],
  ["omzet kira2 3jt sebulan", { amount: 3_000_000, per: "month", approx: true }],
  ["600-700 ribu", { amount: 650_000, approx: true }],
  ["dua tiga juta", { amount: 2_500_000, approx: true }],
  ["600rb s/d 1 juta per bulan", { amount: 800_000, per: "month", approx: true }],
  ["antara 1 juta dan 2 juta", { amount: 1_500_000, approx: true }],
];
const not: readonly (readonly [string, string])[] = [
  ["600", "ambiguous"],
  ["1,8", "ambiguous"],
  ["enam ratus", "ambiguous"],
  ["1 jt 600", "ambiguous"],
  ["1.600 juta", "ambiguous"],
  ["punya 2 anak, 600rb", "ambiguous"],
  ["ora mesthi", "unknown"],
  ["tidak ada", "unknown none"],
  ["minus 600 ribu", "invalid negative"],
  ["600 ringgit", "invalid foreign_currency"],
  ["600 triliun", "invalid too_much"],
  ["berapa?", "unclear"],
  ["0600", "unclear"],
  ["jutaan", "unclear"],
];

describe("money", () => {
  test.each(understood)("%j is %j", (text, money) => {
    expect(understandMoney(text)).toEqual({ ok: true, value: money });
  });

  test.each(not)("%j is %s", (text, meant) => {
    const [reason, detail] = meant.split(" ");
    expect(understandMoney(text)).toMatchObject({ ok: false, reason, ...(detail === undefined ? {} : { detail }) });
  });

  it("offers what a number without a unit may mean, with its period", () => {
    expect(understandMoney("60 sehari")).toEqual({
      ok: false,
      reason: "ambiguous",
      options: [
        { label: "Rp 60.000", value: { amount: 60_000, per: "day" } },
        { label: "Rp 60.000.000", value: { amount: 60_000_000, per: "day" } },
      ],
    });
    expect(understandMoney("2 jt 250")).toMatchObject({
      options: [{ value: { amount: 2_250_000 } }, { value: { amount: 2_000_250 } }],
    });
    expect(understandMoney("1.250 juta")).toMatchObject({
      options: [{ value: { amount: 1_250_000 } }, { value: { amount: 1_250_000_000 } }],
    });
  });

  it("asks to confirm a milyar that was written M", () => {
    expect(understandMoney("1 M")).toEqual({ ok: true, value: { amount: 1_000_000_000 }, detail: "billion" });
    expect(understandMoney("1 milyar")).toEqual({ ok: true, value: { amount: 1_000_000_000 } });
  });

  it("is written with dots", () => {
    expect([0, 500, 2_500_000].map(rupiah)).toEqual(["Rp 0", "Rp 500", "Rp 2.500.000"]);
  });
});
