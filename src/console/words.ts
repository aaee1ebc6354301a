/** The words that every page shares. A page's own words stand beside it, in both languages. */
export const tongues = ["id", "en"] as const;
export type Tongue = (typeof tongues)[number];

/** Words in both languages, of the same shape. */
export type InBoth<Words> = { readonly [Language in Tongue]: Words };

const id = {
  console: "Konsol petugas",
  skip: "Langsung ke isi",
  menu: "Menu",
  sections: {
    "": "Beranda",
    businesses: "Usaha",
    queue: "Antrean periksa",
    duplicates: "Duplikat",
    tickets: "Permintaan bantuan",
    drafts: "Daftarkan pemilik",
    figures: "Angka",
    replies: "Balasan tak dipahami",
    posters: "Poster",
    officers: "Petugas",
    audit: "Catatan audit",
    setup: "Pengaturan",
    account: "Akun saya",
  },
  signOut: "Keluar",
  language: "English",
  demo: "Data contoh: semua orang dan usaha di sini rekaan.",
  denied: {
    title: "Tidak diizinkan",
    text: "Peran Anda tidak mencakup halaman ini. Mintalah kepada administrator kantor.",
  },
  missing: { title: "Tidak ditemukan", text: "Tidak ada di sini, atau berada di luar wilayah tugas Anda." },
  stale: {
    title: "Formulir kedaluwarsa",
    text: "Formulir ini sudah terlalu lama terbuka atau datang dari halaman lain. Tidak ada yang diubah.",
  },
  keptForm: "Yang Anda isi masih ada. Kirim lagi, atau kembali ke halamannya untuk melihat dulu keadaannya sekarang.",
  sendAgain: "Kirim lagi",
  toPage: "Kembali ke halamannya",
  toList: "Kembali ke daftar",
  invalid: { title: "Isian belum dapat diterima", text: "Periksa kembali isian Anda. Tidak ada yang diubah." },
  tooLarge: { title: "Terlalu besar", text: "Berkas atau isian melebihi batas. Tidak ada yang diubah." },
  back: "Kembali",
  home: "Ke beranda",
  save: "Simpan",
  cancel: "Batal",
  undo: "Urungkan",
  more: "Berikutnya",
  first: "Ke awal",
  search: "Cari",
  none: "Belum ada",
  changed: "Ada perubahan baru.",
  copy: "Salin tautan",
  copied: "Tautan tersalin",
  local:
    "Alamat layanan (PUBLIC_URL) belum diatur: tautan ini hanya berfungsi di komputer ini. Mintalah pengelola server mengaturnya sebelum tautan dikirim.",
};

export type CommonWords = typeof id;

export const words: InBoth<CommonWords> = {
  id,
  en: {
    console: "Officers' console",
    skip: "Skip to content",
    menu: "Menu",
    sections: {
      "": "Home",
      businesses: "Businesses",
      queue: "To verify",
      duplicates: "Duplicates",
      tickets: "Help requests",
      drafts: "Register for an owner",
      figures: "Figures",
      replies: "Replies not understood",
      posters: "Posters",
      officers: "Officers",
      audit: "Audit log",
      setup: "Set-up",
      account: "My account",
    },
    signOut: "Sign out",
    language: "Bahasa Indonesia",
    demo: "Example data: every person and business here is made up.",
    denied: { title: "Not allowed", text: "Your role does not cover this page. Ask an administrator of your office." },
    missing: { title: "Not found", text: "It is not here, or it lies outside your territory." },
    stale: {
      title: "The form is out of date",
      text: "This form was open for too long or came from another page. Nothing was changed.",
    },
    keptForm:
      "What you entered is still here. Send it once more, or go back to its page and look first how it stands now.",
    sendAgain: "Send it once more",
    toPage: "Back to its page",
    toList: "Back to the list",
    invalid: { title: "This cannot be taken yet", text: "Please check what you entered. Nothing was changed." },
    tooLarge: { title: "Too large", text: "The file or form is beyond the limit. Nothing was changed." },
    back: "Back",
    home: "To the home page",
    save: "Save",
    cancel: "Cancel",
    undo: "Undo",
    more: "Next",
    first: "To the beginning",
    search: "Search",
    none: "None yet",
    changed: "There is something new.",
    copy: "Copy link",
    copied: "Link copied",
    local:
      "The address of this service (PUBLIC_URL) is not set: this link works on this computer only. Have whoever looks after the server set it before the link is sent.",
  },
};
