import type { Tongue } from "../words.ts";
import { type Html, html } from "./html.ts";

const locales = { id: "id-ID", en: "en-GB" } as const satisfies Record<Tongue, string>;

/** A moment on the office's clocks: "23 Nov 2026, 09.15"; machines read it whole. */
export const moment = (at: Date, language: Tongue, timeZone?: string): Html =>
  html`<time datetime="${at.toISOString()}">${timeText(at, language, timeZone)}</time>`;

/** The same as a part of a sentence. */
export const timeText = (at: Date, language: Tongue, timeZone = "Asia/Jakarta"): string =>
  clock(language, timeZone, "short").format(at);

/** A day: "23 Nov 2026". */
export const day = (at: Date, language: Tongue, timeZone = "Asia/Jakarta"): string =>
  clock(language, timeZone, undefined).format(at);

/** A number as people of the language write it: 1.204 or 1,204. */
export const figure = (n: number, language: Tongue): string => numbers[language].format(n);

// Making a format costs a hundred times as much as using it, and a page uses it hundreds of times.
const numbers: Readonly<Record<Tongue, Intl.NumberFormat>> = {
  id: new Intl.NumberFormat(locales.id),
  en: new Intl.NumberFormat(locales.en),
};
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(language: Tongue, timeZone: string, timeStyle: "short" | undefined): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${timeStyle ?? ""}`;
  const known = clocks.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], {
    dateStyle: "medium",
    timeZone,
    ...(timeStyle === undefined ? {} : { timeStyle }),
  });
  clocks.set(key, made);
  return made;
}
