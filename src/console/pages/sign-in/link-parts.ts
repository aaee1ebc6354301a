import { readEmailAddress } from "../../../registry/officers/email-address.ts";
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

/** The address that a form was given; `value` is "" where it is none. */
export const readEmail = ({ form, language }: Visit): { readonly value: string; readonly faults: EmailFaults } => {
  const said = form["email"] ?? "";
  const value = readEmailAddress(said);
  return value === null
    ? { value: "", faults: { email: signInWords[language].signIn.notEmail(said.trim().slice(0, 100)) } }
    : { value, faults: {} };
};

interface EmailFaults {
  readonly email?: string;
}
