import { type Html, html } from "../html.ts";

/** A bar beside a number: how much it is of the most. It tells nothing that the number does not. */
export const share = (n: number, most: number): Html =>
  html`<svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ground" width="100" height="8"/><rect class="bar" width="${most === 0 ? 0 : Math.round((n / most) * 1000) / 10}" height="8"/></svg>`;
