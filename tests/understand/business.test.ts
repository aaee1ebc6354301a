import { describe, expect, it, test } from "vitest";
import { understandBusiness } from "../../flows/understand/business.ts";
import { officeWorld } from "./office-world.ts";

const { trades } = await officeWorld();
const read = (text: string) => understandBusiness(text, trades);

describe("a business", () => {
  test.each([
    ["saya jualan cilok", "siapsaji"],
    ["gawe gerabah", "kerajinan"],
    ["pande besi", "logam"],
    ["batik", "batik"],
    ["donat", "tepung"],
    ["gas", "warung"],
    ["karak", "keripik"],
    ["bikin genteng", "bangunan"],
    ["mbatik", "batik"],
    ["buka les privat", "jasa"],
    ["tukang kayu", "mebel"],
    ["ayam goreng dan bebek goreng", "siapsaji"],
    ["pupuk kandang", "warung"],
  ])("%j belongs to %s first", (text, cluster) => {
    const meant = read(text);
    expect(meant.ok && "clusters" in meant.value ? meant.value.clusters[0] : meant).toBe(cluster);
  });

  it("bears the code of its product with the edition", () => {
    expect(read("keripik tempe")).toEqual({
      ok: true,
      value: { clusters: ["keripik"], kbli: "10794" },
    });
  });

  it("is two trades where two clusters are told in one breath", () => {
    expect(read("saya jualan cilok, sama bengkel motor")).toMatchObject({
      ok: true,
      value: {
        trades: [
          { product: "cilok", clusters: ["siapsaji"] },
          { product: "bengkel motor", clusters: ["jasa"] },
        ],
      },
    });
  });

  test.each(["dagangan", "usaha rumahan", "jual barang", "aneka makanan", "bakulan"])(
    "%j has to be asked about",
    (text) => {
      expect(read(text)).toEqual({ ok: false, reason: "ambiguous", detail: "too_vague" });
    },
  );

  it("offers both clusters where a product belongs to either", () => {
    expect(read("rumput laut")).toMatchObject({ ok: false, reason: "ambiguous", options: [{}, {}] });
  });

  test.each([
    ["", "unclear"],
    ["belum punya usaha", "unclear"],
    ["zzzz", "unclear"],
    ["http://example.org", "unclear"],
    ["lupa", "unknown"],
  ])("%j is %s", (text, reason) => {
    expect(read(text)).toMatchObject({ ok: false, reason });
  });
});
