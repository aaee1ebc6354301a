import type { InBoth } from "../../words.ts";
import { actionWords } from "./action-words.ts";
import { detailWords } from "./detail-words.ts";
import { type OfficeValues, officeWords } from "./office-words.ts";
import { type RecordValues, recordWords } from "./record-words.ts";
import type { WordsOf } from "./words-of.ts";

interface AuditWords {
  readonly title: string;
  readonly lead: string;
  readonly actions: (typeof actionWords)["id"];
  readonly details: (typeof detailWords)["id"];
  readonly values: WordsOf<RecordValues & OfficeValues>;
  /** What merging calls the state of verification. */
  readonly verification: string;
  readonly otherField: string;
  readonly yes: string;
  readonly no: string;
  readonly head: { readonly when: string; readonly who: string; readonly what: string; readonly business: string };
  readonly reason: string;
  readonly reasonGone: string;
  readonly program: string;
  readonly owner: string;
  readonly goneOfficer: string;
  readonly goneBusiness: string;
  readonly ofOwner: string;
  readonly filter: string;
  readonly anyone: string;
  readonly anything: string;
  readonly number: string;
  readonly numberHint: string;
  readonly numberUnknown: (number: string) => string;
  readonly from: string;
  readonly to: string;
  readonly dateUnknown: string;
  readonly dateOrder: string;
  readonly apply: string;
  readonly all: string;
  readonly none: string;
  readonly export: string;
  readonly verify: string;
  readonly verifyHint: string;
  readonly running: string;
  readonly failed: string;
  readonly look: string;
  readonly whole: (rows: string) => string;
  readonly broken: (rows: string) => string;
  readonly more: (n: string) => string;
  readonly anchor: (seq: number) => string;
  readonly headMissing: string;
  readonly headBroken: string;
}

export const words: InBoth<AuditWords> = {
  id: {
    title: "Catatan audit",
    lead: "Siapa melihat, mengubah atau mengambil data siapa, dan mengapa. Catatan ini tidak dapat diubah tanpa ketahuan.",
    actions: actionWords.id,
    details: detailWords.id,
    values: { ...recordWords.id, ...officeWords.id },
    verification: "hasil pemeriksaan",
    otherField: "isian lain",
    yes: "ya",
    no: "tidak",
    head: { when: "Waktu", who: "Siapa", what: "Apa", business: "Usaha" },
    reason: "Alasan",
    reasonGone: "alasannya dihapus bersama pemiliknya",
    program: "Program",
    owner: "Pemilik",
    goneOfficer: "petugas yang sudah tidak ada",
    goneBusiness: "usaha yang sudah dihapus",
    ofOwner: "pemilik nomor",
    filter: "Cari di catatan",
    anyone: "siapa saja",
    anything: "apa saja",
    number: "Nomor pendaftaran",
    numberHint: "Contoh: 3313-000012-0",
    numberUnknown: (number) => `Tidak ada usaha dengan nomor “${number}”. Contoh: 3313-000012-0`,
    from: "Dari tanggal",
    to: "Sampai tanggal",
    dateUnknown: "Tanggalnya tidak terbaca. Contoh: 2026-11-23",
    dateOrder: "Tanggal awal lebih lambat daripada tanggal akhir. Tukar keduanya, atau kosongkan salah satu.",
    apply: "Tampilkan",
    all: "Semua",
    none: "Tidak ada catatan yang cocok.",
    export: "Unduh CSV",
    verify: "Periksa keutuhan",
    verifyHint: "Membaca seluruh catatan dan mencari baris yang diubah, dihapus, disisipkan atau dipindahkan.",
    running: "Catatannya panjang: pemeriksaan masih berjalan.",
    failed: "Pemeriksaan terhenti. Coba lagi, atau jalankan: npm run audit -- --verify",
    look: "Lihat hasilnya",
    whole: (rows) => `Catatan utuh: ${rows} baris diperiksa.`,
    broken: (rows) => `Catatan tidak utuh (${rows} baris diperiksa):`,
    more: (n) => `dan ${n} lagi`,
    anchor: (seq) => `Baris ${seq}: tanda akhir dibuat baru. Yang dihapus di akhir sebelum itu tidak terlihat.`,
    headMissing: "Berkas tanda akhir (audit.head) tidak ada: baris yang dihapus di akhir tidak akan terlihat.",
    headBroken: "Berkas tanda akhir (audit.head) bukan yang ditulis program ini.",
  },
  en: {
    title: "Audit log",
    lead: "Who saw, changed or took whose data, and why. Nobody can change this log unseen.",
    actions: actionWords.en,
    details: detailWords.en,
    values: { ...recordWords.en, ...officeWords.en },
    verification: "outcome of the check",
    otherField: "another field",
    yes: "yes",
    no: "no",
    head: { when: "When", who: "Who", what: "What", business: "Business" },
    reason: "Reason",
    reasonGone: "the reason went with its owner",
    program: "Program",
    owner: "Owner",
    goneOfficer: "an officer who is gone",
    goneBusiness: "a business that was erased",
    ofOwner: "owner number",
    filter: "Search the log",
    anyone: "anyone",
    anything: "anything",
    number: "Registration number",
    numberHint: "Example: 3313-000012-0",
    numberUnknown: (number) => `There is no business with the number “${number}”. Example: 3313-000012-0`,
    from: "From",
    to: "To",
    dateUnknown: "That date cannot be read. Example: 2026-11-23",
    dateOrder: "The first day is after the last one. Swap them, or leave one empty.",
    apply: "Show",
    all: "Everything",
    none: "Nothing on record fits.",
    export: "Download CSV",
    verify: "Verify the log",
    verifyHint: "Reads the whole log and looks for rows that were changed, removed, put in or moved.",
    running: "The log is long: it is still being verified.",
    failed: "The verification broke off. Try again, or run: npm run audit -- --verify",
    look: "See the result",
    whole: (rows) => `The log is whole: ${rows} rows were verified.`,
    broken: (rows) => `The log is not whole (${rows} rows were verified):`,
    more: (n) => `and ${n} more`,
    anchor: (seq) =>
      `Row ${seq}: the note of the end was made anew. What was removed at the end before it stays unseen.`,
    headMissing: "The note of the end (audit.head) is not there: rows removed at the end will not be seen.",
    headBroken: "The note of the end (audit.head) is not what this program wrote.",
  },
};
