import { type PasswordFault, passwordFault } from "../../../registry/officers/password.ts";
import { field } from "../../layout/form.ts";
import { type Html, html } from "../../layout/html.ts";
import type { Visit } from "../../route.ts";
import { signInWords } from "./words.ts";

/** A new password, typed twice, and what is wrong with it. */
export interface Chosen {
  readonly password: string;
  readonly faults: { readonly password?: string; readonly repeat?: string };
}

export const readChosen = (
  { form, language }: Visit,
  own: { readonly name: string; readonly email: string },
): Chosen => {
  const text = signInWords[language].faults;
  const { password = "", repeat = "" } = form;
  const fault: PasswordFault | null = passwordFault(password, own);
  if (fault !== null) return { password, faults: { password: text[fault] } };
  return { password, faults: password === repeat ? {} : { repeat: text.repeat } };
};

/** The two fields; what was typed in them is never sent back. */
export const choose = ({ language }: Visit, faults: Chosen["faults"] = {}): Html => {
  const text = signInWords[language].invitation;
  const common = { type: "password", autocomplete: "new-password", required: true, maxlength: 200 };
  return html`${field("password", text.password, { ...common, hint: text.passwordHint, fault: faults.password })}
${field("repeat", text.repeat, { ...common, fault: faults.repeat })}`;
};
