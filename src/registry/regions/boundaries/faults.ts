/** What is wrong with a map file, in the whole or in one feature of it. */
export interface MapFault {
  readonly kind: FaultKind;
  /** What stands in the file, shortened. */
  readonly found: string;
  /** Counted from 1, in the order of the file; absent for the file as a whole. */
  readonly feature?: number;
  /** As far as the feature tells them. */
  readonly code?: string;
  readonly name?: string;
  /** Where the usual words do not do: the properties there are. */
  readonly expected?: string;
}

export type FaultKind = keyof typeof faultWords;

/**
 * Indonesian and English, as officers read them; then what was expected, and an example. One table, so that it is seen
 * at a glance what a map may be refused for.
 */
export const faultWords = {
  unreadable: ["berkas tidak terbaca", "the file cannot be read", "a file that is there", "peta-desa.geojson"],
  too_large: ["berkas terlalu besar", "the file is too large", "at most 100 MB", "a map simplified to 5 metres"],
  empty: ["berkas kosong", "the file is empty", "GeoJSON or TopoJSON", '{"type":"FeatureCollection","features":[...]}'],
  not_utf8: ["bukan teks UTF-8", "not text in UTF-8", "UTF-8, with or without a BOM", "save as GeoJSON in QGIS"],
  not_json: [
    "bukan JSON",
    "not JSON",
    "GeoJSON or TopoJSON; a shapefile or KML is first saved as GeoJSON",
    "QGIS: Export > Save Features As > GeoJSON, EPSG:4326",
  ],
  truncated: [
    "berkas terpotong",
    "the file ends too early",
    "the whole file",
    "copy or download it again and compare its size",
  ],
  wrong_type: [
    "jenis yang salah",
    "the wrong type",
    "a FeatureCollection, a Feature or a Topology",
    '{"type":"FeatureCollection","features":[...]}',
  ],
  no_features: [
    "tidak ada fitur",
    "no features",
    "a feature for each village",
    '{"type":"Feature","properties":{...}}',
  ],
  several_layers: [
    "lebih dari satu lapisan desa",
    "more than one layer holds villages",
    "one layer of villages",
    "mapshaper: -o target=desa",
  ],
  crs: [
    "sistem koordinat lain",
    "another coordinate system",
    "WGS84 in degrees (CRS84 or EPSG:4326)",
    "QGIS: Export > Save Features As > CRS: EPSG:4326",
  ],
  no_code_property: [
    "kolom kode tidak ditemukan",
    "no property holds village codes",
    "Kemendagri codes, or their property named with --code",
    "--code KDEPUM",
  ],
  unknown_code_property: [
    "kolom kode tidak ada",
    "no such property for --code",
    "a property of the file",
    "--code KODE",
  ],
  unknown_name_property: [
    "kolom nama tidak ada",
    "no such property for --name",
    "a property of the file",
    "--name DESA",
  ],
  other_numbering: [
    "kebanyakan kode tidak dikenal",
    "most codes are unknown: this looks like another numbering, such as that of BPS",
    "Kemendagri codes",
    "33.13.11.2005",
  ],
  not_a_feature: ["bukan fitur", "not a feature", "a Feature with properties", '{"type":"Feature","properties":{...}}'],
  no_geometry: ["tanpa bentuk", "no geometry", "a Polygon or MultiPolygon", '{"type":"Polygon","coordinates":[...]}'],
  not_polygon: [
    "bukan poligon",
    "not a polygon",
    "a Polygon or MultiPolygon",
    '{"type":"Polygon","coordinates":[...]}',
  ],
  bad_arcs: [
    "busur TopoJSON rusak",
    "broken TopoJSON arcs",
    "numbers of arcs that the file holds",
    '"arcs":[[0,1,-3]]',
  ],
  missing_code: ["kode kosong", "the code is missing", "the village's Kemendagri code", "33.13.11.2005"],
  not_a_code: ["bukan kode", "not a code", "ten digits, with or without dots", "33.13.11.2005 or 3313112005"],
  code_length: ["panjang kode salah", "a code of the wrong length", "ten digits", "33.13.11.2005 or 3313112005"],
  code_not_village: [
    "bukan kode desa atau kelurahan",
    "not the code of a village",
    "a last part that begins with 1 (kelurahan), 2 (desa) or 3 (desa adat); other numberings, such as that of BPS, do not serve",
    "33.13.11.2005",
  ],
  code_outside: ["di luar wilayah dinas", "outside the office's territory", "a code inside TERRITORY", "33.13.11.2005"],
  same_twice: [
    "fitur ganda",
    "the same shape of the same village twice",
    "each part of a village once",
    "remove one of the two",
  ],
  two_names: [
    "satu kode, dua nama",
    "one code with two names",
    "a code of its own for each village",
    "33.13.11.2003 Jaten, 33.13.11.2005 Ngringo",
  ],
  missing_name: [
    "nama kosong",
    "the name is missing, and the code is not in our list",
    "the village's name",
    '"NAMOBJ":"Jaten"',
  ],
  not_a_position: [
    "koordinat bukan angka",
    "a coordinate that is no number",
    "[lng, lat] in degrees",
    "[110.95123, -7.59012]",
  ],
  swapped: [
    "lintang dan bujur tertukar",
    "latitude and longitude are swapped",
    "longitude first: [lng, lat]",
    "[110.95123, -7.59012]",
  ],
  projected: [
    "koordinat bukan derajat",
    "coordinates are not degrees; they look like metres (UTM or TM-3)",
    "WGS84 degrees [lng, lat]",
    "QGIS: Export > Save Features As > CRS: EPSG:4326",
  ],
  outside_indonesia: [
    "di luar Indonesia",
    "outside Indonesia",
    "longitude 94 to 142, latitude -12 to 7",
    "[110.95123, -7.59012]",
  ],
  no_rings: ["poligon kosong", "a polygon without rings", "at least one ring", '"coordinates":[[[110.9,-7.5],...]]'],
  short_ring: [
    "cincin terlalu pendek",
    "a ring with fewer than 4 positions",
    "at least 4 positions, the last like the first",
    "[[110.9,-7.5],[110.91,-7.5],[110.9,-7.51],[110.9,-7.5]]",
  ],
  unclosed: [
    "cincin tidak tertutup",
    "a ring that is not closed",
    "the last position like the first",
    "[[110.9,-7.5],[110.91,-7.5],[110.9,-7.51],[110.9,-7.5]]",
  ],
  zero_area: [
    "luas nol",
    "a ring without area",
    "a ring that encloses more than a square metre",
    "[[110.9,-7.5],[110.91,-7.5],[110.9,-7.51],[110.9,-7.5]]",
  ],
  crossing: [
    "garis batas menyilang dirinya",
    "the outline crosses itself",
    "an outline that does not cross itself",
    "QGIS: Processing > Fix geometries",
  ],
} as const satisfies Readonly<Record<string, readonly [id: string, en: string, expected: string, example: string]>>;

/** One line for an officer: where, what, what was found and expected, and an example. */
export function describeFault({ kind, found, feature, code, name, expected }: MapFault): string {
  const [indonesian, english, usual, example] = faultWords[kind];
  const whose = [code, name].filter((part) => part !== undefined && part !== "").join(" ");
  const where = feature === undefined ? "" : `fitur · feature ${feature}${whose === "" ? "" : ` (${whose})`}: `;
  return `${where}${indonesian} · ${english}; found ${found}; expected ${expected ?? usual}. Example: ${example}`;
}

/** A value of the file in a few characters. */
export function shorten(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
