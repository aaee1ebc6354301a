import type { Asking } from "../kit/flow.ts";

const locales: Readonly<Record<string, string>> = { en: "en-GB", jv: "jv-ID" };
const localeOf = (language: string): string => locales[language] ?? "id-ID";

/** An instant (ISO 8601) as the office's calendar shows it: "22 November 2026"; `time` adds the hour and minute. */
export const dateInWords = (at: string, { language, world }: Asking, time?: "time"): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "long",
    ...(time && { timeStyle: "short" }),
    timeZone: world.timeZone ?? "Asia/Jakarta",
  }).format(new Date(at));

/** A day of somebody's life as far as it is known: "1985-08-17", "1985-08" or "1985". */
export const dayInWords = (day: string, { language }: Asking): string => {
  const [year, month, date] = day.split("-");
  return new Intl.DateTimeFormat(localeOf(language), {
    year: "numeric",
    ...(month !== undefined && { month: "long" }),
    ...(date !== undefined && { day: "numeric" }),
    timeZone: "UTC",
  }).format(new Date(`${year}-${month ?? "01"}-${date ?? "01"}T00:00:00Z`));
};
