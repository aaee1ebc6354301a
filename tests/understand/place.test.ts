import { describe, expect, it, test } from "vitest";
import { understandDistrict, understandPlace, understandVillage } from "../../flows/understand/place.ts";
import { places } from "./places-double.ts";

describe("a place", () => {
  test.each([
    ["-7.56, 110.95", { kind: "pin", source: "coordinates", lat: -7.56, lng: 110.95 }],
    ["Ngringo", { kind: "area", district: "33.13.11", village: "33.13.11.2005" }],
    ["saya di ngringo pak", { kind: "area", district: "33.13.11", village: "33.13.11.2005" }],
    ["tawangmangu", { kind: "area", district: "33.13.06" }],
    ["Jaten", { kind: "area", district: "33.13.11" }],
    ["desa jaten", { kind: "area", district: "33.13.11", village: "33.13.11.2003" }],
    ["perum melati indah blok b3 no 7 ngringo", { kind: "area", district: "33.13.11", village: "33.13.11.2005" }],
    ["belakang pasar tawangmangu", { kind: "area", district: "33.13.06" }],
    ["depan masjid", { kind: "landmark", text: "depan masjid" }],
    ["Sebelah SD Negeri 2", { kind: "landmark", text: "Sebelah SD Negeri 2" }],
    ["cedhak prapatan", { kind: "landmark", text: "cedhak prapatan" }],
    ["jl ngringo 5", { kind: "landmark", text: "jl ngringo 5" }],
  ])("%j", (typed, value) => expect(understandPlace(typed, places)).toEqual({ ok: true, value }));

  it("offers the villages of one name, described", () => {
    expect(understandPlace("karanglo", places)).toEqual({
      ok: false,
      reason: "ambiguous",
      options: [
        { label: "Karanglo (33.13.06.2001)", value: { kind: "area", district: "33.13.06", village: "33.13.06.2001" } },
        { label: "Karanglo (33.13.10.2002)", value: { kind: "area", district: "33.13.10", village: "33.13.10.2002" } },
      ],
    });
  });

  test.each([
    ["sragen", { ok: false, reason: "invalid", detail: "outside" }],
    ["karanganyar", { ok: false, reason: "unclear", detail: "too_wide" }],
    ["tidak tahu", { ok: false, reason: "unknown" }],
    ["iya", { ok: false, reason: "unclear" }],
    ["salah", { ok: false, reason: "unclear" }],
    ["48.85, 2.35", { ok: false, reason: "invalid", detail: "not_in_indonesia" }],
    ["https://maps.app.goo.gl/x1", { ok: false, reason: "invalid", detail: "short_link" }],
  ])("%j", (typed, result) => expect(understandPlace(typed, places)).toEqual(result));
});

describe("a district or village by name", () => {
  it("reads a district", () => {
    expect(understandDistrict("kec. jaten", places)).toEqual({ ok: true, value: "33.13.11" });
    expect(understandDistrict("sragen", places)).toEqual({ ok: false, reason: "invalid", detail: "outside" });
    expect(understandDistrict("embuh", places)).toEqual({ ok: false, reason: "unknown" });
    expect(understandDistrict("ngringo", places)).toEqual({ ok: false, reason: "unclear" });
  });
  it("reads a village, in its district where that is known", () => {
    expect(understandVillage("ngringo", places)).toEqual({
      ok: true,
      value: { district: "33.13.11", village: "33.13.11.2005" },
    });
    expect(understandVillage("karanglo", places, "33.13.10")).toEqual({
      ok: true,
      value: { district: "33.13.10", village: "33.13.10.2002" },
    });
    expect(understandVillage("karanglo", places)).toMatchObject({ ok: false, reason: "ambiguous" });
    expect(understandVillage("tidak tau", places)).toEqual({ ok: false, reason: "unknown" });
  });
  it("offers the village of another district rather than taking it", () => {
    expect(understandVillage("ngringo", places, "33.13.06")).toMatchObject({
      ok: false,
      reason: "ambiguous",
      detail: "other_district",
      options: [{ value: { village: "33.13.11.2005" } }],
    });
  });
});
