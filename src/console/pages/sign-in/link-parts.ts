import { html } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import type { View, Visit } from "../../route.ts";
import { entrance } from "./entrance.ts";
import { signInWords } from "./words.ts";

/** A link that holds no more, never held, or was looked for by trying: the three look alike but for the time to wait. */
export const deadLink = (visit: Visit, office: string, wait?: string): View => {
  const { title, text } = signInWords[visit.language].invitation.gone;
  return entrance(visit, office, {
    title,
    status: wait === undefined ? 404 : 429,
    body: html`${heading(title)}${wait === undefined ? html`<p>${text}</p>` : notice(wait, "bad")}`,
  });
};

export const nameFault = ({ language }: Visit, name: string): { readonly name?: string } =>
  name.length >= 2 && name.length <= 100 ? {} : { name: signInWords[language].faults.name };

export const readEmail = ({ form, language }: Visit) => {
  const said = form["email"]?.trim() ?? "";
  const fits = said.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(said);
  const faults: { readonly email?: string } = fits
    ? {}
    : { email: signInWords[language].signIn.notEmail(said.slice(0, 100)) };
  return { value: said.toLowerCase(), faults };
};
