import { html } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import type { View, Visit } from "../../route.ts";
import { signInWords } from "./words.ts";

/** The recovery codes, this once; the sheet can be printed. */
export const recoverySheet = ({ language }: Visit, codes: readonly string[]): View => {
  const text = signInWords[language].codes;
  return {
    title: text.title,
    scripts: ["print"],
    body: html`${heading(text.title, undefined, text.lead)}
<ul class="codes" aria-label="${text.list}">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p class="hint">${text.once}</p>
<div class="actions"><button type="button" data-print hidden>${text.print}</button><a class="button main" href="/console">${text.kept}</a></div>`,
  };
};
