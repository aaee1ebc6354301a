import { type CalendarDay, daysAgo, monthsAgo, type PartialDate } from "./calendar.ts";

const units = {
  day: "hari|hr|dino|dina|dinten|ari|days?",
  week: "minggu|mgg|pekan|peken|weeks?",
  month: "bulan|bln|wulan|sasi|months?",
  year: "tahun|thn|th|taun|warsa|years?|yrs?",
} as const;
type Unit = keyof typeof units;
const all = Object.values(units).join("|");
const past = "lalu|kemarin|kemaren|kmrn|wingi|kepengker|kapengker|kepungkur|last|silam|tadi";
const now = "ini|iki|niki|this|sekarang";
const last = new RegExp(`\\b(?:(${all}) (?:yang )?(?:${past})|last (${all}))\\b`, "u");
const current = new RegExp(`\\b(?:(${all}) (?:${now})|this (${all}))\\b`, "u");
const half = "setengah|separo|separuh|half|tengah|satengah";
// "3 bulan", "setahun", "satu setengah tahun", "setahun setengah"
const spans = new RegExp(
  `(?:(?<!\\d )(?<![\\d.,])(\\d{1,3}) ?(${half})? ?|\\b(${half}) ?(?:a )?|\\b(?:se|sa|sak|sak |a )(?=${all}))(${all})(?:nan|an|e|nya)?\\b(?! ?(?:#|\\d{4}))(?: (${half}))?`,
  "gu",
);
const coming = /\b(?:lagi|besok|sesuk|mbenjing|benjing|benjang|tomorrow|nanti|depan|ngajeng|next|mangke)\b/u;

/** A day or month told by how long ago it was, from today; undefined where no such words are. */
export function agoIn(text: string, today: CalendarDay): PartialDate | undefined {
  const { year, month } = today;
  if (coming.test(text)) return { year: year + 1 };
  const before = last.exec(text);
  if (before !== null && !/\d \p{L}+ (?:yang )?(?:lalu|kepengker|kepungkur|silam)/u.test(text))
    return step(unitOf(before[1] ?? before[2] ?? ""), today);
  const this_ = current.exec(text);
  if (this_ !== null) {
    const unit = unitOf(this_[1] ?? this_[2] ?? "");
    return unit === "year" ? { year } : unit === "day" ? today : { year, month };
  }
  const span = spanIn(text, today);
  if (span !== undefined) return span;
  if (/\b(?:kemarin|kemaren|kmrn|wingi) (?:lusa|dulu|enane|kae)\b|\bwingenane\b|\bday before yesterday\b/u.test(text))
    return daysAgo(today, 2);
  if (/\b(?:kemarin|kemaren|kmrn|wingi|kalawingi|kolowingi|yesterday|semalam|mau bengi)\b/u.test(text))
    return daysAgo(today, 1);
  return /\b(?:hari ini|today|tadi|barusan|wau|dinten menika)\b/u.test(text) ? today : undefined;
}

function unitOf(word: string): Unit {
  return (Object.keys(units) as Unit[]).find((unit) => new RegExp(`^(?:${units[unit]})$`, "u").test(word)) ?? "day";
}

function step(unit: Unit, today: CalendarDay): PartialDate {
  if (unit === "year") return { year: today.year - 1 };
  if (unit === "month") return monthsAgo(today, 1);
  return unit === "day" ? daysAgo(today, 1) : monthOf(daysAgo(today, 7));
}

/** Nobody means the day when counting by weeks. */
function monthOf({ year, month }: CalendarDay): PartialDate {
  return { year, month };
}

/** "2 tahun 3 bulan": added up; exact to the smallest unit told. */
function spanIn(text: string, today: CalendarDay): PartialDate | undefined {
  let days = 0;
  let months = 0;
  let finest: Unit = "year";
  const found = [...text.matchAll(spans)];
  for (const [, digits, halfMore, halfOnly, word = "", halfAfter] of found) {
    const unit = unitOf(word);
    const count = halfOnly !== undefined ? 0.5 : Number(digits ?? 1) + ((halfMore ?? halfAfter) ? 0.5 : 0);
    if (unit === "year") {
      months += count * 12;
      if (!Number.isInteger(count)) finest = "month";
    } else if (unit === "month") {
      months += Math.floor(count);
      days += (count % 1) * 30;
    } else days += count * (unit === "week" ? 7 : 1);
    if (unit !== "year" && finest !== "day") finest = unit === "day" && found.length === 1 ? "day" : "month";
  }
  if (found.length === 0 || months > 12 * 150) return undefined;
  if (finest === "year") return { year: today.year - months / 12 };
  if (finest === "day") return daysAgo(today, Math.round(days));
  const from = monthsAgo(today, Math.round(months));
  return monthOf(daysAgo({ year: from.year, month: from.month ?? 1, day: Math.min(today.day, 28) }, Math.round(days)));
}
