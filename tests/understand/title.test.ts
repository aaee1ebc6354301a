import { describe, expect, test } from "vitest";
import { understandTitle } from "../../flows/understand/title.ts";

describe("a business's name", () => {
  test.each([
    ["warung bu sri", "warung bu sri"],
    ["  Keripik  MAKMUR  ", "Keripik MAKMUR"],
    ["nama usaha saya Berkah Jaya", "Berkah Jaya"],
    ["namanya Toko 88", "Toko 88"],
    ['"Dapur Tini"', "Dapur Tini"],
    ["Batal Puasa", "Batal Puasa"],
    ["Belum Ada Obat", "Belum Ada Obat"],
    ["Tidak Biasa", "Tidak Biasa"],
    ["99", "99"],
  ])("%j is %j", (typed, value) => expect(understandTitle(typed)).toEqual({ ok: true, value }));
  test.each([
    "belum ada nama",
    "tidak ada",
    "ga ada",
    "belum punya nama",
    "tanpa nama",
    "durung ana jenenge",
    "mboten gadhah nami",
    "tidak tahu",
    "belum ada namanya pak",
    "none",
  ])("%j says there is none", (typed) => expect(understandTitle(typed)).toEqual({ ok: false, reason: "unknown" }));
  test.each([
    ["A", "too_short"],
    ["a".repeat(81), "too_long"],
  ])("%j is refused: %s", (typed, detail) =>
    expect(understandTitle(typed)).toEqual({ ok: false, reason: "invalid", detail }),
  );
  test.each(["", "...", "🙏"])("%j is unclear", (typed) =>
    expect(understandTitle(typed)).toMatchObject({ reason: "unclear" }),
  );
});
