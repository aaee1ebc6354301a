import { stringify } from "csv-stringify/sync";
import type { RegisterEntry } from "./register.ts";
import { inertCell, registerColumns } from "./register-columns.ts";

export const exportFormats = ["json", "csv", "geojson"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The register as text, piece by piece. JSON: an array of entries. CSV: a heading and a row each (RFC 4180), a
 * cell that a spreadsheet would run as a formula is quoted with an apostrophe. GeoJSON: a FeatureCollection
 * (RFC 7946); an entry without a pin has a null geometry.
 */
export const formatRegister = (format: ExportFormat, entries: AsyncIterable<RegisterEntry>): AsyncGenerator<string> =>
  format === "csv"
    ? asCsv(entries)
    : format === "json"
      ? asArray("[", "]\n", entries, (entry) => entry)
      : asArray('{"type":"FeatureCollection","features":[', "]}\n", entries, asFeature);

async function* asArray(
  begin: string,
  end: string,
  entries: AsyncIterable<RegisterEntry>,
  shape: (entry: RegisterEntry) => unknown,
): AsyncGenerator<string> {
  let before = begin;
  for await (const entry of entries) {
    yield `${before}\n${JSON.stringify(shape(entry))}`;
    before = ",";
  }
  yield before === "," ? `\n${end}` : `${begin}${end}`;
}

const asFeature = ({ lat, lng, ...properties }: RegisterEntry) => ({
  type: "Feature",
  geometry: lat === null || lng === null ? null : { type: "Point", coordinates: [lng, lat] },
  properties,
});

async function* asCsv(entries: AsyncIterable<RegisterEntry>): AsyncGenerator<string> {
  yield stringify([registerColumns.map(({ name }) => name)]);
  for await (const entry of entries) yield stringify([registerColumns.map(({ cell }) => inertCell(cell(entry)))]);
}
