import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, test } from "vitest";
import { understandCommand } from "../../flows/understand/command.ts";
import { isInIndonesia } from "../../flows/understand/coordinates.ts";
import { type Places, understandDistrict, understandPlace, understandVillage } from "../../flows/understand/place.ts";
import { readAreaData } from "../../src/registry/regions/area-data.ts";
import { areaFile } from "../../src/registry/regions/area-file.ts";
import { readCentres } from "../../src/registry/regions/centres.ts";
import { loadGazetteer, regionName } from "../../src/registry/regions/gazetteer.ts";

async function load(...territory: string[]): Promise<Places> {
  const loaded = await loadGazetteer(territory);
  if (!loaded.ok) throw new Error(loaded.codes.join());
  return loaded.gazetteer;
}

describe("the gazetteer of a regency", () => {
  let places: Places;
  beforeAll(async () => {
    places = await load("33.13");
  });

  it("holds the territory's own areas, by name", () => {
    expect(places.territory).toMatchObject([{ code: "33.13", name: "Karanganyar", level: "regency" }]);
    expect(places.districts()).toHaveLength(17);
    expect(places.districts().map(({ name }) => name)).toEqual(
      places
        .districts()
        .map(({ name }) => name)
        .sort(),
    );
    expect(places.villages("33.13.11").map(({ name }) => name)).toEqual([
      "Brujul",
      "Dagen",
      "Jaten",
      "Jati",
      "Jetis",
      "Ngringo",
      "Sroyo",
      "Suruhkalang",
    ]);
    expect(places.villages("33.72.01")).toEqual([]);
  });

  it("knows any area of the country by its code, and which are inside", () => {
    expect(places.area("33.72.02.1004")).toMatchObject({ name: "Tipes", level: "village" });
    expect(places.area("33")).toMatchObject({ name: "Jawa Tengah", level: "province" });
    expect(places.area("33.13.99")).toBeUndefined();
    expect(places.area("../33")).toBeUndefined();
    expect(places.isInside("33.13.11.2005")).toBe(true);
    expect(places.isInside("33.13")).toBe(true);
    expect(places.isInside("33.1")).toBe(false);
    expect(places.isInside("33.72.02.1004")).toBe(false);
  });

  test.each([
    ["33.13.11.2005", "Desa Ngringo, Kec. Jaten"],
    ["33.13.11", "Kec. Jaten"],
    ["33.13", "Kabupaten Karanganyar"],
    ["33.72.02.1004", "Kel. Tipes, Kec. Serengan, Kota Surakarta"],
    ["00.00", ""],
  ])("describes %s as %j", (code, words) => expect(places.describe(code)).toBe(words));

  test.each([
    ["ngringo", ["Desa Ngringo, Kec. Jaten"]],
    ["NGRINGO", ["Desa Ngringo, Kec. Jaten"]],
    ["ngrigno", ["Desa Ngringo, Kec. Jaten"]],
    ["suruh kalang", ["Desa Suruhkalang, Kec. Jaten"]],
    ["tawang mangu", ["Kec. Tawangmangu", "Kel. Tawangmangu, Kec. Tawangmangu"]],
    ["kec tawangmangu", ["Kec. Tawangmangu"]],
    ["Kec. Jaten Kab. Karanganyar", ["Kec. Jaten"]],
    ["jaten", ["Kec. Jaten", "Desa Jaten, Kec. Jaten"]],
    ["jaten jaten", ["Desa Jaten, Kec. Jaten"]],
    ["jaten karanganyar jateng", ["Kec. Jaten", "Desa Jaten, Kec. Jaten"]],
    ["kecamatan jaten desa ngringo", ["Desa Ngringo, Kec. Jaten"]],
    ["ngringo tawangmangu", []],
    ["kabupaten karanganyar", ["Kabupaten Karanganyar"]],
    ["solo", []],
    ["", []],
    ["satu dua tiga empat lima enam tujuh delapan sembilan", []],
  ])("finds %j", (words, found) => expect(places.find(words).map(({ code }) => places.describe(code))).toEqual(found));

  it("prefers an exact name to a misspelt one, and narrows by level and district", () => {
    expect(places.find("jati").map(({ name }) => name)).toEqual(["Jati"]);
    expect(places.find("jaten", { level: "village" }).map(({ code }) => code)).toEqual(["33.13.11.2003"]);
    expect(places.find("jaten", { level: "village", district: "33.13.10" })).toEqual([]);
    const twice = places.find("karangrejo", { level: "village" });
    for (const { code } of twice)
      expect(places.find("karangrejo", { level: "village", district: code.slice(0, 8) })).toHaveLength(1);
  });

  test.each([
    ["saya di dagen", { district: "33.13.11", village: "33.13.11.2004" }],
    [
      "rumah saya di desa dagen kecamatan jaten kabupaten karanganyar",
      { district: "33.13.11", village: "33.13.11.2004" },
    ],
    ["dekat balai desa ngringo", { district: "33.13.11", village: "33.13.11.2005" }],
    ["perum griya asri blok d no 3 ngringo jaten", { district: "33.13.11", village: "33.13.11.2005" }],
    ["jaten rt 2 rw 5", { district: "33.13.11" }],
  ])("%j is a place", (typed, area) =>
    expect(understandPlace(typed, places)).toEqual({ ok: true, value: { kind: "area", ...area } }),
  );

  test.each(["sukoharjo", "kota solo", "saya di jakarta", "kec kartasura", "kab. sragen", "jawa timur"])(
    "%j is outside",
    (typed) => expect(understandPlace(typed, places)).toEqual({ ok: false, reason: "invalid", detail: "outside" }),
  );
  test.each(["kabupaten karanganyar", "kab. karanganyar"])("%j is too wide", (typed) =>
    expect(understandPlace(typed, places)).toMatchObject({ ok: false, reason: "unclear", detail: "too_wide" }),
  );
  test.each([
    ["karanganyar", { kind: "area", district: "33.13.09" }],
    ["ngrigno", { kind: "area", district: "33.13.11", village: "33.13.11.2005" }],
    ["salam", { kind: "area", district: "33.13.08", village: "33.13.08.2006" }],
  ])("%j is an area", (typed, value) => expect(understandPlace(typed, places)).toEqual({ ok: true, value }));
  test.each(["salah", "salah pak", "desa salah", "benar", "sudah", "belum", "jualan", "rumah"])(
    "%j is no area, nor one misspelt",
    (typed) => {
      expect(understandPlace(typed, places)).not.toMatchObject({ ok: true });
      expect(understandVillage(typed, places)).toEqual({ ok: false, reason: "unclear" });
      expect(understandDistrict(typed, places)).toEqual({ ok: false, reason: "unclear" });
    },
  );
  it("offers what a short misspelt name may be, rather than taking it", () => {
    const option = { label: "Kec. Jaten", value: { kind: "area", district: "33.13.11" } };
    expect(understandPlace("jatem", places)).toEqual({ ok: false, reason: "ambiguous", options: [option] });
    expect(understandDistrict("jatem", places)).toMatchObject({
      reason: "ambiguous",
      options: [{ value: "33.13.11" }],
    });
    expect(understandVillage("jatem", places)).toMatchObject({
      reason: "ambiguous",
      options: [{ value: { village: "33.13.11.2003" } }],
    });
  });

  it("completes a short plus code by the place beside it, or by the territory alone", () => {
    expect(understandPlace("CW4X+2F Jaten", places)).toMatchObject({
      ok: true,
      value: { kind: "pin", source: "plus_code" },
    });
    expect(understandPlace("CW4X+2F, Jaten, Kabupaten Karanganyar, Jawa Tengah", places)).toMatchObject({
      ok: true,
      value: { kind: "pin", source: "plus_code" },
    });
    expect(understandPlace("CW4X+2F", places)).toMatchObject({
      ok: true,
      value: { lat: expect.closeTo(-7.595, 3), lng: expect.closeTo(110.949, 3) },
    });
  });

  it("has names for districts and villages that its questions understand again", () => {
    for (const district of places.districts()) {
      expect(understandDistrict(district.name, places)).toEqual({ ok: true, value: district.code });
      for (const village of places.villages(district.code))
        expect(understandVillage(village.name, places, district.code)).toEqual({
          ok: true,
          value: { district: district.code, village: village.code },
        });
    }
  });
});

describe("other territories", () => {
  it("may be cities, provinces or several, and go by everyday names", async () => {
    const solo = await load("33.72");
    expect(solo.find("solo").map(({ code }) => code)).toEqual(["33.72"]);
    expect(understandPlace("jl slamet riyadi gg 2 tipes serengan", solo)).toMatchObject({
      ok: true,
      value: { village: "33.72.02.1004" },
    });
    const baubau = await load("74.72");
    for (const name of ["bau bau", "bau-bau", "Baubau"])
      expect(baubau.find(name).map(({ code }) => code)).toEqual(["74.72"]);
    const kaltara = await load("65");
    expect(kaltara.find("tj selor").map(({ code }) => kaltara.describe(code))).toEqual([
      "Kec. Tanjung Selor, Kabupaten Bulungan",
    ]);
    const several = await load("33.13", "33.13.11", "33.72");
    expect(several.territory.map(({ code }) => code)).toEqual(["33.13", "33.72"]);
    expect(several.districts()).toHaveLength(17 + 5);
  });

  it("are refused where a code names nothing, all such codes at once", async () => {
    expect(await loadGazetteer(["33.13", "99", "33.99", "karanganyar", ""])).toEqual({
      ok: false,
      reason: "unknown_territory",
      codes: ["99", "33.99", "karanganyar", ""],
    });
    expect(await loadGazetteer([])).toMatchObject({ ok: false });
  });

  it("have official names", async () => {
    expect(await regionName("33.13")).toBe("Kabupaten Karanganyar");
    expect(await regionName("33.72")).toBe("Kota Surakarta");
    expect(await regionName("35.13.15.2017")).toBe("Desa Soka'an");
    expect(await regionName("12.07.28.1007")).toBe("Kel. Lubuk Pakam I,II");
    expect(await regionName("98")).toBeUndefined();
  });
});

describe("the files of names", () => {
  it("finds the rows under a prefix at both ends and between", () => {
    const file = areaFile('code,parent,name\n11.01,11,A\n11.02,11,"B, C"\n12.01,12,D\n13.01,13,E\n');
    expect(file.under("11.")).toEqual([
      { code: "11.01", name: "A" },
      { code: "11.02", name: "B, C" },
    ]);
    expect(file.under("13.").map(({ name }) => name)).toEqual(["E"]);
    expect(file.under("").map(({ name }) => name)).toEqual(["A", "B, C", "D", "E"]);
    expect(file.row("12.01")?.name).toBe("D");
    expect(file.row("12")).toBeUndefined();
    expect(file.under("14")).toEqual([]);
  });

  it("has every regency of Indonesia, none of them a command by name", async () => {
    const data = await readAreaData();
    expect(data.all("province")).toHaveLength(38);
    expect(data.all("regency")).toHaveLength(514);
    const districts = data.all("district");
    const villages = data
      .all("province")
      .flatMap(({ code }) => data.children(code))
      .slice(200, 260)
      .flatMap(({ code }) => data.children(code))
      .flatMap(({ code }) => data.children(code));
    expect(villages.length).toBeGreaterThan(5000);
    const swallowed = [...districts, ...villages]
      .filter(({ name }) => understandCommand(name) !== undefined)
      .map(({ name }) => name);
    expect(new Set(swallowed)).toEqual(
      new Set(swallowed.filter((name) => ["Balik", "Lewat", "Tolong", "Punten", "Ganti"].includes(name))),
    );
  });
});

describe("the centres of regencies", () => {
  it("lie in Indonesia and belong to regencies that exist", async () => {
    const data = await readAreaData();
    for (const [code, { lat, lng }] of await readCentres()) {
      expect(data.area(code)?.level).toBe("regency");
      expect(isInIndonesia(lat, lng)).toBe(true);
    }
  });

  const maps = new URL("../../../shared/data/territory/", import.meta.url);
  it.skipIf(!existsSync(maps)).each([
    ["33.13", "33.13_karanganyar"],
    ["33.72", "33.72_surakarta"],
    ["64.74", "64.74_bontang"],
    ["74.72", "74.72_baubau"],
  ])("%s lies within 30 km of its map's middle (skipped where no map is at hand)", async (code, name) => {
    const text = readFileSync(new URL(`${name}.geojson`, maps), "utf8");
    const numbers = [...text.matchAll(/\[\s*(\d{2,3}\.\d+)\s*,\s*(-?\d+\.\d+)/g)].map(([, lng, lat]) => ({
      lng: Number(lng),
      lat: Number(lat),
    }));
    const mean = (of: (point: { lat: number; lng: number }) => number): number =>
      numbers.reduce((sum, point) => sum + of(point), 0) / numbers.length;
    const centre = (await readCentres()).get(code);
    expect(
      Math.hypot(mean(({ lat }) => lat) - (centre?.lat ?? 99), mean(({ lng }) => lng) - (centre?.lng ?? 99)),
    ).toBeLessThan(0.27);
  });
});
