import { type AreaMaps, createAreaMaps } from "../../../registry/figures/area-map.ts";
import { readCoverage } from "../../../registry/figures/read-coverage.ts";
import { scopeOf } from "../../../registry/figures/scope.ts";
import type { Desk } from "../../desk.ts";
import { select } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { empty, heading } from "../../layout/parts.ts";
import { may } from "../../policies.ts";
import type { ConsoleRoute, View, Visit } from "../../route.ts";
import { type AskedFigures, addressWith, areaAsked, readAsked } from "./asked.ts";
import { csvOf, type Table, tableNamed, tables } from "./csv.ts";
import { funnelCard } from "./funnel.ts";
import { namesIn, scopeName } from "./names.ts";
import { areaTable, coverageCard, crumbs, mapCard } from "./places.ts";
import { readAll } from "./read-all.ts";
import { cards, csvLink, overTime, parts, type Telling } from "./sections.ts";
import { words } from "./words.ts";

/** The whole in figures. Nobody is named in them, so looking is not put on record. */
export const figuresRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const maps = createAreaMaps(desk.database);
  const area = (visit: Visit) => Promise.resolve(areaAsked(visit, desk.setting.world.places));
  return [
    { method: "GET", path: "/figures", may: "figures", area, handle: (visit) => page(desk, visit, maps) },
    {
      method: "GET",
      path: "/figures/:table",
      may: "figures",
      // A table that there is not is nowhere.
      area: (visit) => (tableAsked(visit) === undefined ? Promise.resolve(undefined) : area(visit)),
      handle: async (visit) => {
        const telling = tellingOf(desk, visit);
        const table = tableAsked(visit) ?? "states";
        const cells = tableNamed(table, await readAll(desk, telling.asked), telling);
        return new Response(csvOf(cells), {
          headers: {
            "Content-Type": "text/csv; charset=utf-8",
            "Content-Disposition": `attachment; filename="${fileName(telling.asked, table)}"`,
          },
        });
      },
    },
  ];
};

const tableAsked = ({ params }: Visit): Table | undefined => tables.find((table) => `${table}.csv` === params["table"]);

const fileName = ({ scope, today }: AskedFigures, table: string): string =>
  `${["klaster", table, scope.area, scope.cluster, today]
    .filter(Boolean)
    .join("-")
    .replace(/[^\w.-]/g, "")}.csv`;

const tellingOf = (desk: Desk, visit: Visit): Telling => {
  const { language } = visit;
  return {
    asked: readAsked(visit, desk),
    language,
    text: words[language],
    names: namesIn(desk.setting.world, language),
    setsUp: may(visit.officer, "setUp"),
  };
};

const page = async (desk: Desk, visit: Visit, maps: AreaMaps): Promise<View> => {
  const telling = tellingOf(desk, visit);
  const { asked, text, names } = telling;
  const { places } = desk.setting.world;
  const isVillage = asked.scope.area?.length === 13;
  // A village is shown among its neighbours.
  const around = isVillage ? scopeOf([], asked.scope.area?.slice(0, 8), asked.scope.cluster) : asked.scope;
  const [all, map] = await Promise.all([readAll(desk, asked), maps.draw(around.areas)]);
  const shown = isVillage ? await readCoverage(desk.database, places, around) : all.coverage;
  const { figures, coverage, funnel, channels } = all;
  const title = text.of(scopeName(asked, desk, text));
  const root =
    asked.scope.area === undefined
      ? scopeName(asked, desk, text)
      : visit.officer.territory.length > 0
        ? text.yours
        : text.everywhere;
  const narrowed = asked.scope.area !== undefined || asked.scope.cluster !== "";
  const nobody = empty(
    text.empty,
    narrowed
      ? html`<a class="button" href="${addressWith(asked, { area: "", cluster: "" })}">${text.emptyAction}</a>`
      : nothing,
  );
  const kinds = html`<div class="halves">
${asked.scope.cluster === "" ? parts(telling, { title: text.clusters, head: text.cluster, csv: "clusters", list: figures.clusters.filter(({ n }) => n > 0), name: names.cluster }) : nothing}
<div>${parts(telling, { title: text.modes, head: text.modeHead, csv: "modes", list: figures.modes, name: names.mode })}
${parts(telling, { title: text.channels, head: text.channelHead, csv: "channels", list: figures.channels, name: names.channel })}
${parts(telling, { title: text.completeness, head: text.completenessHead, csv: "completeness", list: figures.completeness, name: names.band })}
${parts(telling, { title: text.pins, head: text.pinHead, csv: "pins", list: figures.pins, name: names.pin })}</div></div>`;
  return {
    title,
    body: html`${heading(title, nothing, text.lead)}${crumbs(telling, { places, root })}${chooser(desk, telling)}
${figures.total.n === 0 ? nobody : html`${cards(figures, telling)}${csvLink(telling, "states", text.stateHead)}${overTime(figures, telling)}`}
<div class="halves">${areaTable(figures, telling, places)}<div>${mapCard(map, shown, telling)}${isVillage ? nothing : coverageCard(coverage, telling)}</div></div>
${figures.total.n === 0 ? nothing : kinds}
${narrowed ? nothing : funnelCard(funnel, channels, telling, may(visit.officer, "teach"))}`,
  };
};

/** One cluster, or all. */
const chooser = ({ setting }: Desk, { asked, text, names }: Telling): Html => {
  const { trades } = setting.world;
  const choices = [
    { value: "", label: text.allClusters },
    ...trades.clusters().map(({ id }) => ({ value: id, label: names.cluster(id) })),
  ];
  const kept = { area: asked.scope.area ?? "", by: asked.span === "days" ? "" : asked.span };
  return html`<form method="get" action="/console/figures" class="row chooser">${Object.entries(kept).map(([name, value]) => (value === "" ? nothing : html`<input type="hidden" name="${name}" value="${value}">`))}
${select("cluster", text.cluster, choices, asked.scope.cluster)}<button>${text.show}</button></form>`;
};
