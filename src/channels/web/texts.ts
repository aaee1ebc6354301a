/** The words around the talk; what the office says in it comes from the flows. */
export interface Texts {
  readonly lang: "id" | "en";
  readonly title: string;
  readonly other: { readonly lang: "id" | "en"; readonly label: string };
  readonly invitation: string;
  readonly begin: string;
  readonly goOn: string;
  readonly promises: readonly string[];
  readonly never: string;
  readonly skip: string;
  readonly talk: string;
  readonly office: string;
  readonly you: string;
  readonly write: string;
  readonly send: string;
  readonly answers: string;
  readonly quick: readonly string[];
  readonly step: (at: number, of: number) => string;
  readonly refresh: string;
  readonly phone: string;
  readonly sendPhone: string;
  /** Under a question for a place, where no script can send it. */
  readonly placeInWords: string;
  readonly location: (lat: string, lng: string, accuracy: string | null) => string;
  readonly photo: string;
  readonly removed: string;
  readonly unknown: string;
  readonly sent: string;
  readonly later: (seconds: number) => string;
  readonly again: string;
  /** What the script shows. */
  readonly script: Readonly<
    Record<
      | "locate"
      | "locating"
      | "mine"
      | "denied"
      | "unavailable"
      | "insecure"
      | "sending"
      | "waiting"
      | "retry"
      | "refused"
      | "offline"
      | "slow",
      string
    >
  >;
}

const id: Texts = {
  lang: "id",
  title: "Pendaftaran usaha rumahan",
  other: { lang: "en", label: "English" },
  invitation: "Daftarkan usaha rumahan Anda lewat percakapan",
  begin: "Mulai",
  goOn: "Lanjutkan percakapan sebelumnya",
  promises: [
    "Gratis, sekitar tiga menit.",
    "Cukup jawab pertanyaan satu per satu, seperti mengobrol.",
    "Boleh berhenti dan dilanjutkan kapan saja dari perangkat ini.",
  ],
  never: "Kami tidak pernah meminta uang, PIN, atau kode OTP.",
  skip: "Langsung ke kolom pesan",
  talk: "Percakapan",
  office: "Kantor",
  you: "Anda",
  write: "Tulis pesan",
  send: "Kirim",
  answers: "Pilihan jawaban",
  quick: ["Kembali", "Bantuan", "Menu"],
  step: (at, of) => `Langkah ${at} dari ${of}`,
  refresh: "Muat pesan baru",
  phone: "Nomor HP",
  sendPhone: "Kirim nomor",
  placeInWords: "Peramban ini tidak dapat mengirim lokasi. Silakan tulis nama desa, atau tempel tautan peta.",
  location: (lat, lng, accuracy) => `Lokasi: ${lat}, ${lng}${accuracy === null ? "" : ` (±${accuracy} m)`}`,
  photo: "Foto",
  removed: "Pesan ini sudah dihapus",
  unknown: "Pesan jenis lain",
  sent: "Terkirim",
  later: (seconds) =>
    `Pesan datang terlalu cepat. Tunggu ${seconds} detik, lalu tekan tombol ini. Pesan Anda belum hilang.`,
  again: "Kirim lagi",
  script: {
    locate: "Kirim lokasi saya",
    locating: "Mencari lokasi…",
    mine: "Lokasi saya",
    denied: "Izin lokasi tidak diberikan. Tidak apa-apa: silakan tulis nama desa atau alamatnya.",
    unavailable: "Lokasi tidak dapat ditemukan. Coba lagi, atau tulis nama desa atau alamatnya.",
    insecure: "Peramban ini tidak dapat mengirim lokasi. Silakan tulis nama desa atau alamatnya.",
    sending: "Mengirim…",
    waiting: "Belum terkirim",
    retry: "Kirim ulang",
    refused: "Tidak dapat dikirim",
    offline: "Tidak ada sambungan. Pesan disimpan dan dikirim nanti.",
    slow: "Terlalu cepat. Pesan dikirim sebentar lagi.",
  },
};

const en: Texts = {
  lang: "en",
  title: "Home business registration",
  other: { lang: "id", label: "Bahasa Indonesia" },
  invitation: "Register your home business by chat",
  begin: "Start",
  goOn: "Go on with the earlier conversation",
  promises: [
    "Free of charge, about three minutes.",
    "Just answer one question after another, as in any chat.",
    "You may stop and go on at any time on this device.",
  ],
  never: "We never ask for money, a PIN or a one-time code.",
  skip: "Go to the message field",
  talk: "Conversation",
  office: "Office",
  you: "You",
  write: "Write a message",
  send: "Send",
  answers: "Answers to choose from",
  quick: ["Back", "Help", "Menu"],
  step: (at, of) => `Step ${at} of ${of}`,
  refresh: "Load new messages",
  phone: "Mobile number",
  sendPhone: "Send number",
  placeInWords: "This browser cannot send a location. Please write the village name, or paste a map link.",
  location: (lat, lng, accuracy) => `Location: ${lat}, ${lng}${accuracy === null ? "" : ` (±${accuracy} m)`}`,
  photo: "Photo",
  removed: "This message was removed",
  unknown: "Another kind of message",
  sent: "Sent",
  later: (seconds) =>
    `Messages came too fast. Wait ${seconds} seconds, then press this button. Your message is not lost.`,
  again: "Send again",
  script: {
    locate: "Send my location",
    locating: "Finding your location…",
    mine: "My location",
    denied: "Location was not allowed. That is fine: please write the village or the address.",
    unavailable: "Your location could not be found. Try again, or write the village or the address.",
    insecure: "This browser cannot send a location. Please write the village or the address.",
    sending: "Sending…",
    waiting: "Not sent yet",
    retry: "Send again",
    refused: "Could not be sent",
    offline: "No connection. The message is kept and sent later.",
    slow: "Too fast. The message is sent in a moment.",
  },
};

/** The texts for an IETF language tag; Indonesian unless it is English. */
export function textsFor(language: string | undefined): Texts {
  return language?.toLowerCase().startsWith("en") ? en : id;
}

/** The language that a browser prefers, from its Accept-Language header. */
export function preferredLanguage(accepted: string | undefined): string | undefined {
  return /^\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*(?:[,;]|$)/.exec(accepted ?? "")?.[1];
}
