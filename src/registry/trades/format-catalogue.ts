import { stringify } from "csv-stringify/sync";
import type { Catalogue } from "./catalogue.ts";

/** A catalogue as the two files that `parseCatalogue` reads. */
export function formatCatalogue({ clusters, products }: Catalogue): {
  readonly clusters: string;
  readonly products: string;
} {
  return {
    clusters: stringify(
      clusters.map(({ id, nameId, nameEn, nameJv }) => [id, nameId, nameEn, nameJv ?? ""]),
      { header: true, columns: ["id", "name_id", "name_en", "name_jv"] },
    ),
    products: stringify(
      products.map(({ cluster, name, words, kbli }) => [
        cluster,
        name,
        words.join("|"),
        kbli?.code ?? "",
        kbli?.edition ?? "",
      ]),
      { header: true, columns: ["cluster", "name", "words", "kbli", "kbli_edition"] },
    ),
  };
}
