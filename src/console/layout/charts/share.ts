import type { Tongue } from "../../words.ts";
import { type Html, html } from "../html.ts";
import { figure } from "../time.ts";

/** How much a number is of all: a bar, and the percentage beside it. */
export const share = (n: number, all: number, language: Tongue): Html => {
  const percent = all === 0 ? 0 : Math.round((n / all) * 1000) / 10;
  const told = percent > 0 && percent < 1 ? "<1" : figure(Math.round(percent), language);
  return html`<span class="share"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ground" width="100" height="8"/><rect class="bar" width="${percent}" height="8"/></svg> ${told}%</span>`;
};
