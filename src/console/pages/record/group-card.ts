import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { phoneLinks } from "../../layout/phone-links.ts";
import { may } from "../../policies.ts";
import type { PresentedGroup } from "../../presenters/record.ts";
import type { Visit } from "../../route.ts";
import { pathTo, whoAndWhen } from "./parts.ts";
import { type UnmaskEntered, unmaskForm } from "./unmask-form.ts";
import { words } from "./words.ts";

/** A group of fields, each with where it came from. */
export function groupCard(
  id: number,
  { group, fields }: PresentedGroup,
  unmask: UnmaskEntered | undefined,
  desk: Desk,
  visit: Visit,
): Html {
  const text = words[visit.language];
  const name = text.groups[group];
  const edit = may(visit.officer, "edit")
    ? html`<a class="button" href="${pathTo(id, `/edit/${group}`)}" aria-label="${text.editGroup(name)}">${text.edit}</a>`
    : nothing;
  const known = fields.filter(({ value }) => value !== null);
  const unknown = fields.filter(({ value }) => value === null);
  return html`<section class="card" id="${group}" aria-labelledby="${group}-head"><div class="card-head"><h2 id="${group}-head">${name}</h2>${edit}</div>
<dl class="facts fields">${known.map(
    ({ field, label, value, source, masked }) =>
      html`<div><dt>${label}</dt><dd>${
        value === null
          ? html`<span class="soft">${text.unknown}</span>`
          : html`<span dir="auto">${field === "phone" ? phoneLinks(value) : value}</span>`
      }${source === null ? nothing : html`<span class="source">${whoAndWhen(source, desk, visit, false)}</span>`}${
        masked === null || !may(visit.officer, "unmask") ? nothing : unmaskForm(id, masked, label, unmask, visit)
      }</dd></div>`,
  )}</dl>${unknown.length === 0 ? nothing : html`<p class="soft unknown"><b>${text.unknown}:</b> ${unknown.map(({ label }) => label).join(", ")}</p>`}</section>`;
}
