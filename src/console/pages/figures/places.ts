import type { Gazetteer } from "../../../../flows/kit/world.ts";
import type { AreaMap } from "../../../registry/figures/area-map.ts";
import type { Coverage } from "../../../registry/figures/read-coverage.ts";
import type { AreaPart, Figures } from "../../../registry/figures/read-figures.ts";
import { choropleth } from "../../layout/charts/choropleth.ts";
import { type CompactColumn, compactTable } from "../../layout/charts/compact-table.ts";
import { share } from "../../layout/charts/share.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { empty } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { addressWith } from "./asked.ts";
import { csvLink, linked, parts, type Telling } from "./sections.ts";

/** White spots that are told by name. */
const mostTold = 60;

/** The way down to this area, as far as the officer may go up. */
export const crumbs = (telling: Telling, { places, root }: { places: Gazetteer; root: string }): Html => {
  const { asked, names } = telling;
  const area = asked.scope.area ?? "";
  const above = [2, 5, 8, 13]
    .map((length) => area.slice(0, length))
    .filter((code, at, all) => code.length >= 2 && all.indexOf(code) === at && code !== area && places.isInside(code));
  return html`<nav aria-label="${telling.text.area}"><ul class="crumbs"><li><a href="${addressWith(asked, { area: "" })}"${area === "" ? html` aria-current="page"` : nothing}>${root}</a></li>${above.map((code) => html`<li><a href="${addressWith(asked, { area: code })}">${names.area(code)}</a></li>`)}${area === "" ? nothing : html`<li aria-current="page">${names.area(area)}</li>`}</ul></nav>`;
};

/** One level down: each leads to its own figures, its numbers to their lists. */
export const areaTable = (figures: Figures, telling: Telling, places: Gazetteer): Html => {
  const { asked, text, language, names } = telling;
  if (asked.scope.area?.length === 13)
    return figures.rts.length === 0
      ? html`<section class="card"><h2>${text.rts}</h2>${empty(text.noRts)}</section>`
      : parts(telling, { title: text.rts, head: text.rtHead, csv: "rts", list: figures.rts, name: (rt) => `RT ${rt}` });
  const level = places.area(figures.areas[0]?.key ?? "")?.level ?? "district";
  const all = figures.areas.reduce((sum, { n }) => sum + n, figures.unplaced);
  const columns: readonly CompactColumn<AreaPart>[] = [
    {
      head: text.areaHead,
      cell: ({ key }) => html`<a href="${addressWith(asked, { area: key })}">${names.area(key)}</a>`,
    },
    { head: text.businesses, figures: true, cell: (one) => linked(one, language) },
    { head: text.share, wide: true, cell: ({ n }) => share(n, all, language) },
    { head: text.verified, figures: true, cell: ({ verified }) => linked(verified, language) },
    { head: text.waiting, figures: true, cell: ({ fresh }) => linked(fresh, language) },
  ];
  return html`<section class="card"><h2>${text.areas[level]}</h2>${compactTable(text.areas[level], columns, figures.areas)}
${figures.unplaced > 0 ? html`<p class="soft">${text.unplaced(figure(figures.unplaced, language))}</p>` : nothing}${csvLink(telling, "areas", text.areas[level])}</section>`;
};

/** Where nobody is registered yet. */
export const coverageCard = ({ villages, reached, rts }: Coverage, telling: Telling): Html => {
  const { asked, text, language } = telling;
  if (villages.length === 0) return nothing;
  const white = villages.filter(({ n }) => n === 0).map(({ area }) => area);
  const districtOf = new Map(villages.map(({ area }) => [area.code, telling.names.area(area.code.slice(0, 8))]));
  const several = new Set(villages.map(({ area }) => area.code.slice(0, 8))).size > 1;
  const write = (n: number): string => figure(n, language);
  return html`<section class="card"><h2>${text.coverage}</h2>
<p id="reached">${text.reached(write(reached), write(villages.length))}</p><meter class="wide" aria-labelledby="reached" min="0" max="${villages.length}" value="${reached}"></meter>
<p class="soft">${text.rtsReached(write(rts))}</p>
${
  white.length === 0
    ? html`<p>${text.noWhiteSpots}</p>`
    : html`<p>${text.whiteSpots(write(white.length))}</p><ul class="white-spots">${white.slice(0, mostTold).map(({ code, name }) => html`<li><a href="${addressWith(asked, { area: code })}">${name}</a>${several ? html` <span class="soft">${districtOf.get(code) ?? ""}</span>` : nothing}</li>`)}</ul>
${white.length > mostTold ? html`<p class="soft">${text.moreWhiteSpots(write(white.length - mostTold))}</p>` : nothing}
<p><a href="/console/posters${asked.scope.area === undefined ? "" : `?area=${asked.scope.area}`}">${text.posters}</a></p>`
}${csvLink(telling, "coverage", text.coverage)}</section>`;
};

/** The office's map, shaded by how many businesses there are; in words where it has none. */
export const mapCard = (map: AreaMap | undefined, { villages }: Coverage, telling: Telling): Html => {
  const { asked, text, language, names } = telling;
  const write = (n: number): string => figure(n, language);
  if (map === undefined)
    return html`<section class="card"><h2>${text.map}</h2><p>${text.noMap}</p>${telling.setsUp ? html`<p><a class="button" href="/console/setup/map">${text.loadMap}</a></p>` : nothing}</section>`;
  const counts = new Map<string, number>();
  for (const { area, n } of villages)
    for (const code of [area.code, area.code.slice(0, 8)]) counts.set(code, (counts.get(code) ?? 0) + n);
  const shapes = [...map.shapes].map(([code, path]) => ({
    path,
    name: names.area(code),
    n: counts.get(code) ?? 0,
    href: addressWith(asked, { area: code }),
  }));
  return html`<section class="card"><h2>${text.map}</h2>${choropleth(text.mapLabel, map, shapes, {
    empty: text.mapEmpty,
    grade: ({ from, to }) => text.mapGrade(write(from), write(to)),
    write,
  })}<details><summary>${text.asTable}</summary>${compactTable(
    text.map,
    [
      { head: text.areaHead, cell: ({ name, href }) => html`<a href="${href}">${name}</a>` },
      { head: text.businesses, figures: true, cell: ({ n }) => write(n) },
    ],
    shapes.toSorted((a, b) => b.n - a.n),
  )}</details></section>`;
};
