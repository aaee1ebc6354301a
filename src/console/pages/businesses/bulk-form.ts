import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { notice } from "../../layout/parts.ts";
import { may } from "../../policies.ts";
import type { Visit } from "../../route.ts";
import { type Asked, queryOf } from "./asked.ts";
import { words } from "./words.ts";

export const bulkDeeds = ["export", "print", "reopen"] as const;
export type BulkDeed = (typeof bulkDeeds)[number];

/**
 * What can be done with the businesses that are ticked above, or with all that fit. Where a script runs, it stays in
 * sight as soon as something is ticked.
 */
export function bulkForm(visit: Visit, asked: Asked, found: string, fault?: string): Html {
  const { bulk } = words[visit.language];
  const which = (value: "checked" | "all", label: string, now: boolean) =>
    html`<label class="choice"><input type="radio" name="which" value="${value}"${now ? html` checked` : nothing}> ${label}</label>`;
  const button = (deed: BulkDeed) => html`<button name="do" value="${deed}">${bulk[deed]}</button>`;
  return form(
    visit,
    "/console/businesses/bulk#bulk",
    html`${fault === undefined ? nothing : notice(fault, "bad")}<fieldset><legend>${bulk.legend}</legend><div role="radiogroup" aria-label="${bulk.which}">${which("checked", bulk.checked, true)}${which("all", bulk.all(found), false)}</div></fieldset>
<div class="row"><p class="count" role="status" data-ticked="${bulk.ticked}" hidden></p>${may(visit.officer, "export") ? button("export") : nothing}${button("print")}${may(visit.officer, "verify") ? button("reopen") : nothing}</div>`,
    { id: "bulk", class: "bulk", hidden: { asked: queryOf(asked).toString() } },
  );
}
