import { faultText } from "../../../../flows/speech/fault-text.ts";
import { modes } from "../../../../flows/understand/understood.ts";
import type { DraftField, Faults, Typed } from "../../../registry/drafts/read-registration.ts";
import { draftFields } from "../../../registry/drafts/read-registration.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import type { Visit } from "../../route.ts";
import { areaChoices } from "../businesses/area-choices.ts";
import { words } from "./words.ts";

/** What a form brought, every field by its name; an absent one is empty. */
export const typedIn = ({ form }: Pick<Visit, "form">): Typed =>
  Object.fromEntries(draftFields.map((name) => [name, (form[name] ?? "").slice(0, 500)])) as Typed;

/** The registration's questions on one page, with what is wrong at each field. */
export function draftForm(
  desk: Desk,
  visit: Visit,
  to: { readonly action: string; readonly hidden: Readonly<Record<string, string>>; readonly save: string },
  typed: Typed,
  faults: Faults = {},
): Html {
  const { language, officer } = visit;
  const text = words[language];
  const { world } = desk.setting;
  const fault = (name: DraftField) => faultOf(name, typed, faults, desk, visit);
  const input = (name: DraftField, more: { readonly type?: string; readonly inputmode?: string } = {}): Html => {
    const wrong = fault(name);
    return html`<div class="field"><label for="${name}">${text.fields[name]}</label>
<input id="${name}" name="${name}" type="${more.type ?? "text"}" maxlength="500" autocomplete="off"${more.inputmode === undefined ? nothing : html` inputmode="${more.inputmode}"`} value="${typed[name]}" ${described(name, wrong)}>${told(name, text.hints[name], wrong)}</div>`;
  };
  const choice = (name: DraftField, options: Html): Html => {
    const wrong = fault(name);
    return html`<div class="field"><label for="${name}">${text.fields[name]}</label>
<select id="${name}" name="${name}" ${described(name, wrong)}><option value="">${text.choose}</option>${options}</select>${told(name, text.hints[name], wrong)}</div>`;
  };
  const option = (value: string, label: string, chosen: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${label}</option>`;
  const suggested = typed.cluster === "" ? (world.trades.suggest(typed.product)[0]?.cluster ?? "") : typed.cluster;
  const clusters = world.trades
    .clusters()
    .map(({ id, name }) => option(id, name[language] ?? name["id"] ?? id, suggested));
  const areas = areaChoices(world.places, officer.territory, typed.area).map(
    ({ district, whole, villages }) =>
      html`<optgroup label="${district.name}">${whole ? option(district.code, text.wholeDistrict(district.name), typed.area) : nothing}${villages.map(({ code, name }) => option(code, name, typed.area))}</optgroup>`,
  );
  return form(
    visit,
    to.action,
    html`<fieldset class="card"><legend>${text.owning}</legend>${input("ownerName")}${input("phone", { type: "tel", inputmode: "tel" })}</fieldset>
<fieldset class="card"><legend>${text.what}</legend>${input("businessName")}${input("product")}${choice("cluster", html`${clusters}`)}${choice("mode", html`${modes.map((mode) => option(mode, text.modes[mode] ?? mode, typed.mode))}`)}</fieldset>
<fieldset class="card"><legend>${text.where}</legend>${choice("area", html`${areas}`)}${input("rtRw")}${input("place")}<p><button type="button" id="here" data-fault="${text.hereNo}" hidden>${text.here}</button> <span id="here-told" role="status"></span></p>${input("landmark")}</fieldset>
<button class="main">${to.save}</button>`,
    { hidden: to.hidden, class: "draft", guard: true },
  );
}

const described = (name: string, wrong: string | undefined): Html =>
  html`aria-describedby="${name}-hint${wrong === undefined ? "" : ` ${name}-fault`}"${wrong === undefined ? nothing : html` aria-invalid="true"`}`;

const told = (name: string, hint: string, wrong: string | undefined): Html =>
  html`<p class="hint" id="${name}-hint">${hint}</p>${wrong === undefined ? nothing : html`<p class="fault" id="${name}-fault">${wrong}</p>`}`;

/** What was said, in the words that the talk has for the same fault; the hint above it tells what is expected. */
function faultOf(name: DraftField, typed: Typed, faults: Faults, desk: Desk, { language }: Visit): string | undefined {
  const text = words[language];
  const fault = faults[name];
  if (fault === undefined) return undefined;
  if (fault.detail === "missing") return text.missing;
  if (fault.detail === "outside") return text.notServed;
  return faultText(fault, { kind: "text", text: typed[name] }, desk.setting.speech[language]);
}
