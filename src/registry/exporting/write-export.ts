import type { RegisterEntry } from "../register.ts";
import { asCsv } from "./as-csv.ts";
import { asGeoJson } from "./as-geojson.ts";
import { asXlsx } from "./as-xlsx.ts";
import type { TableColumn } from "./table.ts";

export const fileFormats = ["xlsx", "csv", "geojson"] as const;
export type FileFormat = (typeof fileFormats)[number];

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json",
};

/** A file's content, piece by piece; it asks for an entry only when the pieces before were taken. */
export const writeExport = (
  format: FileFormat,
  columns: readonly TableColumn[],
  entries: AsyncIterable<RegisterEntry>,
  title: string,
): AsyncIterable<string | Uint8Array> => {
  if (format === "xlsx") return asXlsx(columns, entries, title);
  return format === "csv" ? asCsv(columns, entries) : asGeoJson(columns, entries);
};
