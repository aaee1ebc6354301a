import { describe, expect, it } from "vitest";
import { understandCluster } from "../../flows/understand/cluster.ts";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";
import { createTrades } from "../../src/registry/trades/trades.ts";

const trades = createTrades(
  [
    { id: "chips", nameId: "Keripik", nameEn: "Chips" },
    { id: "sea", nameId: "Olahan laut", nameEn: "Sea produce" },
    { id: "farm", nameId: "Tani", nameEn: "Farming" },
  ],
  [
    { cluster: "chips", name: "Keripik singkong", words: ["keripik singkong"], kbli: { code: "10794", edition: 2020 } },
    { cluster: "sea", name: "Agar", words: ["rumput laut"] },
    { cluster: "farm", name: "Kebun laut", words: ["rumput laut", "singkong"] },
  ],
);

describe("a cluster", () => {
  it("is known by its name in either language", () => {
    expect(understandCluster("Olahan laut", trades, "id")).toEqual({ ok: true, value: { cluster: "sea", score: 1 } });
    expect(understandCluster("farming", trades, "id")).toEqual({ ok: true, value: { cluster: "farm", score: 1 } });
  });
  it("is found by words for a product, with the product's code", () => {
    expect(understandCluster("jualan keripik singkong", trades, "id")).toEqual({
      ok: true,
      value: { cluster: "chips", score: 1, kbli: { code: "10794", edition: 2020 } },
    });
  });
  it("is asked for where words fit two", () => {
    expect(understandCluster("rumput laut", trades, "en")).toMatchObject({
      ok: false,
      reason: "ambiguous",
      options: [{ label: "Sea produce" }, { label: "Farming" }],
    });
  });
  it("is unclear where no word is known", () => {
    expect(understandCluster("sepatu", trades, "id")).toEqual({ ok: false, reason: "unclear" });
    expect(understandCluster("2", trades, "id")).toEqual({ ok: false, reason: "unclear" });
  });
});

describe("a cluster of the shipped catalogue", async () => {
  const { clusters, products } = await shippedCatalogue();
  const shipped = createTrades(clusters, products);

  it.each([
    ...["di rumah", "rumah", "di", "dan", "untuk", "usaha", "jualan", "jualan di rumah", "di rumah saja", "barang"],
    ...["home", "at home", "and", "griya", "ing griya", "usaha rumahan", "dodolan ning omah", "kelompok"],
  ])("is not chosen by %j, which says little", (text) => {
    for (const language of ["id", "jv", "en"])
      expect(understandCluster(text, shipped, language)).toEqual({ ok: false, reason: "unclear" });
  });

  it.each([
    ["ternak di rumah", "tani"],
    ["tani, ternak, dan ikan di rumah", "tani"],
    ["home farming", "tani"],
    ["keripik dan kerupuk", "keripik"],
    ["jualan keripik di rumah", "keripik"],
    ["jasa", "jasa"],
    ["usaha jasa", "jasa"],
    ["barang logam", "logam"],
    ["bahan bangunan", "bangunan"],
    ["furniture", "mebel"],
    ["rumah makan", "siapsaji"],
  ])("is still chosen by %j", (text, cluster) => {
    expect(understandCluster(text, shipped, "id")).toMatchObject({ ok: true, value: { cluster } });
  });

  it("is known by its Javanese name in a Javanese talk, and by the others there too", () => {
    for (const text of ["Unjukan", "minuman", "drinks"])
      expect(understandCluster(text, shipped, "jv")).toMatchObject({ ok: true, value: { cluster: "minuman" } });
    expect(understandCluster("ulam ing griya", shipped, "jv")).toMatchObject({ ok: true, value: { cluster: "tani" } });
    expect(understandCluster("lan", shipped, "jv")).toEqual({ ok: false, reason: "unclear" });
  });

  it("may bear a name of such words, which counts as a whole", () => {
    const named = createTrades([{ id: "home", nameId: "Usaha di rumah", nameEn: "Home business" }], []);
    expect(understandCluster("usaha di rumah", named, "id")).toMatchObject({ ok: true, value: { cluster: "home" } });
    expect(understandCluster("di rumah", named, "id")).toMatchObject({ ok: false });
  });
});
