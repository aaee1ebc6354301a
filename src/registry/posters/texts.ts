/** The languages that a poster can speak beside Indonesian. */
export const secondLanguages = ["jv", "en"] as const;
export type SecondLanguage = (typeof secondLanguages)[number];

export interface PosterTexts {
  readonly title: string;
  readonly lead: string;
  /** What it costs, in two words each. */
  readonly costs: readonly string[];
  readonly how: string;
  readonly by: Readonly<Record<"web" | "telegram" | "whatsapp", string>>;
  readonly typed: string;
  readonly never: string;
}

export const posterTexts: Readonly<Record<"id" | SecondLanguage, PosterTexts>> = {
  id: {
    title: "Punya usaha di rumah? Daftarkan di sini.",
    lead: "Jajanan, jahitan, warung, kerajinan, hasil kebun: semua usaha boleh, sekecil apa pun.",
    costs: ["Gratis", "3 menit", "Cukup dari ponsel"],
    how: "Buka kamera ponsel, arahkan ke kotak ini, lalu tekan tautan yang muncul.",
    by: { web: "Tanpa memasang apa pun", telegram: "Lewat Telegram", whatsapp: "Lewat WhatsApp" },
    typed: "Tidak bisa memindai? Ketik alamat ini:",
    never: "Kantor tidak pernah meminta uang, PIN, atau kode OTP.",
  },
  jv: {
    title: "Gadhah usaha ing griya? Mangga ndaftar.",
    lead: "Jajanan, jaitan, warung, kerajinan, asil kebon: sedaya usaha kenging, sanadyan alit.",
    costs: ["Mboten mbayar", "3 menit", "Cekap saking HP"],
    how: "Bikak kamera HP, dipunajengaken dhateng kothak punika, lajeng pencet tautanipun.",
    by: { web: "Mboten perlu masang punapa-punapa", telegram: "Lumantar Telegram", whatsapp: "Lumantar WhatsApp" },
    typed: "Mboten saged mindai? Serat alamat punika:",
    never: "Kantor mboten nate nyuwun arta, PIN, utawi kode OTP.",
  },
  en: {
    title: "A business at home? Register here.",
    lead: "Snacks, sewing, a stall, crafts, farm produce: every business counts, however small.",
    costs: ["Free", "3 minutes", "Just your phone"],
    how: "Open the camera of your phone, point it at this box, then tap the link.",
    by: { web: "Nothing to install", telegram: "By Telegram", whatsapp: "By WhatsApp" },
    typed: "Cannot scan it? Type this address:",
    never: "The office never asks for money, a PIN or an OTP code.",
  },
};
