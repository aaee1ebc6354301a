import { fieldOf, isDetail } from "../../../../flows/details/fields.ts";
import type { BusinessRecord } from "../../../registry/record/read-record.ts";
import {
  isIdentifier,
  type RecordField,
  type RecordGroup,
  recordGroups,
} from "../../../registry/record/record-fields.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { fieldLabel, presentRecord } from "../../presenters/record.ts";
import type { View, Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { areaChoices } from "../businesses/area-choices.ts";
import { choicesOf } from "./choices.ts";
import { editWords } from "./edit-words.ts";
import { askingOf, pathTo } from "./parts.ts";
import { words } from "./words.ts";

/** What the officer entered, and what is wrong with it. */
export interface Entered {
  readonly typed?: ReadonlyMap<RecordField, string>;
  /** What the fields said when the form was opened first. */
  readonly was?: ReadonlyMap<RecordField, string>;
  readonly faults?: ReadonlyMap<RecordField, string>;
  /** Fields that the officer has now been shown as they are. */
  readonly fresh?: ReadonlySet<RecordField>;
  readonly elsewhere?: boolean;
  readonly reason?: string;
  readonly tell?: boolean;
  readonly status?: number;
}

type Now = ReadonlyMap<RecordField, { readonly typed: string; readonly seen: string }>;

/** The form of a group: one field each, a word on why, and whether the owner is told. */
export function editForm(
  record: BusinessRecord,
  group: RecordGroup,
  now: Now,
  entered: Entered,
  desk: Desk,
  visit: Visit,
): Pick<View, "title" | "body"> {
  const { language } = visit;
  const text = editWords[language];
  const { id, name } = record.row;
  const fields: readonly RecordField[] = recordGroups[group];
  const hidden = Object.fromEntries(
    fields.map((one) => {
      const seen = now.get(one)?.seen ?? "";
      return [`was-${one}`, entered.fresh?.has(one) ? seen : (entered.was?.get(one) ?? seen)];
    }),
  );
  const shown = presentRecord(record, desk.identifiers, askingOf(desk, language));
  const masked = new Map(shown.flatMap((one) => one.fields.map((part) => [part.field, part.value])));
  const title = text.title(words[language].groups[group], name);
  const conflict = entered.fresh !== undefined;
  const told =
    entered.faults === undefined ? nothing : notice(conflict ? text.conflict : text.faulty, conflict ? "warn" : "bad");
  const body = html`${heading(title, html`<a class="button" href="${pathTo(id, `#${group}`)}">${common[language].cancel}</a>`, text.lead)}${told}
${form(
  visit,
  pathTo(id, `/edit/${group}`),
  html`<div class="card edit">${fields.map((one) => inputOf(one, now.get(one)?.typed ?? "", masked.get(one) ?? null, entered, desk, visit))}</div>
<div class="card">${field("reason", text.reason, { value: entered.reason ?? "", hint: text.reasonHint, maxlength: 300 })}
<p class="check"><input type="checkbox" id="tell" name="tell" value="1"${entered.tell ? html` checked` : nothing} aria-describedby="tell-hint"> <label for="tell">${text.tell}</label></p><p class="hint" id="tell-hint">${text.tellHint}</p>
<div class="row"><button class="main" name="act" value="save">${common[language].save}</button></div></div>`,
  { hidden, guard: true },
)}`;
  return { title, body };
}

function inputOf(
  one: RecordField,
  current: string,
  shown: string | null,
  entered: Entered,
  desk: Desk,
  visit: Visit,
): Html {
  const { language } = visit;
  const text = editWords[language];
  const asking = askingOf(desk, language);
  const label = fieldLabel(one, asking);
  const value = entered.typed?.get(one) ?? current;
  const fault = entered.faults?.get(one);
  if (one === "village") return villageInput(label, value, fault, desk, visit);
  const choices = choicesOf(one, asking);
  if (choices !== undefined) {
    const free = one === "mode" || one === "cluster" ? [] : [{ value: "", label: text.unknown }];
    return chooser(one, label, [...free, ...choices], value, fault);
  }
  const hint = isIdentifier(one) && shown !== null ? text.keepNumber(shown) : text.hints[one];
  const long = isDetail(one) && fieldOf(one).kind === "text";
  const input = field(one, label, {
    ...{ value, fault, maxlength: long ? 400 : 200 },
    ...(hint === undefined ? {} : { hint }),
    ...(one === "phone" ? { type: "tel" } : {}),
    ...(long ? { rows: 2 } : {}),
  });
  if (one !== "pin" || entered.elsewhere !== true) return input;
  return html`${input}<p class="check"><input type="checkbox" id="meant" name="meant" value="1"> <label for="meant">${text.meantPin}</label></p>`;
}

/** A labelled list with a fault beside it. */
function chooser(
  name: string,
  label: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  value: string,
  fault: string | undefined,
): Html {
  return html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"${fault === undefined ? nothing : html` aria-invalid="true" aria-describedby="${name}-fault"`}>${choices.map((one) => html`<option value="${one.value}"${one.value === value ? html` selected` : nothing}>${one.label}</option>`)}</select>${fault === undefined ? nothing : html`<p class="fault" id="${name}-fault">${fault}</p>`}</div>`;
}

/** Villages of the officer's territory; where there are very many, those of the chosen district. */
function villageInput(
  label: string,
  value: string,
  fault: string | undefined,
  desk: Desk,
  { officer, language }: Visit,
): Html {
  const text = editWords[language];
  const { places } = desk.setting.world;
  const districts = areaChoices(places, officer.territory, value);
  const option = (code: string, name: string) =>
    html`<option value="${code}"${code === value ? html` selected` : nothing}>${name}</option>`;
  const partial = districts.some(({ whole, villages }) => whole && villages.length === 0);
  const told = [fault === undefined ? "" : "village-fault", partial ? "village-hint" : ""].filter(Boolean).join(" ");
  return html`<div class="field"><label for="village">${label}</label><select id="village" name="village"${fault === undefined ? nothing : html` aria-invalid="true"`}${told === "" ? nothing : html` aria-describedby="${told}"`}>
${officer.territory.length === 0 || value === "" ? option("", text.unplaced) : nothing}${districts.map(
  ({ district, whole, villages }) =>
    html`<optgroup label="${places.describe(district.code)}">${whole ? option(district.code, text.wholeDistrict(district.name)) : nothing}${villages.map(({ code, name }) => option(code, name))}</optgroup>`,
)}</select>${fault === undefined ? nothing : html`<p class="fault" id="village-fault">${fault}</p>`}${partial ? html`<p class="hint" id="village-hint">${text.villagesHint}</p><button name="act" value="villages">${text.villages}</button>` : nothing}</div>`;
}
