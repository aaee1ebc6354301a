import type { World } from "../../../../flows/kit/world.ts";
import { orders, states } from "../../../registry/finding/filter.ts";
import { field, form, select } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import type { Visit } from "../../route.ts";
import { areaChoices } from "./area-choices.ts";
import { clusterName } from "./conditions.ts";
import { channels, completeRanges, type FieldFaults, type FilterFields, modes } from "./filter-fields.ts";
import { words } from "./words.ts";

export interface FilterFormParts {
  readonly world: Pick<World, "places" | "trades">;
  readonly fields: FilterFields;
  readonly faults?: FieldFaults;
  /** Conditions beside the words: the drawer of filters tells how many there are. */
  readonly inForce: number;
  /** Which page shows the answer. */
  readonly view: "list" | "map";
}

/** Words to look for, and the filters in a drawer: sent, never put into an address as they were typed. */
export function filterForm(visit: Visit, { world, fields, faults = {}, inForce, view }: FilterFormParts): Html {
  const text = words[visit.language];
  const fault = (name: keyof FilterFields): string | undefined => {
    const found = faults[name];
    return found === undefined ? undefined : text.faults[found];
  };
  const any = { value: "", label: text.any };
  const listed = (known: readonly string[], chosen: string) =>
    chosen === "" || known.includes(chosen) ? known : [...known, chosen];
  const one = (
    name: keyof FilterFields & keyof typeof text.fields,
    known: readonly string[],
    label: (value: string) => string,
  ) =>
    select(
      name,
      text.fields[name],
      [any, ...listed(known, fields[name]).map((value) => ({ value, label: label(value) }))],
      fields[name],
    );
  // What is in force is told below in words; the drawer would push the answer out of sight.
  const open = Object.keys(faults).some((name) => name !== "words");
  return form(
    visit,
    "/console/businesses/search",
    html`<div class="find-words"><div class="field"><label for="words">${text.find.label}</label>
<input type="search" id="words" name="words" maxlength="200" autocomplete="off" data-key="/" aria-describedby="words-hint" value="${fields.words}"${faults.words === undefined ? nothing : html` aria-invalid="true"`}>
<p class="hint" id="words-hint">${text.find.hint}</p>${faults.words === undefined ? nothing : html`<p class="fault">${fault("words")}</p>`}</div>
<button class="main">${text.find.submit}</button></div>
<details class="find-more"${open ? html` open` : nothing}><summary>${text.find.more}${inForce > 0 ? ` (${inForce})` : ""}</summary>
<div class="find-fields">${areaSelect(visit, world, fields.area)}
${one(
  "cluster",
  world.trades.clusters().map(({ id }) => id),
  (id) => clusterName(world.trades, id, visit.language),
)}
${one("state", states, (state) => text.states[state] ?? state)}
${one("mode", modes, (mode) => text.modes[mode] ?? mode)}
${field("rt", text.fields.rt, { value: fields.rt, maxlength: 3, inputmode: "numeric", fault: fault("rt") })}
${field("from", text.fields.from, { type: "date", value: fields.from, fault: fault("from") })}
${field("to", text.fields.to, { type: "date", value: fields.to, fault: fault("to") })}
${one("complete", completeRanges, (range) => `${range.replace("-", "–")}%`)}
${select("pin", text.fields.pin, [any, { value: "yes", label: text.pins.with }, { value: "no", label: text.pins.without }], fields.pin)}
${one("channel", channels, (channel) => text.channels[channel] ?? channel)}
${select(
  "order",
  text.fields.order,
  orders.map((order) => ({ value: order, label: text.orders[order] })),
  fields.order,
)}
</div><button>${text.find.apply}</button></details>`,
    { class: "find", hidden: { view } },
  );
}

function areaSelect({ officer, language }: Visit, { places }: Pick<World, "places">, chosen: string): Html {
  const text = words[language];
  const option = (value: string, label: string) =>
    html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${label}</option>`;
  const choices = areaChoices(places, officer.territory, chosen);
  const known = choices.some(({ district, villages }) => [district, ...villages].some(({ code }) => code === chosen));
  return html`<div class="field"><label for="area">${text.fields.area}</label><select id="area" name="area">
${option("", text.any)}${chosen === "" || known ? nothing : option(chosen, places.describe(chosen) || chosen)}
${choices.map(({ district, whole, villages }) => {
  const all = whole ? option(district.code, villages.length > 0 ? text.allOf(district.name) : district.name) : nothing;
  return villages.length === 0
    ? all
    : html`<optgroup label="${district.name}">${all}${villages.map(({ code, name }) => option(code, name))}</optgroup>`;
})}</select></div>`;
}
