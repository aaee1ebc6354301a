import { type Html, html } from "./html.ts";

/** A number to call at, and to write to: nothing is sent to anybody before it is pressed. */
export const phoneLinks = (phone: string): Html =>
  html`<a href="tel:${phone}">${phone}</a> · <a href="https://wa.me/${phone.replace(/\D/g, "")}" rel="noreferrer noopener" target="_blank">WhatsApp ↗</a>`;
