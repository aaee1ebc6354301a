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
    ["Warung 88", "Warung 88"],
    ["Toko 123 Jaya", "Toko 123 Jaya"],
    ["namanya Cocok", "Cocok"],
    ["usaha kula naminipun Berkah", "Berkah"],
    ["namanipun Keripik Bu Sri", "Keripik Bu Sri"],
    ["Ada Apa Dengan Cinta", "Ada Apa Dengan Cinta"],
    ["Boleh Juga", "Boleh Juga"],
    ["namanya Iya Boleh", "Iya Boleh"],
    ["Warung Belum Ada Nama", "Warung Belum Ada Nama"],
  ])("%j is %j", (typed, value) => expect(understandTitle(typed)).toEqual({ ok: true, value }));
  test.each([
    "belum ada nama",
    "tidak ada",
    "ga ada",
    "belum punya nama",
    "tanpa nama",
    "durung ana jenenge",
    "mboten gadhah nami",
    "dereng wonten namanipun",
    "tidak tahu",
    "belum ada namanya pak",
    "Sutini apa ya belum ada nama usahanya",
    "kalau warung saya ya belum punya nama",
    "none",
  ])("%j says there is none", (typed) => expect(understandTitle(typed)).toEqual({ ok: false, reason: "unknown" }));
  test.each([
    ["A", "too_short"],
    ["123", "no_letters"],
    ["99", "no_letters"],
    ["081234567890", "no_letters"],
    ["0812-3456-7890", "no_letters"],
    ["a".repeat(81), "too_long"],
  ])("%j is refused: %s", (typed, detail) =>
    expect(understandTitle(typed)).toEqual({ ok: false, reason: "invalid", detail }),
  );
  test.each(["ya", "iya pak", "oke", "mau", "yo oleh", "iya boleh", "ora usah", "ga usah pak", "ya kirim"])(
    "%j is a yes or no, and no name",
    (typed) => expect(understandTitle(typed)).toEqual({ ok: false, reason: "unclear", detail: "yes_no" }),
  );
  test.each(["", "...", "🙏", "apa", "apa ya?", "namanya apa", "terserah", "terserah saja", "what"])(
    "%j is unclear",
    (typed) => expect(understandTitle(typed)).toMatchObject({ reason: "unclear" }),
  );
});
