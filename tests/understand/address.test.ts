import { describe, expect, it, test } from "vitest";
import { understandAddress } from "../../flows/understand/address.ts";
import { officeWorld } from "./office-world.ts";

const { places } = await officeWorld();
const read = (text: string) => understandAddress(text, places);

describe("an address", () => {
  test.each([
    ["Dagen", { village: "33.13.11.2004", district: "33.13.11" }],
    ["Jl. Mawar 7, Dagen, Jaten", { street: "Jl. Mawar 7", village: "33.13.11.2004", district: "33.13.11" }],
    ["jl Dagen no 3", { street: "jl Dagen no 3" }],
    [
      "Gg. Melati RT 04 RW 11 Bejen",
      { street: "Gg. Melati", rt: "004", rw: "011", village: "33.13.09.1008", district: "33.13.09" },
    ],
    ["rt.4/rw.11 bejen", { rt: "004", rw: "011", village: "33.13.09.1008", district: "33.13.09" }],
    ["RT empat RW sebelas", { rt: "004", rw: "011" }],
    ["RT 04/11 Bejen", { rt: "004", rw: "011", village: "33.13.09.1008", district: "33.13.09" }],
    ["Perum Indah Blok A 2, Gondangrejo", { street: "Perum Indah Blok A 2", district: "33.13.13" }],
    [
      "sebelah utara masjid, Dagen Jaten",
      { landmark: "sebelah utara masjid", village: "33.13.11.2004", district: "33.13.11" },
    ],
    ["kab karanganyar", { regency: "33.13" }],
    ["kelurahan Tawangmangu", { village: "33.13.06.1004", district: "33.13.06" }],
    ["Sragen", { regency: "33.14" }],
    ["jl lawu rt 1 rw 2 \n karanganyar", { street: "jl lawu", rt: "001", rw: "002", district: "33.13.09" }],
  ])("%j is %j", (text, address) => {
    expect(read(text)).toEqual({ ok: true, value: address });
  });

  test.each(["sama seperti tadi", "alamatnya sama", "sda", "s.d.a.", "idem", "podo sing mau", "alamat sami"])(
    "%j is the one told before",
    (text) => {
      expect(read(text)).toEqual({ ok: false, reason: "unknown", detail: "same_as_before" });
    },
  );

  it("asks which of several villages is meant, and keeps the rest of what was told", () => {
    const meant = read("jl mawar 7 rt 1 rw 2 wonorejo");
    if (meant.ok && "village" in meant.value) return;
    expect(meant).toMatchObject({ ok: false, reason: "ambiguous" });
    if (!meant.ok) for (const { value } of meant.options ?? []) expect(value).toMatchObject({ rt: "001", rw: "002" });
  });

  test.each(["", "ya", "rumah saya", "qwerty", "12", "🏠"])("%j is none", (text) => {
    expect(read(text)).toMatchObject({ ok: false });
  });
});
