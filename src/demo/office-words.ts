import type { Typed } from "../registry/drafts/read-registration.ts";

/** What the demo's officers wrote. {nama} and {nomor} are the owner's. */
export const canned = [
  {
    title: "Pendaftaran gratis",
    text: "Halo {nama}, pendaftaran usaha di sini gratis dan tidak perlu perantara. Kalau ada yang meminta uang, mohon beri tahu kami.",
  },
  {
    title: "Jadwal pelatihan kemasan",
    text: "Halo {nama}, pelatihan kemasan diadakan setiap Selasa pekan kedua di balai kecamatan, pukul 09.00. Cukup bawa satu contoh produk.",
  },
  {
    title: "Usaha lebih dari satu",
    text: "Bisa. Setelah usaha pertama terdaftar dengan nomor {nomor}, ketik USAHA SAYA lalu pilih tambah usaha.",
  },
] as const;

/** An officer's answer, what the owner says to it, and the note on closing. */
export const ticketTalks = [
  ["Selamat siang, ada yang bisa kami bantu?", "Sudah jelas Bu, terima kasih", "Sudah dijelaskan lewat obrolan."],
  ["Pendaftarannya gratis, tidak dipungut biaya.", "Alhamdulillah, saya lanjutkan", "Menanyakan biaya."],
  ["RT bisa dikosongkan dulu, nanti dilengkapi.", "Nggih, matur nuwun", "RT menyusul."],
  ["Pelatihan berikutnya Selasa pekan depan di balai kecamatan.", "Siap, saya datang", "Menanyakan pelatihan."],
] as const;

export const notes = [
  "Ditelepon, pemilik di luar kota sampai Senin.",
  "Ikut pelatihan kemasan angkatan pertama.",
  "Rumahnya di gang sebelah mushola, papan nama belum ada.",
] as const;

/** Registrations that an officer filled in at a counter; `area` is added. */
export const drafts: readonly Omit<Typed, "area">[] = [
  {
    ...{ ownerName: "Sarinem Lestari", phone: "081200000021", businessName: "Rempeyek Mbah Sarinem" },
    ...{ product: "rempeyek kacang", cluster: "keripik", mode: "fixed", place: "", landmark: "", rtRw: "rt 2 rw 4" },
  },
  {
    ...{ ownerName: "Paimin", phone: "", businessName: "Keripik Pak Paimin" },
    ...{
      product: "keripik singkong",
      cluster: "keripik",
      mode: "fixed",
      place: "",
      landmark: "timur balai desa",
      rtRw: "",
    },
  },
  {
    ...{ ownerName: "Umi Khotimah", phone: "081200000022", businessName: "Roti Bu Umi" },
    ...{ product: "roti manis", cluster: "tepung", mode: "roving", place: "", landmark: "", rtRw: "rt 5 rw 1" },
  },
];
