import type { FileFormat } from "../../../registry/exporting/write-export.ts";
import { figure } from "../../layout/time.ts";
import type { InBoth } from "../../words.ts";

const id = {
  title: "Ekspor usaha",
  sheet: "Usaha",
  lead: "Berkas dibuat di server, lalu dapat diunduh selama satu jam, berulang kali bila sambungan terputus.",
  what: "Yang diekspor",
  all: "Semua usaha di wilayah Anda",
  filter: "Saringan",
  rows: "Banyaknya",
  chosen: (n: number) => `${figure(n, "id")} usaha yang dicentang`,
  count: (n: number) => `${figure(n, "id")} usaha`,
  moreThan: (n: number) => `lebih dari ${figure(n, "id")} usaha`,
  back: "Ubah saringan",
  format: "Bentuk berkas",
  formats: {
    xlsx: { name: "Excel (XLSX)", hint: "Untuk dibuka di Excel atau LibreOffice. Paling kecil untuk diunduh." },
    csv: { name: "CSV", hint: "Untuk program lain. Di Excel, nol di depan NIB dan NIK bisa hilang: pakai XLSX." },
    geojson: { name: "GeoJSON", hint: "Untuk program peta seperti QGIS. Usaha tanpa titik ikut, tanpa letak." },
  } satisfies Record<FileFormat, { name: string; hint: string }>,
  columns: "Kolom",
  identifiers: "NIK, nomor KK, dan NPWP",
  masked: "Disamarkan: hanya empat angka depan dan belakang yang tampak.",
  maskedOnly: "Nomor utuh hanya untuk petugas program dan administrator.",
  unmask: "Tampilkan nomor utuh",
  reason: "Alasan nomor utuh diperlukan",
  reasonHint:
    "Wajib kalau nomor utuh ditampilkan. Tercatat di catatan audit. Contoh: usulan penerima KUR ke Bank Jateng, surat nomor 518/221",
  make: "Buat berkas",
  logged: "Setiap ekspor tercatat: siapa, saringan apa, berapa baris, samar atau utuh. Pemilik usaha dapat melihatnya.",
  refused: (ids: string) => `Tidak ikut, karena tidak ada atau di luar wilayah tugas Anda: nomor ${ids}.`,
  nothing: "Tidak ada usaha yang cocok, jadi tidak ada yang diekspor. Longgarkan saringannya.",
  faults: {
    reason: "Tulis alasannya, paling sedikit 10 huruf. Contoh: usulan penerima KUR ke Bank Jateng",
    format: "Pilih satu bentuk berkas.",
    full: (most: number) =>
      `Satu lembar Excel memuat paling banyak ${figure(most, "id")} baris. Pilih CSV, atau persempit saringan.`,
    many: "Anda sudah punya lima berkas. Hapus satu yang tidak dipakai di bawah, lalu coba lagi.",
  },
  yours: "Berkas Anda",
  file: "Berkas",
  state: "Keadaan",
  size: "Besar",
  until: "Sampai",
  states: {
    waiting: "Menunggu giliran",
    writing: "Sedang dibuat",
    ready: "Siap diunduh",
    failed: "Gagal dibuat",
    full: "Terlalu banyak baris untuk Excel",
  },
  unmaskedBadge: "nomor utuh",
  progress: (rows: number, of: number | null) =>
    of === null
      ? `${figure(rows, "id")} baris ditulis`
      : `${figure(rows, "id")} dari ${figure(of, "id")} baris ditulis`,
  written: (rows: number) => `${figure(rows, "id")} baris`,
  reload: "Muat ulang",
  reloadHint: "Halaman ini memperbarui diri. Kalau tidak, tekan “Muat ulang”. Boleh ditinggal: berkasnya tetap dibuat.",
  download: "Unduh berkas",
  remove: "Hapus berkas",
  stop: "Batalkan",
  again: "Buat ekspor lagi",
  readyUntil: "Dapat diunduh sampai",
  failedText: "Ada kesalahan di pihak kami, dan sudah tercatat. Tidak ada data yang keluar. Coba buat lagi.",
  fullText: "Usahanya lebih banyak daripada baris satu lembar Excel. Pilih CSV, atau persempit saringan.",
  gone: {
    title: "Berkas sudah tidak ada",
    text: "Berkas ekspor disimpan satu jam. Berkas juga hilang kalau program dimulai ulang, atau kalau ada pemilik yang meminta datanya dihapus. Buat lagi dengan saringan yang sama.",
  },
  kilobytes: (n: number) => `${figure(n, "id")} KB`,
};

export type ExportsWords = typeof id;

const en: ExportsWords = {
  title: "Export businesses",
  sheet: "Businesses",
  lead: "The file is made on the server and can be downloaded for an hour, again and again if the connection breaks.",
  what: "What is exported",
  all: "All businesses of your territory",
  filter: "Filter",
  rows: "How many",
  chosen: (n) => `${figure(n, "en")} ticked businesses`,
  count: (n) => (n === 1 ? "1 business" : `${figure(n, "en")} businesses`),
  moreThan: (n) => `more than ${figure(n, "en")} businesses`,
  back: "Change the filter",
  format: "Kind of file",
  formats: {
    xlsx: { name: "Excel (XLSX)", hint: "To be opened in Excel or LibreOffice. The smallest to download." },
    csv: { name: "CSV", hint: "For other programs. Excel may lose leading zeros of NIB and NIK: use XLSX there." },
    geojson: {
      name: "GeoJSON",
      hint: "For map programs such as QGIS. Businesses without a pin are in it, without a place.",
    },
  },
  columns: "Columns",
  identifiers: "NIK, KK number and NPWP",
  masked: "Masked: only the first and last four digits can be seen.",
  maskedOnly: "Whole numbers are for programme officers and administrators.",
  unmask: "Show whole numbers",
  reason: "Why whole numbers are needed",
  reasonHint:
    "Required where whole numbers are shown. Kept in the audit log. Example: candidates for KUR sent to Bank Jateng, letter 518/221",
  make: "Make the file",
  logged: "Every export is on record: who, which filter, how many rows, masked or not. Owners can see it.",
  refused: (ids) => `Left out, since they are not there or lie outside your territory: number ${ids}.`,
  nothing: "No business fits, so there is nothing to export. Widen the filter.",
  faults: {
    reason: "Write the reason, at least 10 letters. Example: candidates for KUR sent to Bank Jateng",
    format: "Choose one kind of file.",
    full: (most) => `A sheet of Excel holds at most ${figure(most, "en")} rows. Choose CSV, or narrow the filter.`,
    many: "You have five files already. Remove one below that you do not need, then try again.",
  },
  yours: "Your files",
  file: "File",
  state: "State",
  size: "Size",
  until: "Until",
  states: {
    waiting: "Waiting for its turn",
    writing: "Being made",
    ready: "Ready",
    failed: "Failed",
    full: "Too many rows for Excel",
  },
  unmaskedBadge: "whole numbers",
  progress: (rows, of) =>
    of === null ? `${figure(rows, "en")} rows written` : `${figure(rows, "en")} of ${figure(of, "en")} rows written`,
  written: (rows) => (rows === 1 ? "1 row" : `${figure(rows, "en")} rows`),
  reload: "Reload",
  reloadHint:
    "This page renews itself. If it does not, press “Reload”. You may leave it: the file is made all the same.",
  download: "Download the file",
  remove: "Remove the file",
  stop: "Stop",
  again: "Make another export",
  readyUntil: "Can be downloaded until",
  failedText: "The fault is ours and on record. No data left the server. Please try again.",
  fullText: "There are more businesses than a sheet of Excel has rows. Choose CSV, or narrow the filter.",
  gone: {
    title: "The file is gone",
    text: "Exports are kept for an hour. They also go when the program starts anew, or when an owner has their data erased. Make it again with the same filter.",
  },
  kilobytes: (n) => `${figure(n, "en")} KB`,
};

export const words = { id, en } satisfies InBoth<ExportsWords>;
