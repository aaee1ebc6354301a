import { idIn } from "../../../lib/id-in.ts";
import { loadGazetteer } from "../../../registry/regions/gazetteer.ts";
import { changeSettings } from "../../../registry/settings/change-setting.ts";
import { countOutside } from "../../../registry/settings/count-outside.ts";
import { settingSchemas } from "../../../registry/settings/office-settings.ts";
import { readSettings } from "../../../registry/settings/setting-store.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { historyOf } from "./history.ts";
import { words } from "./words.ts";

const path = "/console/setup/territory";

/** The region codes that the office serves. */
export const territoryRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  { method: "GET", path: "/setup/territory", may: "setUp", handle: (visit) => page(desk, visit) },
  { method: "POST", path: "/setup/territory", may: "setUp", handle: (visit) => send(desk, visit) },
];

async function send(desk: Desk, visit: Visit): Promise<View | Response> {
  const text = words[visit.language];
  const said = visit.form["territory"] ?? "";
  const codes = [...new Set(said.split(/[\s,]+/).filter((code) => code !== ""))];
  const parsed = settingSchemas.territory.safeParse(codes);
  const loaded = parsed.success ? await loadGazetteer(parsed.data) : undefined;
  if (!parsed.success || loaded?.ok !== true) {
    const bad = loaded?.ok === false ? loaded.codes.join(", ") : said;
    return page(desk, visit, { said, fault: text.territoryFault(bad) });
  }
  const places = loaded.gazetteer;
  const outside = await countOutside(desk.database, parsed.data);
  // Nobody loses sight of businesses without having been told how many.
  if (visit.form["act"] !== "save" || (outside > 0 && visit.form["outside"] !== String(outside))) {
    const districts = places.districts();
    const villages = districts.reduce((sum, { code }) => sum + places.villages(code).length, 0);
    const preview = html`<p><b>${places.territory.map(({ code }) => places.describe(code)).join(", ")}</b></p>
<p>${text.territoryPreview(figure(districts.length, visit.language), figure(villages, visit.language))}</p>
${outside === 0 ? nothing : notice(text.outside(figure(outside, visit.language)), "warn")}`;
    return page(desk, visit, { said, preview, outside });
  }
  const by = { id: visit.officer.id, actor: `officer:${visit.officer.id}` as const };
  const wanted = { territory: parsed.data };
  const changed = await changeSettings(desk.audit, wanted, idIn(visit.form["seen"]) ?? 0, by, visit.now);
  if (!changed.ok) return page(desk, visit, { said, fault: text.meanwhile(changed.by ?? text.someone) });
  await desk.setting.check();
  return goTo(`${path}?done=saved`);
}

async function page(
  desk: Desk,
  visit: Visit,
  shown: { readonly said?: string; readonly fault?: string; readonly preview?: Html; readonly outside?: number } = {},
): Promise<View> {
  const text = words[visit.language];
  const { world } = desk.setting;
  const { version } = await readSettings(desk.database);
  const now = world.places.territory.map(({ code }) => code).join(", ");
  const input = field("territory", text.territoryLabel, {
    value: shown.said ?? now,
    hint: text.territoryHint,
    fault: shown.fault,
    required: true,
  });
  const buttons = html`<div class="actions"><button name="act" value="preview">${text.preview}</button>
<button class="main" name="act" value="save">${common[visit.language].save}</button></div>`;
  return {
    title: text.parts.territory,
    status: shown.fault === undefined ? 200 : 422,
    body: html`${heading(text.parts.territory, html`<a class="button" href="/console/setup">${text.title}</a>`, text.lead)}
${visit.query.get("done") === "saved" ? notice(text.saved) : nothing}
<p>${world.places.territory.map(({ code }) => world.places.describe(code)).join(", ")}</p>
${shown.preview === undefined ? nothing : html`${notice(text.notYet, "warn")}<section class="card"><h2>${text.preview}</h2>${shown.preview}</section>`}
<div class="card">${form(visit, path, html`${input}${buttons}`, { hidden: { seen: String(version), ...(shown.outside && { outside: String(shown.outside) }) } })}</div>
${await historyOf(desk, visit, "territory", text.parts.territory)}`,
  };
}
