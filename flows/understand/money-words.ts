/** What a number of rupiah is counted in. */
export const scales: ReadonlyMap<string, number> = new Map([
  ...[
    "ribu",
    "rb",
    "rbu",
    "rebu",
    "rib",
    "ewu",
    "éwu",
    "ewon",
    "k",
    "thousand",
    "ribuan",
    "rban",
    "ewunan",
    "rebuan",
    "rban",
  ].map((word) => [word, 1e3] as const),
  ...[
    "juta",
    "jt",
    "jta",
    "jutaan",
    "jtan",
    "yuta",
    "yutan",
    "yuto",
    "million",
    "mio",
    "mil",
    "jut",
    "jeti",
    "jutaa",
  ].map((word) => [word, 1e6] as const),
  ...["milyar", "miliar", "m", "mlyr", "milyard", "miliard", "billion", "bn", "milyaran", "miliaran"].map(
    (word) => [word, 1e9] as const,
  ),
  ...["triliun", "trilyun", "trilliun"].map((word) => [word, 1e12] as const),
]);
/** A number and its unit in one word. */
export const wholes: ReadonlyMap<string, number> = new Map([
  ...["seribu", "sewu", "saribu", "sarebu", "serebu", "seceng", "ceceng"].map((word) => [word, 1e3] as const),
  ...["sejuta", "sajuta", "sayuta", "sakyuta", "seyuta", "cetiao", "cetiau", "sjuta", "sejt"].map(
    (word) => [word, 1e6] as const,
  ),
  ...["semilyar", "semiliar", "samilyar"].map((word) => [word, 1e9] as const),
  ["goceng", 5e3],
  ["ceban", 1e4],
  ["noban", 2e4],
  ["goban", 5e4],
  ["cepekceng", 1e5],
  ["cepeceng", 1e5],
  ["gopekceng", 5e5],
  ["gopeceng", 5e5],
  ["gotiao", 5e6],
]);
/** Traders' numbers without a unit: "gocap" was fifty, and is fifty thousand to some. */
export const slang: ReadonlyMap<string, number> = new Map([
  ["jigo", 25],
  ["gocap", 50],
  ["cepek", 100],
  ["gopek", 500],
]);
export const halves: ReadonlySet<string> = new Set([
  "setengah",
  "stengah",
  "stngh",
  "separo",
  "separuh",
  "sepalih",
  "tengah",
  "half",
  "satengah",
  "saparo",
]);
export const rupiahs: ReadonlySet<string> = new Set(["rupiah", "perak", "rph"]);
export const ranges: ReadonlySet<string> = new Set([
  "-",
  "–",
  "—",
  "sampai",
  "sampe",
  "smp",
  "sd",
  "hingga",
  "nganti",
  "dugi",
  "ngantos",
  "to",
  "until",
  "atau",
  "utawi",
  "utawa",
  "or",
  "dan",
  "lan",
  "and",
  "s",
]);
/** Suffixes and small words between a number and its unit. */
export const between: ReadonlySet<string> = new Set(["an", "a", "sak", "se", "sa", "of", "rp"]);
