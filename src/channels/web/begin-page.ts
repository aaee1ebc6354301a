import { html } from "hono/html";
import { bar, frame, type Html } from "./frame.ts";
import type { Texts } from "./texts.ts";

export interface BeginPage {
  readonly office: string;
  readonly texts: Texts;
  /** The other languages that can be spoken. */
  readonly others: readonly Pick<Texts, "lang" | "name">[];
  /** A poster's token, or nothing. */
  readonly start: string;
  readonly messageId: string;
  /** The secret that becomes the cookie, once the button is pressed. */
  readonly key: string;
  /** There is an earlier talk to go on with. */
  readonly known: boolean;
}

/** Who we are and one large button. It sets no cookie and needs no script. */
export function beginPage({ office, texts, others, start, messageId, key, known }: BeginPage): Html {
  const inLanguage = (lang: string) => `?${start === "" ? "" : `start=${start}&`}lang=${lang}`;
  return frame(
    { office, texts },
    html`${bar(office, texts)}
<main class="begin">
<h2>${texts.invitation}</h2>
<ul>${texts.promises.map((promise) => html`<li>${promise}</li>`)}</ul>
<form method="post" action="/chat">
<input type="hidden" name="id" value="${messageId}">
<input type="hidden" name="key" value="${key}">
<input type="hidden" name="start" value="${start}">
<input type="hidden" name="lang" value="${texts.lang}">
<button class="large">${texts.begin}</button>
</form>
${known ? html`<p><a href="/chat">${texts.goOn}</a></p>` : ""}
<p class="never">${texts.never}</p>
<p class="languages">${others.map(({ lang, name }) => html`<a href="/chat${inLanguage(lang)}" lang="${lang}" hreflang="${lang}">${name}</a> `)}</p>
</main>`,
  );
}
