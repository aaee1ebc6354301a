import { stringify } from "csv-stringify/sync";
import type { RegisterEntry } from "./register.ts";
import { detailColumnNames } from "./register-details.ts";

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
  yield stringify([columns.map(([name]) => name)]);
  for await (const entry of entries) yield stringify([columns.map(([, cell]) => cell(entry))]);
}

/** What somebody typed must stay text in a spreadsheet. */
const inert = <Cell extends string | number | null>(cell: Cell): Cell | string =>
  typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;

/** Well-known text of OGC Simple Features, as maps read it. */
const asMultiPoint = ({ spots }: RegisterEntry): string | null =>
  spots === null ? null : `MULTIPOINT(${spots.map(({ lat, lng }) => `(${lng} ${lat})`).join(",")})`;

type Column = readonly [string, (entry: RegisterEntry) => string | number | null];

const plain = [
  "cluster",
  "kbli",
  "kbli_edition",
  "mode",
  "village",
  "village_name",
  "district",
  "district_name",
  "rt",
  "rw",
  "lat",
  "lng",
  "accuracy",
  "place_source",
  "hint",
  "status",
  "channel",
  "language",
  "registered_at",
] as const;

const columns: readonly Column[] = [
  ["number", (entry) => entry.number],
  ["owner", ({ owner }) => inert(owner.name)],
  ["phone", ({ owner }) => owner.phone],
  ["business", ({ business }) => inert(business)],
  ["product", ({ product }) => inert(product)],
  ["landmark", ({ landmark }) => inert(landmark)],
  ...plain.map((name): Column => [name, (entry) => entry[name]]),
  ...(["register", "publication", "announcements"] as const).map(
    (purpose): Column => [
      `consent_${purpose}`,
      ({ consents }) => (consents[purpose] === undefined ? null : consents[purpose] ? "yes" : "no"),
    ],
  ),
  ...detailColumnNames.map((name): Column => [name, (entry) => inert(entry[name])]),
  ["turnover_per", ({ turnover_per: per }) => per],
  ["spots", asMultiPoint],
  ["photos", ({ photos }) => photos],
  ["closed_at", (entry) => entry.closed_at],
];
