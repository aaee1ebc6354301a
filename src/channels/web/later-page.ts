import { html } from "hono/html";
import { bar, frame, type Html } from "./frame.ts";
import type { Texts } from "./texts.ts";

/** The sender was too fast and has no script that waits: the same message, ready to be sent again. */
export function laterPage(
  office: string,
  texts: Texts,
  seconds: number,
  fields: Readonly<Record<string, string>>,
): Html {
  return frame(
    { office, texts },
    html`${bar(office, texts)}
<main class="begin">
<form method="post" action="/chat">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p role="status">${texts.later(seconds)}</p>
<button class="large">${texts.again}</button>
</form>
</main>`,
  );
}
