import { idIn } from "../../../lib/id-in.ts";
import { bringMapBack, changeMap } from "../../../registry/regions/boundaries/change-map.ts";
import { checkMap } from "../../../registry/regions/boundaries/check-map.ts";
import { describeFault, type MapFault } from "../../../registry/regions/boundaries/faults.ts";
import {
  currentMap,
  type RemovedMap,
  readVillages,
  removedMap,
} from "../../../registry/regions/boundaries/map-store.ts";
import type { Village } from "../../../registry/regions/boundaries/village.ts";
import { readSettings } from "../../../registry/settings/setting-store.ts";
import type { Upload } from "../../../registry/settings/uploads.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { outline } from "../../layout/outline.ts";
import { heading, notice } from "../../layout/parts.ts";
import { figure, moment } from "../../layout/time.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { historyOf } from "./history.ts";
import { words } from "./words.ts";

const path = "/console/setup/map";
/** A map file's largest size in bytes, with the form around it; and how long it may take, in milliseconds. */
const upload = { bytes: 101 * 1024 * 1024, milliseconds: 10 * 60_000 };

/** The office's boundary map: upload, look, use, remove. */
export const mapRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  { method: "GET", path: "/setup/map", may: "setUp", handle: (visit) => page(desk, visit) },
  { method: "POST", path: "/setup/map/check", may: "setUp", upload, handle: (visit) => check(desk, visit) },
  { method: "POST", path: "/setup/map/use", may: "setUp", handle: (visit) => use(desk, visit) },
  { method: "POST", path: "/setup/map/remove", may: "setUp", handle: (visit) => remove(desk, visit) },
];

const ownIn = ({ officer }: Visit): Upload => ({ kind: "map", officerId: officer.id });

const territoryOf = ({ setting }: Desk): readonly string[] => setting.world.places.territory.map(({ code }) => code);

async function check(desk: Desk, visit: Visit): Promise<View> {
  const text = words[visit.language];
  const file = visit.fields.get("map");
  if (!(file instanceof File) || file.size === 0) return page(desk, visit, { told: notice(text.noFile, "bad") });
  const id = await desk.uploads.keep(ownIn(visit), new Uint8Array(await file.arrayBuffer()));
  const found = await desk.uploads.find(ownIn(visit), id);
  if (found === undefined) throw new Error("An upload vanished");
  const checked = await checkMap(found, territoryOf(desk), visit.language);
  if (!checked.ok) {
    await desk.uploads.remove(ownIn(visit), id);
    return page(desk, visit, { told: faulty(checked.faults, visit) });
  }
  const told = await preview(desk, visit, checked, { upload: id, name: file.name.slice(0, 200) });
  return page(desk, visit, { status: 200, told });
}

/** Why a map cannot be used. */
function faulty(faults: readonly MapFault[], { language }: Visit): Html {
  const lines = faults.slice(0, 200).map((fault) => html`<li>${describeFault(fault, language)}</li>`);
  return html`${notice(words[language].mapFaults(figure(faults.length, language)), "bad")}<ol class="card faults">${lines}</ol>`;
}

/** A map that can be used, with the button that does. */
async function preview(
  desk: Desk,
  visit: Visit,
  { lines, villages }: { readonly lines: readonly string[]; readonly villages: readonly Village[] },
  file: { readonly upload: string; readonly name: string },
): Promise<Html> {
  const text = words[visit.language];
  const { version } = await readSettings(desk.database);
  const button = form(visit, `${path}/use`, html`<button class="main">${text.mapApply}</button>`, {
    hidden: { ...file, seen: String(version) },
  });
  return html`${notice(text.notYet, "warn")}<section class="card"><h2>${text.mapChecked}</h2>
<ul>${lines.map((one) => html`<li>${one}</li>`)}</ul>${outline(villages, text.mapNow(file.name, String(villages.length)))}${button}</section>`;
}

const changerIn = ({ officer, form: fields }: Visit) => ({ officerId: officer.id, seen: idIn(fields["seen"]) ?? 0 });

async function use(desk: Desk, visit: Visit): Promise<View | Response> {
  const text = words[visit.language];
  const { upload: id = "", name = "" } = visit.form;
  const found = await desk.uploads.find(ownIn(visit), id);
  // A form that names no file lacks something; one that is not there for this officer is missing.
  if (found === undefined)
    return page(desk, visit, { status: id === "" ? 422 : 404, told: notice(text.mapGone, "bad") });
  // Checked again: the territory may be another one by now.
  const checked = await checkMap(found, territoryOf(desk), visit.language);
  if (!checked.ok) return page(desk, visit, { told: faulty(checked.faults, visit) });
  const source = name.replaceAll(/[^\p{L}\p{N} ._-]/gu, "_").slice(0, 100);
  const changed = await changeMap(desk.audit, { source, villages: checked.villages }, changerIn(visit), visit.now);
  if (!changed.ok) {
    const again = await preview(desk, visit, checked, { upload: id, name });
    const told = html`${notice(text.fileMeanwhile(changed.by ?? text.someone), "bad")}${again}`;
    return page(desk, visit, { status: 409, told });
  }
  await desk.uploads.remove(ownIn(visit), id);
  await desk.setting.check();
  return goTo(`${path}?done=applied`);
}

async function remove(desk: Desk, visit: Visit): Promise<View | Response> {
  const text = words[visit.language];
  const changed = await changeMap(desk.audit, null, changerIn(visit), visit.now);
  if (!changed.ok)
    return page(desk, visit, { status: 409, told: notice(text.fileMeanwhile(changed.by ?? text.someone), "bad") });
  await desk.setting.check();
  return goTo(`${path}?done=removed`);
}

/** The map that was removed last is in force again, unless the territory is another one by now. */
export async function bringBackMap(desk: Desk, visit: Visit): Promise<View | Response> {
  const change = idIn(visit.form["change"]) ?? 0;
  const { places } = desk.setting.world;
  const back = await bringMapBack(desk.audit, { change, places }, visit.officer.id, visit.now);
  if (!back.ok)
    return back.reason === "gone"
      ? page(desk, visit, { status: 409, told: notice(words[visit.language].mapNotKept, "bad") })
      : page(desk, visit, { told: faulty(back.faults, visit) });
  await desk.setting.check();
  return goTo(`${path}?done=back`);
}

/** The map that can be brought back, as long as no other one is put in its place. */
function removedPart(removed: RemovedMap | undefined, visit: Visit): Html {
  const text = words[visit.language];
  if (removed === undefined) return nothing;
  const hidden = { change: String(removed.change) };
  return html`<p>${text.mapKept(text.mapNow(removed.source, figure(removed.villages, visit.language)))}</p>
${form(visit, "/console/setup/restore", html`<button>${text.mapBack}</button>`, { hidden })}`;
}

async function page(
  desk: Desk,
  visit: Visit,
  shown: { readonly told?: Html; readonly status?: number } = {},
): Promise<View> {
  const text = words[visit.language];
  // Before the map: one that comes between the two was not seen.
  const { version } = await readSettings(desk.database);
  const map = await currentMap(desk.database);
  const villages = map === null ? undefined : await readVillages(desk.database, map);
  const removed = map === null ? await removedMap(desk.database.client) : undefined;
  const done = { applied: text.mapApplied, removed: text.mapRemoved, back: text.restored }[
    visit.query.get("done") ?? ""
  ];
  const picker = form(
    visit,
    `${path}/check`,
    html`<div class="field"><label for="map">${text.mapFile}</label><input type="file" id="map" name="map" accept=".json,.geojson,.topojson,application/json,application/geo+json" required aria-describedby="map-hint"><p class="hint" id="map-hint">${text.mapHint}</p></div><button class="main">${text.mapCheck}</button>`,
    { files: true, class: "card" },
  );
  return {
    title: text.parts.map,
    status: shown.status ?? (shown.told === undefined ? 200 : 422),
    body: html`${heading(text.parts.map, html`<a class="button" href="/console/setup">${text.title}</a>`, text.lead)}
${done === undefined ? nothing : notice(done)}
${shown.told ?? nothing}
<section class="card">${
      map === null
        ? html`<p>${text.mapNone}</p>${removedPart(removed, visit)}`
        : html`<p>${text.mapNow(map.source, figure(map.villages, visit.language))}, ${moment(map.importedAt, visit.language, desk.setting.world.timeZone)}</p>
${villages === undefined ? nothing : outline(villages, text.mapNow(map.source, String(map.villages)))}
${form(visit, `${path}/remove`, html`<button class="bad">${text.mapRemove}</button>`, { confirm: text.mapRemoveAsk, hidden: { seen: String(version) } })}`
    }</section>
${picker}
${await historyOf(desk, visit, "map", text.parts.map, new Set(removed === undefined ? [] : [removed.change]))}`,
  };
}
