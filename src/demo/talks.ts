/** What made-up owners write, one message a line; the office answers by itself. */
export interface DemoTalk {
  readonly language?: "id" | "jv" | "en";
  readonly lines: readonly string[];
}

/** To the question how they sell, with everything before it told. */
const toMode = ["halo", "ya", "NAME", "SHOP", "PRODUCT", "1"] as const;
const toVillage = [...toMode, "di rumah", "VILLAGE"] as const;

/**
 * Talks of every kind that an office meets: quick ones, slow ones, ones that stop at a question, words that nobody
 * understands yet, requests for an officer. NAME, SHOP, PRODUCT and VILLAGE stand for made-up names.
 */
export const demoTalks: readonly DemoTalk[] = [
  { lines: ["Saya NAME, jualan PRODUCT di VILLAGE RT 2 RW 5", "ya", "SHOP", "di rumah", "lewati", "ya", "ya", "ya"] },
  { lines: [...toMode, "warung tetap", "VILLAGE", "rt 1 rw 3", "lewati", "ya", "ya", "tidak"] },
  {
    language: "jv",
    lines: [
      "sugeng enjing",
      "inggih",
      "NAME",
      "SHOP",
      "PRODUCT",
      "1",
      "titip warunge bulik / nunut warunge mbakyu / titip titip kemawon",
    ],
  },
  { lines: [...toMode, "yen ana pesenan wae / nek ana pesenan / tergantung pesanan"] },
  { lines: ["assalamualaikum", "ya", "NAME", "SHOP"] },
  { lines: [...toMode, "di rumah", "kidul kali", "sisih lor pasar / kidul kali / perbatasan"] },
  { lines: ["info", "ya"] },
  { lines: ["daftar", "tidak"] },
  {
    lines: [
      "halo",
      "ya",
      "NAME",
      "SHOP",
      "srimping legi / walangan / srimping",
      "campur campur, pokoknya jajanan / maneka werna / pokoknya makanan",
    ],
  },
  { lines: [...toVillage, "rt 3 rw 2", "lewati", "ya", "ya", "ya", "petugas", "Kapan ada pelatihan kemasan lagi?"] },
  {
    language: "jv",
    lines: [
      "kulonuwun",
      "inggih",
      "NAME",
      "SHOP",
      "PRODUCT",
      "1",
      "nek wonten pesenan kemawon / menawi wonten pesenan",
    ],
  },
  { lines: [...toMode, "ngalor ngidul / saparan paran", "keliling"] },
  {
    lines: [
      "halo",
      "ya",
      "NAME",
      "SHOP",
      "PRODUCT",
      "1",
      "di rumah",
      "belakang masjid besar",
      "sing cedhak kuburan / wetan pasar / perumahan baru",
    ],
  },
  { lines: [...toVillage, "rt 4 rw 1", "petugas", "Saya baru pindah, RT-nya belum tahu berapa"] },
  { lines: ["halo", "petugas", "Apakah pendaftarannya bayar?"] },
  { lines: ["Saya NAME, jual jamu gendong keliling di VILLAGE", "ya", "SHOP", "petugas", "Usaha saya dua, bisa?"] },
  { language: "jv", lines: ["sugeng sonten", "inggih", "NAME", "SHOP", "wedang uwuh", "maneka werna wedangan"] },
  {
    language: "en",
    lines: [
      "hello",
      "yes",
      "NAME",
      "SHOP",
      "PRODUCT",
      "1",
      "fixed place",
      "VILLAGE",
      "rt 4 rw 1",
      "skip",
      "yes",
      "yes",
    ],
  },
  { lines: [...toMode, "mbok menawi titip"] },
  { lines: [...toVillage, "rt 1 rw 1", "lewati", "koyone wes bener / dicek anakku sik"] },
];
