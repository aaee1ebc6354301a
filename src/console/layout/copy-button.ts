import { type Tongue, words } from "../words.ts";
import { type Html, html } from "./html.ts";

/** Copies an address; a script shows it where copying is possible. */
export const copyButton = (link: string, language: Tongue): Html =>
  html`<button type="button" class="copy" data-link="${link}" data-copied="${words[language].copied}">${words[language].copy}</button>`;
