import { describe, expect, it } from "vitest";
import { understandCluster } from "../../flows/understand/cluster.ts";
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
