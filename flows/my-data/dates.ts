import type { Asking } from "../kit/flow.ts";

const locales: Readonly<Record<string, string>> = { en: "en-GB", jv: "jv-ID" };
const localeOf = (language: string): string => locales[language] ?? "id-ID";

/** Making one costs a hundred times what using it does. */
const made = new Map<string, Intl.DateTimeFormat>();
const format = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([language, options]);
  const known = made.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  made.set(key, known);
  return known;
};

/** An instant (ISO 8601) as the office's calendar shows it: "22 November 2026"; `time` adds the hour and minute. */
export const dateInWords = (at: string, { language, world }: Asking, time?: "time"): string =>
  format(language, {
    dateStyle: "long",
    ...(time && { timeStyle: "short" }),
    timeZone: world.timeZone ?? "Asia/Jakarta",
  }).format(new Date(at));

/** A day of somebody's life as far as it is known: "1985-08-17", "1985-08" or "1985". */
export const dayInWords = (day: string, { language }: Asking): string => {
  const [year, month, date] = day.split("-");
  return format(language, {
    year: "numeric",
    ...(month !== undefined && { month: "long" }),
    ...(date !== undefined && { day: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(`${year}-${month ?? "01"}-${date ?? "01"}T00:00:00Z`));
};
