import { en } from "./texts/en.ts";
import { id } from "./texts/id.ts";
import { jv } from "./texts/jv.ts";
import type { Lang, Texts } from "./texts/words.ts";

export type { Texts } from "./texts/words.ts";

const byLang: Readonly<Record<Lang, Texts>> = { id, en, jv };

/** The texts for an IETF language tag; Indonesian for any other. */
export function textsFor(language: string | undefined): Texts {
  const primary = language?.toLowerCase().split("-")[0] ?? "";
  return isLang(primary) ? byLang[primary] : id;
}

const isLang = (tag: string): tag is Lang => Object.hasOwn(byLang, tag);

/** The language that a browser prefers, from its Accept-Language header. */
export function preferredLanguage(accepted: string | undefined): string | undefined {
  return /^\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*(?:[,;]|$)/.exec(accepted ?? "")?.[1];
}
