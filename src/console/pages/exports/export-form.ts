import { mostSpreadsheetRows } from "../../../registry/exporting/as-xlsx.ts";
import { exportTable } from "../../../registry/exporting/table.ts";
import { fileFormats } from "../../../registry/exporting/write-export.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { facts, heading, notice } from "../../layout/parts.ts";
import { may } from "../../policies.ts";
import type { View, Visit } from "../../route.ts";
import { pathWith } from "../businesses/asked.ts";
import { conditionsOf } from "../businesses/conditions.ts";
import { countInWords } from "../businesses/filter-head.ts";
import type { Selection } from "../businesses/selection.ts";
import { filesTable } from "./files-table.ts";
import { words } from "./words.ts";

export interface ExportFields {
  readonly format: string;
  readonly whole: boolean;
  readonly reason: string;
}
export type ExportFault = "reason" | "format" | "full" | "many";

/** What will be in the file, before it is made. */
export function exportForm(
  desk: Desk,
  visit: Visit,
  selection: Selection,
  { format, whole, reason }: ExportFields = { format: "xlsx", whole: false, reason: "" },
  fault?: ExportFault,
): View {
  const text = words[visit.language];
  const { counted, chosen, refused, query, back } = selection;
  const told =
    fault === undefined ? undefined : fault === "full" ? text.faults.full(mostSpreadsheetRows) : text.faults[fault];
  const body = html`${heading(text.title, nothing, text.lead)}
${refused.length === 0 ? nothing : notice(text.refused(refused.join(", ")), "warn")}
${fault === undefined || fault === "reason" ? nothing : notice(told ?? "", "bad")}
<section class="card">${facts([
    [text.what, whatInWords(desk, visit, selection)],
    [text.rows, chosen === undefined ? countInWords(counted, visit.language) : text.chosen(chosen)],
  ])}<p><a href="${back}">${text.back}</a></p></section>
${
  counted.n === 0
    ? notice(text.nothing, "warn")
    : form(
        visit,
        "/console/exports",
        html`<fieldset><legend>${text.format}</legend>${fileFormats.map(
          (one) =>
            html`<label class="choice tall"><input type="radio" name="format" value="${one}"${one === format ? html` checked` : nothing}> <span><b>${text.formats[one].name}</b> <span class="hint">${text.formats[one].hint}</span></span></label>`,
        )}</fieldset>
<fieldset><legend>${text.identifiers}</legend><p class="hint">${text.masked}</p>${wholeNumbers(visit, { whole, reason }, fault === "reason" ? told : undefined)}</fieldset>
<details><summary>${text.columns}</summary>${columnsList(desk, visit)}</details>
<p class="hint">${text.logged}</p>
<button class="main">${text.make}</button>`,
        { hidden: { selection: query.toString() } },
      )
}
${filesTable(desk, visit)}`;
  const here = pathWith("/console/exports/new", query);
  return { title: text.title, section: "businesses", here, body, status: fault === undefined ? 200 : 422 };
}

const whatInWords = ({ setting }: Desk, { language }: Visit, { asked, chosen }: Selection): string => {
  const text = words[language];
  if (chosen !== undefined) return text.chosen(chosen);
  const conditions = conditionsOf(asked.filter, setting.world, language);
  return conditions.length === 0 ? text.all : conditions.map(({ text: said }) => said).join(" · ");
};

function wholeNumbers(visit: Visit, { whole, reason }: Pick<ExportFields, "whole" | "reason">, fault?: string): Html {
  const text = words[visit.language];
  if (!may(visit.officer, "exportUnmasked")) return html`<p>${text.maskedOnly}</p>`;
  return html`<label class="choice"><input type="checkbox" name="whole" value="yes"${whole ? html` checked` : nothing}> ${text.unmask}</label>
${field("reason", text.reason, { rows: 2, maxlength: 500, value: reason, hint: text.reasonHint, fault })}`;
}

const columnsList = ({ setting }: Desk, { language }: Visit): Html =>
  html`<ul class="column-names">${exportTable({
    language,
    speak: setting.speech[language],
    trades: setting.world.trades,
    timeZone: setting.world.timeZone ?? "Asia/Jakarta",
  }).map(({ head }) => html`<li>${head}</li>`)}</ul>`;
