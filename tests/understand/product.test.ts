import { describe, expect, test } from "vitest";
import { understandProduct } from "../../flows/understand/product.ts";

describe("a product", () => {
  test.each([
    ["saya jualan keripik singkong", "keripik singkong"],
    ["jual bakso dan mie ayam", "bakso dan mie ayam"],
    ["Usaha saya pembuatan tahu", "tahu"],
    ["kula sade gorengan", "gorengan"],
    ["dodolan tempe", "tempe"],
    ["aku bakul sayur pak", "sayur"],
    ["kain perca buat keset", "kain perca buat keset"],
    ["jahit baju", "jahit baju"],
    ["i sell iced tea", "iced tea"],
    ["Es teh & gorengan", "Es teh & gorengan"],
    ["bisnis laundry", "laundry"],
    ["makanan ringan", "makanan ringan"],
  ])("%j is %j", (typed, value) => expect(understandProduct(typed)).toEqual({ ok: true, value }));

  test.each([
    "macem2",
    "macam-macam",
    "dagang",
    "jualan",
    "usaha makanan",
    "jualan makanan dan minuman",
    "serba ada",
    "sadean dhaharan",
    "warna-warni",
    "apa saja",
    "barang",
    "food",
    "jualan pak",
    "jasa",
    "https://shopee.co.id/toko",
    "www.toko.com",
    "lihat di tokosaya.id",
    "<script>keripik</script>",
    "keripik > 5",
    "gak punya nama",
  ])("%j says too little", (typed) =>
    expect(understandProduct(typed)).toEqual({ ok: false, reason: "unclear", detail: "too_vague" }),
  );
  test.each(["iya", "ya kirim", "yo oleh", "123", "👍", ""])("%j is unclear", (typed) =>
    expect(understandProduct(typed)).toMatchObject({ ok: false, reason: "unclear" }),
  );
  test.each([
    ["x", "too_short"],
    ["keripik ".repeat(20), "too_long"],
  ])("%j is refused: %s", (typed, detail) =>
    expect(understandProduct(typed)).toEqual({ ok: false, reason: "invalid", detail }),
  );
  test("not knowing is told apart", () =>
    expect(understandProduct("tidak tahu")).toEqual({ ok: false, reason: "unknown" }));
});
