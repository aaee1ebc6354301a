import { html } from "hono/html";
import { bar, frame, type Html } from "./frame.ts";
import type { Texts } from "./texts.ts";

/** What could not be done, for a page without script, and the way back to the talk. */
export function noticePage(office: string, texts: Texts, words: readonly string[]): Html {
  return frame(
    { office, texts },
    html`${bar(office, texts)}
<main class="begin">
<div role="status">${words.map((one) => html`<p>${one}</p>`)}</div>
<p><a href="/chat#now">${texts.back}</a></p>
</main>`,
  );
}
