/** What made-up owners write, one message a line; the office answers by itself. `officer`: they ask for one. */
export interface DemoTalk {
  readonly language?: "id" | "jv" | "en";
  readonly lines: readonly string[];
}

/**
 * Talks of every kind that an office meets: quick ones, slow ones, ones that stop at a question, words that nobody
 * understands yet, requests for an officer. NAME, SHOP, PRODUCT and VILLAGE stand for made-up names.
 */
export const demoTalks: readonly DemoTalk[] = [
  {
    lines: ["Saya NAME, jualan PRODUCT di VILLAGE RT 2 RW 5", "ya", "SHOP", "di rumah", "lewati", "ya", "ya", "ya"],
  },
  {
    lines: [
      ...[
        "halo",
        "ya",
        "NAME",
        "SHOP",
        "PRODUCT",
        "1",
        "warung tetap",
        "VILLAGE",
        "rt 1 rw 3",
        "lewati",
        "ya",
        "ya",
        "tidak",
      ],
    ],
  },
  { language: "jv", lines: ["sugeng enjing", "inggih", "NAME", "SHOP", "jahit baju"] },
  { lines: ["mau daftar", "ya", "NAME", "SHOP", "kerajinan bambu", "1", "keliling"] },
  { lines: ["assalamualaikum", "ya", "NAME", "SHOP"] },
  { lines: ["info", "ya"] },
  { lines: ["halo"] },
  { lines: ["daftar", "tidak"] },
  { lines: ["halo", "ya", "NAME", "SHOP", "thiwul instan", "thiwul"] },
  { lines: ["halo", "ya", "NAME", "SHOP", "thiwul instan"] },
  { lines: ["halo", "ya", "NAME", "SHOP", "tahu bakso", "1", "mangkal"] },
  { lines: ["halo", "ya", "NAME", "SHOP", "tahu bakso", "1", "titip di warung tetangga"] },
  { lines: ["halo", "ya", "NAME", "SHOP", "keripik tempe", "1", "di rumah", "belakang masjid besar"] },
  { lines: ["halo", "ya", "NAME", "SHOP", "keripik tempe", "1", "di rumah", "VILLAGE", "lupa saya"] },
  { lines: ["halo", "ya", "NAME", "SHOP", "gorengan", "1", "di rumah", "VILLAGE", "petugas"] },
  { lines: ["halo", "petugas"] },
  { lines: ["Saya NAME, jual jamu gendong keliling di VILLAGE", "ya", "SHOP", "petugas"] },
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
      "yes",
    ],
  },
];
