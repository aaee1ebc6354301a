import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { Catalogue, ClusterEntry, ProductEntry } from "./catalogue.ts";

export interface RowFault {
  readonly file: "clusters" | "products";
  /** The line in the file, the head being line 1. */
  readonly line: number;
  readonly column: string;
  readonly fault: "missing" | "too_long" | "duplicate" | "unknown_cluster" | "not_a_code" | "edition" | "unreadable";
}

export type ParsedCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

const name = z.string("missing").trim().min(1, "missing").max(120, "too_long");
const clusterRow = z.object({
  id: z
    .string("missing")
    .trim()
    .min(1, "missing")
    .max(40, "too_long")
    .regex(/^[a-z0-9_-]+$/, "not_a_code"),
  name_id: name,
  name_en: name,
  name_jv: z.string().trim().max(120, "too_long").default(""),
});
const productRow = z
  .object({
    cluster: z.string("missing").trim().min(1, "missing"),
    name,
    words: z.string().default(""),
    kbli: z
      .string()
      .trim()
      .regex(/^(?:\d{5})?$/, "not_a_code")
      .default(""),
    kbli_edition: z
      .string()
      .trim()
      .regex(/^(?:20\d\d)?$/, "edition")
      .default(""),
  })
  // One code means different things in different editions: alone it says nothing.
  .refine((row) => (row.kbli === "") === (row.kbli_edition === ""), { message: "edition", path: ["kbli_edition"] });

/**
 * Reads clusters (`id,name_id,name_en,name_jv`; the last may be empty or missing) and products (`cluster,name,words,kbli,kbli_edition`; words separated by |).
 * Every bad row is told with its line; then nothing is taken.
 */
export function parseCatalogue(clustersCsv: string, productsCsv: string): ParsedCatalogue {
  const faults: RowFault[] = [];
  const clusters: ClusterEntry[] = [];
  const products: ProductEntry[] = [];
  const ids = new Set<string>();
  for (const { line, row } of rows("clusters", clustersCsv, clusterRow, faults)) {
    if (ids.has(row.id)) faults.push({ file: "clusters", line, column: "id", fault: "duplicate" });
    ids.add(row.id);
    clusters.push({
      ...{ id: row.id, nameId: row.name_id, nameEn: row.name_en },
      ...(row.name_jv === "" ? {} : { nameJv: row.name_jv }),
    });
  }
  for (const { line, row } of rows("products", productsCsv, productRow, faults)) {
    if (!ids.has(row.cluster)) faults.push({ file: "products", line, column: "cluster", fault: "unknown_cluster" });
    products.push({
      cluster: row.cluster,
      name: row.name,
      words: splitWords(row.words),
      ...(row.kbli === "" ? {} : { kbli: { code: row.kbli, edition: Number(row.kbli_edition) } }),
    });
  }
  if (clusters.length === 0 && faults.length === 0)
    faults.push({ file: "clusters", line: 1, column: "id", fault: "missing" });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, catalogue: { clusters, products } };
}

export function splitWords(text: string): readonly string[] {
  return text
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function rows<Row>(
  file: RowFault["file"],
  csv: string,
  schema: z.ZodType<Row>,
  faults: RowFault[],
): { line: number; row: Row }[] {
  let records: { record: unknown; info: { lines: number } }[];
  try {
    records = parse(csv, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (error) {
    // A quote that never closes is the office's slip; anything else is ours.
    if (!(error instanceof CsvError)) throw error;
    faults.push({ file, line: Number(error.lines ?? 1), column: "", fault: "unreadable" });
    return [];
  }
  return records.flatMap(({ record, info }) => {
    const parsed = schema.safeParse(record);
    if (parsed.success) return [{ line: info.lines, row: parsed.data }];
    for (const { path, message } of parsed.error.issues)
      faults.push({ file, line: info.lines, column: String(path[0] ?? ""), fault: message as RowFault["fault"] });
    return [];
  });
}
