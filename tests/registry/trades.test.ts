import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it, test } from "vitest";
import { understandCluster } from "../../flows/understand/cluster.ts";
import { understandCommand } from "../../flows/understand/command.ts";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";
import { createTrades } from "../../src/registry/trades/trades.ts";

const catalogue = await shippedCatalogue();
const trades = createTrades(catalogue.clusters, catalogue.products);
const first = (words: string) => trades.suggest(words)[0]?.cluster;

describe("the shipped catalogue", () => {
  it("holds enough clusters and products, each with a name in both languages or words", () => {
    expect(catalogue.clusters.length).toBeGreaterThanOrEqual(16);
    expect(catalogue.clusters.filter(({ nameJv }) => nameJv === undefined)).toEqual([]);
    expect(catalogue.products.length).toBeGreaterThanOrEqual(130);
    for (const { id } of catalogue.clusters)
      expect(catalogue.products.filter(({ cluster }) => cluster === id).length, id).toBeGreaterThanOrEqual(3);
    expect(catalogue.products.filter(({ words }) => words.length === 0)).toEqual([]);
  });

  it("suggests for every name and every word of a product its own cluster, a hint's at least among others", () => {
    for (const { cluster, name, words } of catalogue.products)
      for (const word of [name, ...words])
        expect(
          trades.suggest(word).map((match) => match.cluster),
          word,
        ).toContain(cluster);
  });

  it("has no word that steers the talk instead", () => {
    expect(
      catalogue.products
        .flatMap(({ words, name }) => [...words, name])
        .filter((word) => understandCommand(word.replace("~", "")) !== undefined),
    ).toEqual([]);
  });
});

describe("suggestions", () => {
  test.each([
    ["keripik singkong", "keripik"],
    ["jual kripik pisang", "keripik"],
    ["krupuk rambak", "keripik"],
    ["peyek kacang", "keripik"],
    ["singkong", "hasilbumi"],
    ["tempe", "olahan"],
    ["keripik tempe", "keripik"],
    ["tempe mendoan", "siapsaji"],
    ["warung soto", "siapsaji"],
    ["bakso keliling", "siapsaji"],
    ["toko roti", "tepung"],
    ["kue-kue basah", "tepung"],
    ["kue2 lebaran", "tepung"],
    ["donat kentang", "tepung"],
    ["es dawet", "minuman"],
    ["kopi bubuk lawu", "olahan"],
    ["jahit kebaya", "konveksi"],
    ["sablon kaos", "konveksi"],
    ["mbatik tulis", "batik"],
    ["tenun buton", "batik"],
    ["anyaman pandan", "kerajinan"],
    ["souvenir manten", "kerajinan"],
    ["satelkok", "olahraga"],
    ["pande besi", "logam"],
    ["kompor gas", "logam"],
    ["lemari jati", "mebel"],
    ["genteng press", "bangunan"],
    ["warung klontong", "warung"],
    ["pulsa dan token", "warung"],
    ["servis hp", "jasa"],
    ["rias manten", "jasa"],
    ["londri kiloan", "jasa"],
    ["jamu gendong", "kesehatan"],
    ["sabun cuci piring", "kesehatan"],
    ["ternak lele", "tani"],
    ["wedus", "tani"],
    ["bakul sayur", "hasilbumi"],
    ["warung", "warung"],
    ["keripikk", "keripik"],
    ["fried chicken", "siapsaji"],
    ["tailor", "konveksi"],
  ])("%s belongs to %s", (words, cluster) => expect(first(words)).toBe(cluster));

  it.each([
    ["cassava crisps", "keripik singkong", "keripik telo", "keripik"],
    ["banana chips", "keripik pisang", "keripik gedhang", "keripik"],
    ["corn chips", "keripik jagung", "kripik jagung", "keripik"],
    ["tempeh crisps", "keripik tempe", "kripik tempe", "keripik"],
    ["rice crackers", "kerupuk beras", "krupuk beras", "keripik"],
    ["fish crackers", "kerupuk ikan", "krupuk iwak", "keripik"],
    ["fried shallots", "bawang goreng", "brambang goreng", "olahan"],
    ["fruit juice", "jus buah", "jus woh-wohan", "minuman"],
    ["cassava cake", "kue singkong", "roti telo", "tepung"],
    ["banana cake", "bolu pisang", "roti gedhang", "tepung"],
    ["fried bananas", "pisang goreng", "gedhang goreng", "siapsaji"],
    ["fried rice", "nasi goreng", "sego goreng", "siapsaji"],
    ["coconut oil", "minyak kelapa", "lenga klapa", "olahan"],
    ["chili sauce", "saus cabai", "sambel lombok", "olahan"],
    ["dried fish", "ikan asin", "iwak asin", "olahan"],
    ["ginger drink", "wedang jahe", "wedang jae", "minuman"],
    ["honey soap", "sabun madu", "sabun madu", "kesehatan"],
    ["bamboo basket", "keranjang bambu", "kranjang pring", "kerajinan"],
    ["bamboo chairs", "kursi bambu", "kursi pring", "mebel"],
    ["leather bags", "tas kulit", "tas kulit", "kerajinan"],
    ["batik shirt", "kemeja batik", "klambi bathik", "konveksi"],
    ["school uniforms", "seragam sekolah", "klambi sekolah", "konveksi"],
    ["phone repair", "servis hp", "ndandani hp", "jasa"],
    ["motorbike wash", "cuci motor", "ngumbah motor", "jasa"],
    ["shoe repair", "reparasi sepatu", "ndandani sepatu", "jasa"],
    ["laundry", "penatu", "umbah-umbah", "jasa"],
    ["catering", "katering", "rantangan", "siapsaji"],
    ["chicken farm", "ternak ayam", "ingon pitik", "tani"],
    ["fish farm", "budidaya ikan", "ingon iwak", "tani"],
  ])("%s, %s and %s belong to the same, for the thing counts before what it is made of", (...row) => {
    const [cluster, ...said] = [...row].reverse();
    expect(said.map((words) => `${words}: ${first(words)}`)).toEqual(said.map((words) => `${words}: ${cluster}`));
  });

  test.each([
    ["repair clothes", "jasa", "konveksi"],
    ["laundry clothes", "jasa", "konveksi"],
    ["clothes laundry", "jasa", "konveksi"],
    ["sablon shirt", "jasa", "konveksi"],
    ["rental dress", "jasa", "konveksi"],
    ["salon cosmetics", "jasa", "kesehatan"],
    ["catering cake", "siapsaji", "tepung"],
  ])("%s is something that is done to a thing", (words, service, thing) => {
    expect(trades.suggest(words).map(({ cluster, score }) => [cluster, score])).toEqual([
      [service, 1],
      [thing, 0.6],
    ]);
  });

  it("is not sure of a thing after something else that is made", () => {
    expect(trades.suggest("bordir uniform").map(({ cluster, score }) => [cluster, score])).toEqual([
      ["konveksi", 1],
      ["batik", 0.85],
    ]);
    expect(understandCluster("bordir uniform", trades, "id")).toMatchObject({ ok: false, reason: "ambiguous" });
    expect(trades.suggest("coffee with snacks").map(({ score }) => score)).toEqual([1, 1]);
  });

  it("hears what it is made of second", () => {
    expect(trades.suggest("corn crackers").map(({ cluster, score }) => [cluster, score])).toEqual([
      ["keripik", 1],
      ["hasilbumi", 0.6],
    ]);
    // In Indonesian the thing comes first.
    expect(trades.suggest("cake singkong").map(({ cluster, score }) => [cluster, score])).toEqual([
      ["tepung", 1],
      ["hasilbumi", 0.6],
    ]);
    expect(first("rice")).toBe("hasilbumi");
    expect(first("bola basket")).toBe("olahraga");
    expect(first("cassava, crackers")).toBe("hasilbumi");
  });

  it("gives each cluster once, the whole phrase counting fully, with its code", () => {
    expect(trades.suggest("jualan keripik singkong pak")).toEqual([
      { cluster: "keripik", score: 1, kbli: { code: "10794", edition: 2020 } },
    ]);
  });
  it("counts a misspelt word, a second product in one breath and a hint for less", () => {
    expect(trades.suggest("katring")[0]).toMatchObject({ cluster: "siapsaji", score: 0.85 });
    expect(trades.suggest("keripik ikan teri").map(({ cluster, score }) => [cluster, score])).toEqual([
      ["keripik", 1],
      ["olahan", 0.6],
    ]);
    expect(trades.suggest("warung soto").map(({ cluster, score }) => [cluster, score])).toEqual([
      ["siapsaji", 1],
      ["warung", 0.4],
    ]);
  });
  it("takes things joined by dan, a comma or sama for equals", () => {
    for (const words of [
      "keripik dan jahit baju",
      "keripik, jahit baju",
      "keripik sama jahit baju",
      "keripik & jahit baju",
    ])
      expect(trades.suggest(words).map(({ cluster, score }) => [cluster, score])).toEqual([
        ["keripik", 1],
        ["konveksi", 1],
      ]);
  });
  it("leaves a word of two trades to its owner", () => {
    expect(trades.suggest("rumput laut").map(({ cluster, score }) => [cluster, score])).toEqual([
      ["olahan", 1],
      ["tani", 1],
    ]);
  });
  test.each(["", "macem2", "iya", "qwerty", "🙂", "constructor", "saya jualan"])("%j suggests nothing", (words) =>
    expect(trades.suggest(words)).toEqual([]),
  );
  it("knows its clusters by id, and drops products of clusters that are not there", () => {
    expect(trades.cluster("batik")?.name).toEqual({
      id: "Batik, tenun, dan sulam",
      en: "Batik, weaving and embroidery",
      jv: "Bathik, tenun, lan sulam",
    });
    expect(trades.cluster("nothing")).toBeUndefined();
    expect(createTrades([], [{ cluster: "gone", name: "Roti", words: [] }]).suggest("roti")).toEqual([]);
  });
});

const shared = new URL("../../../shared/data/", import.meta.url);
const rows = (name: string): Record<string, string>[] =>
  existsSync(new URL(name, shared)) ? parse(readFileSync(new URL(name, shared)), { columns: true }) : [];
const home = rows("kbli_home.csv");
const classification = rows("kbli2020.csv");

it.skipIf(home.length === 0)(
  "nine of ten everyday words of others are sorted right (skipped where their list is not at hand)",
  () => {
    const pairs = home.flatMap(({ cluster_id = "", keywords = "" }) =>
      keywords.split("|").map((word) => ({ word, cluster_id })),
    );
    const misses = pairs.filter(({ word, cluster_id }) => first(word) !== cluster_id);
    console.info(
      `${misses.length} of ${pairs.length} missed: ${misses.map(({ word, cluster_id }) => `${word} (${cluster_id}, here ${first(word) ?? "none"})`).join("; ")}`,
    );
    expect(misses.length / pairs.length).toBeLessThanOrEqual(0.1);
  },
);

it.skipIf(classification.length === 0)(
  "every KBLI code is one of the 2020 edition (skipped where the classification is not at hand)",
  () => {
    const codes = new Set(classification.map(({ code }) => code));
    expect(catalogue.products.filter(({ kbli }) => kbli && !(kbli.edition === 2020 && codes.has(kbli.code)))).toEqual(
      [],
    );
  },
);
