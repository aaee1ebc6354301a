import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCatalogue } from "../../src/registry/trades/format-catalogue.ts";
import { parseCatalogue } from "../../src/registry/trades/parse-catalogue.ts";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";

const clusters = "id,name_id,name_en\nroti,Roti,Bread\n";
const products = "cluster,name,words,kbli,kbli_edition\n";

describe("a catalogue in files", () => {
  it("is read with its words and codes", () => {
    expect(parseCatalogue(clusters, `${products}roti,Donat,donat| donut |,10710,2020\nroti,Bakpao,,,\n`)).toEqual({
      ok: true,
      catalogue: {
        clusters: [{ id: "roti", nameId: "Roti", nameEn: "Bread" }],
        products: [
          { cluster: "roti", name: "Donat", words: ["donat", "donut"], kbli: { code: "10710", edition: 2020 } },
          { cluster: "roti", name: "Bakpao", words: [] },
        ],
      },
    });
  });

  it("may have Javanese names, for some of the clusters or for none", () => {
    expect(
      parseCatalogue(
        "id,name_id,name_en,name_jv\nmi,Mi,Noodles,\nes,Minuman,Drinks,Unjukan\nroti,Roti,Bread\n",
        products,
      ),
    ).toEqual({
      ok: true,
      catalogue: {
        clusters: [
          { id: "mi", nameId: "Mi", nameEn: "Noodles" },
          { id: "es", nameId: "Minuman", nameEn: "Drinks", nameJv: "Unjukan" },
          { id: "roti", nameId: "Roti", nameEn: "Bread" },
        ],
        products: [],
      },
    });
  });

  it("tells every bad row with its line and column, and takes nothing", () => {
    const read = parseCatalogue(
      `${clusters}roti,Lagi,Again\nKue Basah,Kue,Cakes\nmi,,Noodles\n`,
      `${products}roti,Donat,donat,107,2020\nmie,Mi,mi,,\nroti,,kosong,,\nroti,Bolu,bolu,10710,\nroti,Pia,pia,10710,20\n`,
    );
    expect(read).toEqual({
      ok: false,
      faults: [
        { file: "clusters", line: 4, column: "id", fault: "not_a_code" },
        { file: "clusters", line: 5, column: "name_id", fault: "missing" },
        { file: "clusters", line: 3, column: "id", fault: "duplicate" },
        { file: "products", line: 2, column: "kbli", fault: "not_a_code" },
        { file: "products", line: 4, column: "name", fault: "missing" },
        { file: "products", line: 5, column: "kbli_edition", fault: "edition" },
        { file: "products", line: 6, column: "kbli_edition", fault: "edition" },
        { file: "products", line: 3, column: "cluster", fault: "unknown_cluster" },
      ],
    });
  });

  it("is refused where a file is no CSV, has other columns or no clusters", () => {
    expect(parseCatalogue('id,name_id,name_en\n"roti,Roti', products)).toMatchObject({
      ok: false,
      faults: [{ file: "clusters", fault: "unreadable" }],
    });
    expect(parseCatalogue("a,b\n1,2\n", products)).toMatchObject({
      ok: false,
      faults: [{ column: "id", fault: "missing" }, { column: "name_id" }, { column: "name_en" }],
    });
    expect(parseCatalogue("id,name_id,name_en\n", products)).toMatchObject({
      ok: false,
      faults: [{ file: "clusters", line: 1 }],
    });
    expect(parseCatalogue("", "")).toMatchObject({ ok: false });
  });

  it("comes back the same after it was written out", async () => {
    const shipped = await shippedCatalogue();
    const files = formatCatalogue(shipped);
    expect(parseCatalogue(files.clusters, files.products)).toEqual({ ok: true, catalogue: shipped });
    const name = fc.stringMatching(/^[a-z",;' ]{0,8}[a-z]$/).map((text) => text.trim());
    fc.assert(
      fc.property(
        name,
        name,
        fc.array(fc.stringMatching(/^[a-z",' ]{0,6}[a-z]$/).map((text) => text.trim())),
        (nameId, nameEn, words) => {
          const catalogue = {
            clusters: [{ id: "x", nameId, nameEn }],
            products: [{ cluster: "x", name: nameId, words }],
          };
          const written = formatCatalogue(catalogue);
          expect(parseCatalogue(written.clusters, written.products)).toEqual({ ok: true, catalogue });
        },
      ),
    );
  });
});
