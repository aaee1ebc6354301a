import type { AreaMaps } from "../../../registry/figures/area-map.ts";
import { surveyBusinesses } from "../../../registry/finding/survey-businesses.ts";
import { viewport } from "../../../registry/finding/viewport.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html } from "../../layout/html.ts";
import { empty, heading, table } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { presentSeen } from "../../presenters/seen.ts";
import type { View, Visit } from "../../route.ts";
import { type Asked, pathWith, queryOf, readAsked } from "./asked.ts";
import { formatBounds, readBounds } from "./bounds.ts";
import { fieldsOf } from "./filter-fields.ts";
import { filterForm } from "./filter-form.ts";
import { conditionsList, countInWords, inForce, listPath, views } from "./filter-head.ts";
import { type Drawing, drawMap, putPinsOnRecord } from "./map-drawing.ts";
import { words } from "./words.ts";

const mapPath = `${listPath}/map`;

/** The businesses that fit on a map: shaded areas or pins, the same numbers as a list, and a map that moves where scripts run. */
export async function mapPage(desk: Desk, maps: AreaMaps, visit: Visit): Promise<View> {
  const { world } = desk.setting;
  const { officer, language } = visit;
  const text = words[language];
  const asked = readAsked(desk, visit.query);
  const scope = { filter: asked.filter, within: officer.territory };
  const survey = await surveyBusinesses(desk, scope);
  const { n, placed } = survey;
  const drawing = await drawMap(desk, maps, visit, asked, survey);
  const write = (of: number) => figure(of, language);
  const body = html`${heading(text.map.title)}
${filterForm(visit, { world, fields: fieldsOf(asked.filter, asked.order), inForce: inForce(asked), view: "map" })}
${conditionsList(desk, visit, asked, mapPath)}
<div class="listing-head"><p class="count" role="status">${countInWords({ n, exact: true }, language)}</p>${views(visit, asked, "map")}</div>
<p class="soft">${text.map.placed(write(placed))} · ${text.map.unplaced(write(n - placed))}</p>
${drawing === undefined ? empty(text.map.noPoints) : html`${mapFigure(drawing, visit, asked)}${areaList(desk, drawing, visit, asked)}`}`;
  return { title: text.map.title, section: "businesses", scripts: ["leaflet", "map"], body };
}

/** What the script makes a moving map of; without one the picture in it stands. */
function mapFigure({ picture, bounds, outlines }: Drawing, { language }: Visit, asked: Asked): Html {
  const text = words[language].map;
  const say = { ...text, group: text.group("#") };
  const told = (["group", "one", "points", "failed", "noPoints", "zoomIn", "zoomOutButton"] as const).map(
    (name) => [name, say[name]] as const,
  );
  return html`<div id="map-figure"><div class="leafmap" data-bounds="${formatBounds(bounds)}" data-points="${pathWith(`${listPath}/points`, queryOf(asked))}" data-words="${JSON.stringify(Object.fromEntries(told))}"${outlines ? html` data-outlines` : ""}>${picture}</div>
${outlines ? "" : html`<p class="hint">${text.noMap}</p>`}<p class="only-beside"><a class="button" href="${pathWith(mapPath, queryOf(asked))}">${text.open}</a></p></div>`;
}

function areaList({ setting }: Desk, { counts }: Drawing, { language }: Visit, asked: Asked): Html {
  const text = words[language];
  const rows = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  const link = (code: string) => pathWith(listPath, queryOf({ ...asked, filter: { ...asked.filter, area: code } }));
  return html`<details class="area-list"><summary>${text.map.asList}</summary>${table(
    text.map.asList,
    [
      {
        head: text.map.area,
        cell: ([code]) => html`<a href="${link(code)}">${setting.world.places.describe(code) || text.noPlace}</a>`,
      },
      { head: text.map.n, cell: ([, n]) => figure(n, language), figures: true },
    ],
    rows,
  )}</details>`;
}

/** What a part of the map shows, for the map that moves. */
export async function pointsInSight(desk: Desk, visit: Visit): Promise<Response> {
  const asked = readAsked(desk, visit.query);
  const bounds = readBounds(visit.query.get("bounds"));
  const zoom = /^\d{1,2}$/.test(visit.query.get("zoom") ?? "") ? Number(visit.query.get("zoom")) : undefined;
  if (bounds === undefined || zoom === undefined) return new Response(null, { status: 400 });
  const scope = { filter: asked.filter, within: visit.officer.territory };
  const seen = presentSeen(await viewport(desk, scope, bounds, zoom));
  if (seen.points.length > 0) await putPinsOnRecord(desk, visit, asked, seen.points.length);
  return new Response(JSON.stringify(seen), { headers: { "Content-Type": "application/json" } });
}
