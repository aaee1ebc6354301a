import type { Asking } from "../kit/flow.ts";

const locales: Readonly<Record<string, string>> = { en: "en-GB" };

/** An instant (ISO 8601) as the office's calendar shows it: "22 November 2026"; `time` adds the hour and minute. */
export const dateInWords = (at: string, { language, world }: Asking, time?: "time"): string =>
  new Intl.DateTimeFormat(locales[language] ?? "id-ID", {
    dateStyle: "long",
    ...(time && { timeStyle: "short" }),
    timeZone: world.timeZone ?? "Asia/Jakarta",
  }).format(new Date(at));
