import type { ColumnName } from "../register-columns.ts";
import type { detailColumns } from "../register-details.ts";
import { stateWords } from "../state-words.ts";

/** Columns that the register's own words have no name for; the details are headed as their questions are. */
type HeadedColumn = Exclude<ColumnName, keyof typeof detailColumns> | "cluster_name";
export type ExportLanguage = "id" | "en";

const id: Readonly<Record<HeadedColumn, string>> = {
  number: "Nomor pendaftaran",
  owner: "Nama pemilik",
  phone: "Nomor HP",
  business: "Nama usaha",
  product: "Produk",
  landmark: "Patokan",
  cluster: "Kode klaster",
  cluster_name: "Klaster",
  kbli: "KBLI",
  kbli_edition: "Edisi KBLI",
  mode: "Cara usaha",
  village: "Kode desa",
  village_name: "Desa/kelurahan",
  district: "Kode kecamatan",
  district_name: "Kecamatan",
  rt: "RT",
  rw: "RW",
  lat: "Lintang",
  lng: "Bujur",
  accuracy: "Ketelitian titik (m)",
  place_source: "Asal lokasi",
  hint: "Kode poster",
  status: "Keadaan usaha",
  verification: "Pemeriksaan",
  verified_at: "Diperiksa pada",
  channel: "Kanal",
  language: "Bahasa",
  registered_at: "Terdaftar pada",
  consent_register: "Setuju didata",
  consent_publication: "Setuju tampil di direktori",
  consent_announcements: "Setuju menerima pengumuman",
  turnover_per: "Penjualan per",
  spots: "Tempat mangkal lain",
  photos: "Jumlah foto",
  closed_at: "Tutup pada",
};

const en: Readonly<Record<HeadedColumn, string>> = {
  number: "Registration number",
  owner: "Owner's name",
  phone: "Phone number",
  business: "Business name",
  product: "Product",
  landmark: "Landmark",
  cluster: "Cluster code",
  cluster_name: "Cluster",
  kbli: "KBLI",
  kbli_edition: "KBLI edition",
  mode: "Way of operating",
  village: "Village code",
  village_name: "Village",
  district: "District code",
  district_name: "District",
  rt: "RT",
  rw: "RW",
  lat: "Latitude",
  lng: "Longitude",
  accuracy: "Accuracy of the pin (m)",
  place_source: "Source of the place",
  hint: "Poster code",
  status: "State of the business",
  verification: "Verification",
  verified_at: "Verified on",
  channel: "Channel",
  language: "Language",
  registered_at: "Registered on",
  consent_register: "Agreed to the register",
  consent_publication: "Agreed to the directory",
  consent_announcements: "Agreed to announcements",
  turnover_per: "Sales per",
  spots: "Further usual spots",
  photos: "Photos",
  closed_at: "Closed on",
};

export const headings = { id, en };

const wordsId: Readonly<Record<string, string>> = {
  "place_source-pin": "titik di peta",
  "place_source-link": "tautan peta",
  "place_source-coordinates": "koordinat",
  "place_source-plus_code": "plus code",
  "place_source-village": "desa dipilih",
  "place_source-landmark": "patokan saja",
  "status-registered": "terdaftar",
  "status-closed": "tutup",
  ...verificationIn("id"),
  "consent-yes": "ya",
  "consent-no": "tidak",
  "turnover_per-day": "hari",
  "turnover_per-week": "minggu",
  "turnover_per-month": "bulan",
  "turnover_per-year": "tahun",
};

const wordsEn: Readonly<Record<string, string>> = {
  "place_source-pin": "pin on the map",
  "place_source-link": "map link",
  "place_source-coordinates": "coordinates",
  "place_source-plus_code": "plus code",
  "place_source-village": "village chosen",
  "place_source-landmark": "landmark only",
  "status-registered": "registered",
  "status-closed": "closed",
  ...verificationIn("en"),
  "consent-yes": "yes",
  "consent-no": "no",
  "turnover_per-day": "day",
  "turnover_per-week": "week",
  "turnover_per-month": "month",
  "turnover_per-year": "year",
};

/** What codes mean, by column and code. */
export const codeWords = { id: wordsId, en: wordsEn };

/** The states by their codes, in the words of the pages. */
function verificationIn(language: ExportLanguage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(stateWords[language]).map(([code, words]) => [`verification-${code}`, words.toLowerCase()]),
  );
}
