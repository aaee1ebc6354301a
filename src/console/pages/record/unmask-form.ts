import type { IdentifierField } from "../../../registry/record/record-fields.ts";
import { longestReason } from "../../../registry/record/unmask.ts";
import { unmaskReasons } from "../../../registry/record/unmask-reasons.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import type { Visit } from "../../route.ts";
import { pathTo } from "./parts.ts";
import { words } from "./words.ts";

/** What was asked to be shown: the number, or what is wrong with the asking. */
export interface UnmaskEntered {
  readonly field: string;
  readonly plain?: string;
  readonly why?: string;
  readonly words?: string;
  readonly fault?: string;
}

/** A number in groups of four, as it stands on cards. */
const spaced = (plain: string): string => plain.replace(/(.{4})(?=.)/g, "$1 ");

/** Shows a whole number for a reason; behind a summary, so that nobody presses it by chance. */
export function unmaskForm(
  id: number,
  field: IdentifierField,
  label: string,
  entered: UnmaskEntered | undefined,
  visit: Visit,
): Html {
  const text = words[visit.language];
  const own = entered?.field === field ? entered : undefined;
  if (own?.plain !== undefined)
    return html`<div class="unmasked" role="status"><span class="hint">${text.shown(label)}</span><b class="number">${spaced(own.plain)}</b></div>`;
  const name = (part: string) => `${field}-${part}`;
  const fault = own?.fault;
  return html`<details class="unmask"${fault === undefined ? nothing : html` open`}><summary>${text.show}</summary>${form(
    visit,
    `${pathTo(id, "/unmask")}#${field}-shown`,
    html`<div class="field" id="${field}-shown"><label for="${name("why")}">${text.why}</label><select id="${name("why")}" name="why" required${fault === undefined ? nothing : html` aria-invalid="true" aria-describedby="${name("fault")}"`}><option value=""></option>${unmaskReasons.map((why) => html`<option value="${why}"${own?.why === why ? html` selected` : nothing}>${text.whys[why]}</option>`)}</select>${fault === undefined ? nothing : html`<p class="fault" id="${name("fault")}">${fault}</p>`}</div>
<div class="field"><label for="${name("words")}">${text.whyWords}</label><input id="${name("words")}" name="words" maxlength="${longestReason}" autocomplete="off" value="${own?.words ?? ""}" aria-describedby="${name("hint")}"><p class="hint" id="${name("hint")}">${text.ownerReads}</p></div>
<button>${text.show}</button>`,
    { hidden: { field } },
  )}</details>`;
}
