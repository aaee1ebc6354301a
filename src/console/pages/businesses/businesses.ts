import { createAreaMaps } from "../../../registry/figures/area-map.ts";
import type { Desk } from "../../desk.ts";
import { notice } from "../../layout/parts.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { askFor, pathWith, queryOf, readAsked } from "./asked.ts";
import { bulk } from "./bulk.ts";
import { readFields, sentFields } from "./filter-fields.ts";
import { listPath } from "./filter-head.ts";
import { listPage } from "./list-page.ts";
import { mapPage, pointsInSight } from "./map-page.ts";
import { printPage } from "./print-page.ts";
import { reopenPage, reopenSome } from "./reopen.ts";
import { words } from "./words.ts";

/** Finding businesses: the list, what is looked for in it, and what is done with what was found. */
export const businessesRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const maps = createAreaMaps(desk.database);
  return [
    {
      method: "GET",
      path: "/businesses",
      may: "see",
      handle: (visit) => listPage(desk, visit, readAsked(desk, visit.query)),
    },
    { method: "POST", path: "/businesses/search", may: "see", handle: (visit) => search(desk, visit) },
    { method: "POST", path: "/businesses/bulk", may: "see", handle: (visit) => bulk(desk, visit) },
    { method: "GET", path: "/businesses/print", may: "see", handle: (visit) => printPage(desk, visit) },
    { method: "GET", path: "/businesses/reopen", may: "verify", handle: (visit) => reopenPage(desk, visit) },
    { method: "POST", path: "/businesses/reopen", may: "verify", handle: (visit) => reopenSome(desk, visit) },
    { method: "GET", path: "/businesses/map", may: "see", handle: (visit) => mapPage(desk, maps, visit) },
    { method: "GET", path: "/businesses/points", may: "see", handle: (visit) => pointsInSight(desk, visit) },
  ];
};

/** What was typed goes into no address: it comes here, and the address gets codes and sealed words. */
async function search(desk: Desk, visit: Visit): Promise<View | Response> {
  const { form, language } = visit;
  const fields = sentFields(form);
  const reading = readFields(fields, desk.setting.world);
  if (!reading.ok)
    return listPage(desk, visit, askFor(desk, {}, "newest"), {
      typed: { fields, faults: reading.faults },
      told: notice(words[language].faults.told, "bad"),
      status: 422,
    });
  return goTo(
    pathWith(
      form["view"] === "map" ? `${listPath}/map` : listPath,
      queryOf(askFor(desk, reading.filter, reading.order)),
    ),
  );
}
