import type { Tongue } from "../words.ts";
import { type Html, html } from "./html.ts";

const locales: Readonly<Record<Tongue, string>> = { id: "id-ID", en: "en-GB" };

/** A moment on the office's clocks: "23 Nov 2026, 09.15"; machines read it whole. */
export const moment = (at: Date, language: Tongue, timeZone?: string): Html =>
  html`<time datetime="${at.toISOString()}">${timeText(at, language, timeZone)}</time>`;

/** The same as a part of a sentence. */
export const timeText = (at: Date, language: Tongue, timeZone = "Asia/Jakarta"): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);

/** A day: "23 Nov 2026". */
export const day = (at: Date, language: Tongue, timeZone = "Asia/Jakarta"): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: "medium", timeZone }).format(at);

/** A number as people of the language write it: 1.204 or 1,204. */
export const figure = (n: number, language: Tongue): string => new Intl.NumberFormat(locales[language]).format(n);
