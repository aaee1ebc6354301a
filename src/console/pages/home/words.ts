import type { InBoth } from "../../words.ts";

const id = {
  greeting: (name: string) => `Selamat bekerja, ${name}`,
  lead: "Yang menunggu Anda hari ini.",
  search: "Cari usaha",
  hint: "Nama usaha atau pemilik, produk, nomor pendaftaran, nomor HP, atau NIK 16 angka.",
  registered: "usaha terdaftar",
  today: (n: string) => `${n} hari ini`,
  queue: "menunggu pemeriksaan",
  returned: (n: string) => `${n} sudah diperbaiki atau diubah pemiliknya`,
  tickets: "permintaan bantuan menunggu",
  mine: (n: string) => `${n} sedang Anda tangani`,
  duplicates: "pasangan mungkin ganda",
  drafts: "menunggu konfirmasi pemilik",
  replies: "balasan tak dipahami",
  begin: "Memulai",
  noMap: "Belum ada peta batas desa: titik lokasi belum menjadi desa dengan sendirinya.",
  loadMap: "Muat peta",
  nobody:
    "Belum ada usaha terdaftar. Poster dengan kode QR adalah cara tercepat mengajak pemilik usaha mendaftar dari HP-nya.",
  posters: "Cetak poster",
  tryChat: "Coba obrolannya",
};

export const words: InBoth<typeof id> = {
  id,
  en: {
    greeting: (name) => `Hello, ${name}`,
    lead: "What waits for you today.",
    search: "Find a business",
    hint: "Name of the business or owner, product, registration number, phone number, or a NIK of 16 digits.",
    registered: "businesses registered",
    today: (n) => `${n} today`,
    queue: "to verify",
    returned: (n) => `${n} repaired or changed by their owners`,
    tickets: "help requests waiting",
    mine: (n) => `${n} in your hands`,
    duplicates: "pairs that may be one",
    drafts: "waiting for owners to confirm",
    replies: "replies not understood",
    begin: "To begin",
    noMap: "There is no village boundary map yet: pins do not become villages by themselves.",
    loadMap: "Load a map",
    nobody:
      "No business is registered yet. Posters with QR codes are the quickest way to have owners register from their phones.",
    posters: "Print posters",
    tryChat: "Try the chat",
  },
};
