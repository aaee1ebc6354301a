import { describe, expect, test } from "vitest";
import { understandPersonName } from "../../flows/understand/person-name.ts";

describe("a person's name", () => {
  test.each([
    ["Sri Wahyuni", "Sri Wahyuni"],
    ["nama saya Sri Wahyuni", "Sri Wahyuni"],
    ["Nama saya: sri wahyuni", "Sri Wahyuni"],
    ["perkenalkan, nama saya Budi Santoso", "Budi Santoso"],
    ["saya Tini", "Tini"],
    ["nami kula Slamet", "Slamet"],
    ["nama kula Sri Wahyuni", "Sri Wahyuni"],
    ["asmanipun Slamet Riyadi", "Slamet Riyadi"],
    ["kula namung Sri", "Sri"],
    ["jeneng kula Paijo", "Paijo"],
    ["my name is Anna Maria", "Anna Maria"],
    ["SRI WAHYUNI", "Sri Wahyuni"],
    ["siti nur'aini", "Siti Nur'aini"],
    ["ahmad bin ali", "Ahmad bin Ali"],
    ["h. slamet riyadi, s.pd", "H. Slamet Riyadi, S.Pd"],
    ["Slamet Riyadi McDonald", "Slamet Riyadi McDonald"],
    ["Ibu Sri Wahyuni", "Sri Wahyuni"],
    ["bu tini", "Tini"],
    ["Pak Eko", "Eko"],
    ["Budi pak", "Budi"],
    ["Mas Agus Wijaya", "Mas Agus Wijaya"],
    ["Suharto 🙏", "Suharto"],
    ["I Made Wirawan", "I Made Wirawan"],
    ["Muhammad Al-Fatih", "Muhammad Al-Fatih"],
    ["Bu Yi", "Bu Yi"],
  ])("%j is %j", (typed, value) => expect(understandPersonName(typed)).toEqual({ ok: true, value }));

  test.each([
    ["S", "too_short"],
    ["Sri 2", "digits"],
    ["08123456789", "digits"],
    ["!!!", "no_letters"],
    ["👍", "no_letters"],
    ["Sri ".repeat(30), "too_long"],
  ])("%j is refused: %s", (typed, detail) =>
    expect(understandPersonName(typed)).toEqual({ ok: false, reason: "invalid", detail }),
  );

  test.each([
    "iya",
    "tidak",
    "siapa ya?",
    "warung sri",
    "saya",
    "nama saya",
    "nama lengkap saya",
    "my name is",
    "Bapak",
    "Ibu",
    "anonymous",
    "Anonim",
    "Sri; drop",
    "Sri / Budi",
    "<b>Sri</b>",
    "nama = Sri",
    "Sri & Budi",
    "mau daftar dulu",
    "saya mau tanya dulu apakah ini benar gratis ya pak",
  ])("%j is no name", (typed) => expect(understandPersonName(typed)).toMatchObject({ ok: false, reason: "unclear" }));
});
