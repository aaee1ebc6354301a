import type { Desk } from "../../desk.ts";
import { goTo, type View, type Visit } from "../../route.ts";
import { pathWith, queryOf, readAsked } from "./asked.ts";
import { type BulkDeed, bulkDeeds } from "./bulk-form.ts";
import { idsIn } from "./chosen.ts";
import { listPath } from "./filter-head.ts";
import { listPage } from "./list-page.ts";
import { words } from "./words.ts";

/** Where each deed goes on; it looks again at who may, and where every id lies. */
const pages: Readonly<Record<BulkDeed, string>> = {
  export: "/console/exports/new",
  print: "/console/businesses/print",
  reopen: "/console/businesses/reopen",
};

/** What is to be done with the ticked businesses, or with all that fit. */
export async function bulk(desk: Desk, visit: Visit): Promise<View | Response> {
  const { form, fields, language } = visit;
  const query = new URLSearchParams(form["asked"] ?? "");
  const deed = bulkDeeds.find((one) => one === form["do"]);
  const ids = idsIn(...fields.getAll("id").filter((value) => typeof value === "string"));
  if (deed !== undefined && form["which"] === "all") return goTo(pathWith(pages[deed], query));
  if (deed !== undefined && ids.length > 0)
    return goTo(pathWith(pages[deed], new URLSearchParams({ ids: ids.join(",") })));
  const asked = readAsked(desk, query);
  const view = await listPage(desk, visit, asked, {
    bulkFault: words[language].bulk.none,
    status: 422,
    checked: new Set(ids),
  });
  return { ...view, here: pathWith(listPath, queryOf(asked)) };
}
