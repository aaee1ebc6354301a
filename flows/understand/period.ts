/** What an amount of money is counted by. */
export const periods = ["day", "week", "month", "year"] as const;
export type Period = (typeof periods)[number];

const names: Readonly<Record<Period, string>> = {
  day: "hari|hr|ari|hare|dino|dina|dinten|day|malam|malem|hariannya",
  week: "minggu|mgg|mggu|minggon|pekan|peken|week|wk",
  month: "bulan|bln|bl|wulan|sasi|sasen|month|mo",
  year: "tahun|thn|th|taun|warsa|year|yr",
};
const one =
  "(?:\\b(?:per|setiap|tiap|tiap2|saben|sabin|each|every|dalam|in|pendak)\\s*(?:se|sa|sak|a)?\\s*|/\\s*(?:per)?\\s*|\\bse\\s?|\\bsa|\\bsak\\s?|\\ba\\s+|\\b(?:1|satu|siji|setunggal|one)\\s+)";
const whole: Readonly<Record<Period, string>> = {
  day: "harian|daily|perharinya|sehariannya|ndinane|hariannya",
  week: "mingguan|weekly",
  month: "bulanan|monthly|sebulannya|wulanan|sasinan",
  year: "tahunan|yearly|annual|annually|taunan",
};

const patterns = periods.map(
  (period) =>
    [period, new RegExp(`${one}(?:${names[period]})(?:nya|ne|e|ipun)?\\b|\\b(?:${whole[period]})\\b`, "gu")] as const,
);

/** The periods that a lower-case text names, and the text without them. */
export function periodsIn(text: string): { readonly found: readonly Period[]; readonly rest: string } {
  let rest = text;
  const found: Period[] = [];
  for (const [period, pattern] of patterns) {
    const without = rest.replace(pattern, " ");
    if (without !== rest) found.push(period);
    rest = without;
  }
  return { found, rest };
}
