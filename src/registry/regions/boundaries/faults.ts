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
  /** Where the usual words do not do: the properties there are, the codes of the territory. In no language. */
  readonly expected?: string;
}

export type FaultKind = keyof typeof faultWords;

/**
 * Indonesian and English, as officers read them; then what was expected in both, and an example. One table, so that it is seen
 * at a glance what a map may be refused for.
 */
export const faultWords = {
  unreadable: [
    "berkas tidak terbaca",
    "the file cannot be read",
    "berkas yang ada",
    "a file that is there",
    "peta-desa.geojson",
  ],
  too_large: [
    "berkas terlalu besar",
    "the file is too large",
    "paling besar 100 MB",
    "at most 100 MB",
    "a map simplified to 5 metres",
  ],
  empty: [
    "berkas kosong",
    "the file is empty",
    "GeoJSON atau TopoJSON",
    "GeoJSON or TopoJSON",
    '{"type":"FeatureCollection","features":[...]}',
  ],
  not_utf8: [
    "bukan teks UTF-8",
    "not text in UTF-8",
    "UTF-8, dengan atau tanpa BOM",
    "UTF-8, with or without a BOM",
    "save as GeoJSON in QGIS",
  ],
  not_json: [
    "bukan JSON",
    "not JSON",
    "GeoJSON atau TopoJSON; shapefile atau KML disimpan dahulu sebagai GeoJSON",
    "GeoJSON or TopoJSON; a shapefile or KML is first saved as GeoJSON",
    "QGIS: Export > Save Features As > GeoJSON, EPSG:4326",
  ],
  truncated: [
    "berkas terpotong",
    "the file ends too early",
    "berkas yang utuh: salin atau unduh lagi, lalu bandingkan ukurannya",
    "the whole file",
    "copy or download it again and compare its size",
  ],
  wrong_type: [
    "jenis yang salah",
    "the wrong type",
    "FeatureCollection, Feature, atau Topology",
    "a FeatureCollection, a Feature or a Topology",
    '{"type":"FeatureCollection","features":[...]}',
  ],
  no_features: [
    "tidak ada fitur",
    "no features",
    "satu fitur untuk setiap desa",
    "a feature for each village",
    '{"type":"Feature","properties":{...}}',
  ],
  several_layers: [
    "lebih dari satu lapisan desa",
    "more than one layer holds villages",
    "satu lapisan desa",
    "one layer of villages",
    "mapshaper: -o target=desa",
  ],
  crs: [
    "sistem koordinat lain",
    "another coordinate system",
    "WGS84 dalam derajat (CRS84 atau EPSG:4326)",
    "WGS84 in degrees (CRS84 or EPSG:4326)",
    "QGIS: Export > Save Features As > CRS: EPSG:4326",
  ],
  no_code_property: [
    "kolom kode tidak ditemukan",
    "no property holds village codes",
    "kolom berisi kode Kemendagri",
    "Kemendagri codes, or their property named with --code",
    "--code KDEPUM",
  ],
  unknown_code_property: [
    "kolom kode tidak ada",
    "no such property for --code",
    "kolom yang ada di berkas",
    "a property of the file",
    "--code KODE",
  ],
  unknown_name_property: [
    "kolom nama tidak ada",
    "no such property for --name",
    "kolom yang ada di berkas",
    "a property of the file",
    "--name DESA",
  ],
  other_numbering: [
    "kebanyakan kode tidak dikenal",
    "most codes are unknown: this looks like another numbering, such as that of BPS",
    "kode Kemendagri, bukan penomoran lain seperti BPS",
    "Kemendagri codes",
    "33.13.11.2005",
  ],
  not_a_feature: [
    "bukan fitur",
    "not a feature",
    "Feature dengan properties",
    "a Feature with properties",
    '{"type":"Feature","properties":{...}}',
  ],
  no_geometry: [
    "tanpa bentuk",
    "no geometry",
    "Polygon atau MultiPolygon",
    "a Polygon or MultiPolygon",
    '{"type":"Polygon","coordinates":[...]}',
  ],
  not_polygon: [
    "bukan poligon",
    "not a polygon",
    "Polygon atau MultiPolygon",
    "a Polygon or MultiPolygon",
    '{"type":"Polygon","coordinates":[...]}',
  ],
  bad_arcs: [
    "busur TopoJSON rusak",
    "broken TopoJSON arcs",
    "nomor busur yang ada di berkas",
    "numbers of arcs that the file holds",
    '"arcs":[[0,1,-3]]',
  ],
  missing_code: [
    "kode kosong",
    "the code is missing",
    "kode Kemendagri desa itu",
    "the village's Kemendagri code",
    "33.13.11.2005",
  ],
  not_a_code: [
    "bukan kode",
    "not a code",
    "sepuluh angka, dengan atau tanpa titik",
    "ten digits, with or without dots",
    "33.13.11.2005 or 3313112005",
  ],
  code_length: [
    "panjang kode salah",
    "a code of the wrong length",
    "sepuluh angka",
    "ten digits",
    "33.13.11.2005 or 3313112005",
  ],
  code_not_village: [
    "bukan kode desa atau kelurahan",
    "not the code of a village",
    "bagian akhir yang diawali 1 (kelurahan), 2 (desa), atau 3 (desa adat); penomoran lain seperti BPS tidak dapat dipakai",
    "a last part that begins with 1 (kelurahan), 2 (desa) or 3 (desa adat); other numberings, such as that of BPS, do not serve",
    "33.13.11.2005",
  ],
  code_outside: [
    "di luar wilayah dinas",
    "outside the office's territory",
    "kode di dalam wilayah dinas",
    "a code inside TERRITORY",
    "33.13.11.2005",
  ],
  same_twice: [
    "fitur ganda",
    "the same shape of the same village twice",
    "setiap bagian desa satu kali: hapus salah satunya",
    "each part of a village once",
    "remove one of the two",
  ],
  two_names: [
    "satu kode, dua nama",
    "one code with two names",
    "kode tersendiri untuk setiap desa",
    "a code of its own for each village",
    "33.13.11.2003 Jaten, 33.13.11.2005 Ngringo",
  ],
  missing_name: [
    "nama kosong",
    "the name is missing, and the code is not in our list",
    "nama desa",
    "the village's name",
    '"NAMOBJ":"Jaten"',
  ],
  not_a_position: [
    "koordinat bukan angka",
    "a coordinate that is no number",
    "[bujur, lintang] dalam derajat",
    "[lng, lat] in degrees",
    "[110.95123, -7.59012]",
  ],
  swapped: [
    "lintang dan bujur tertukar",
    "latitude and longitude are swapped",
    "bujur lebih dahulu: [bujur, lintang]",
    "longitude first: [lng, lat]",
    "[110.95123, -7.59012]",
  ],
  projected: [
    "koordinat bukan derajat",
    "coordinates are not degrees; they look like metres (UTM or TM-3)",
    "derajat WGS84 [bujur, lintang]",
    "WGS84 degrees [lng, lat]",
    "QGIS: Export > Save Features As > CRS: EPSG:4326",
  ],
  outside_indonesia: [
    "di luar Indonesia",
    "outside Indonesia",
    "bujur 94 sampai 142, lintang -12 sampai 7",
    "longitude 94 to 142, latitude -12 to 7",
    "[110.95123, -7.59012]",
  ],
  no_rings: [
    "poligon kosong",
    "a polygon without rings",
    "paling sedikit satu cincin",
    "at least one ring",
    '"coordinates":[[[110.9,-7.5],...]]',
  ],
  short_ring: [
    "cincin terlalu pendek",
    "a ring with fewer than 4 positions",
    "paling sedikit 4 titik, yang terakhir sama dengan yang pertama",
    "at least 4 positions, the last like the first",
    "[[110.9,-7.5],[110.91,-7.5],[110.9,-7.51],[110.9,-7.5]]",
  ],
  unclosed: [
    "cincin tidak tertutup",
    "a ring that is not closed",
    "titik terakhir sama dengan yang pertama",
    "the last position like the first",
    "[[110.9,-7.5],[110.91,-7.5],[110.9,-7.51],[110.9,-7.5]]",
  ],
  zero_area: [
    "luas nol",
    "a ring without area",
    "cincin yang melingkupi lebih dari satu meter persegi",
    "a ring that encloses more than a square metre",
    "[[110.9,-7.5],[110.91,-7.5],[110.9,-7.51],[110.9,-7.5]]",
  ],
  crossing: [
    "garis batas menyilang dirinya",
    "the outline crosses itself",
    "garis batas yang tidak menyilang dirinya",
    "an outline that does not cross itself",
    "QGIS: Processing > Fix geometries",
  ],
} as const satisfies Readonly<
  Record<string, readonly [id: string, en: string, expectedId: string, expectedEn: string, example: string]>
>;

/** One line for an officer: where, what, what was found and expected, and an example; in both languages unless told. */
export function describeFault(
  { kind, found, feature, code, name, expected }: MapFault,
  language?: "id" | "en",
): string {
  const [indonesian, english, usualId, usualEn, example] = faultWords[kind];
  const whose = [code, name].filter((part) => part !== undefined && part !== "").join(" ");
  const where = (word: string) =>
    feature === undefined ? "" : `${word} ${feature}${whose === "" ? "" : ` (${whose})`}: `;
  if (language === "id")
    return `${where("fitur")}${indonesian}. Tertulis: ${found}. Seharusnya: ${expected ?? usualId}. Contoh: ${example}`;
  const told = language === "en" ? english : `${indonesian} · ${english}`;
  const at = where(language === "en" ? "feature" : "fitur · feature");
  return `${at}${told}; found ${found}; expected ${expected ?? usualEn}. Example: ${example}`;
}

/** A value of the file in a few characters. */
export function shorten(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
