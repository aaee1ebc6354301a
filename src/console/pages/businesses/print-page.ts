import { countBusinesses } from "../../../registry/finding/count-businesses.ts";
import { streamBusinesses } from "../../../registry/finding/stream-businesses.ts";
import { readRegister } from "../../../registry/register.ts";
import type { Desk } from "../../desk.ts";
import { html, nothing } from "../../layout/html.ts";
import { heading, notice, table, toList } from "../../layout/parts.ts";
import { figure, moment } from "../../layout/time.ts";
import { presentVisited, type VisitedBusiness } from "../../presenters/visited.ts";
import type { View, Visit } from "../../route.ts";
import { type Asked, onRecord, pathWith, queryOf, readAsked } from "./asked.ts";
import { idsIn, mostChosen, readChosen } from "./chosen.ts";
import { conditionsOf } from "./conditions.ts";
import { countInWords, listPath } from "./filter-head.ts";
import { words } from "./words.ts";

/** A list for visits, on paper: how to find and reach each business, with room for notes. */
export async function printPage(desk: Desk, visit: Visit): Promise<View> {
  const { officer, language, query, now } = visit;
  const { world } = desk.setting;
  const text = words[language];
  const asked = readAsked(desk, query);
  const named = query.get("ids");
  const { ids, refused } =
    named === null
      ? { ids: await firstIds(desk, visit, asked), refused: [] }
      : await readChosen(desk, officer, idsIn(named)).then((chosen) => ({
          ids: chosen.rows.map(({ id }) => id),
          refused: chosen.refused,
        }));
  const rows: VisitedBusiness[] = [];
  for await (const entry of readRegister(desk.database, undefined, { ids: once(ids) }))
    rows.push(presentVisited(entry, world));
  const told = named === null ? onRecord(asked.filter) : { chosen: ids.length };
  if (rows.length > 0)
    await desk.audit.record({
      actor: `officer:${officer.id}`,
      action: "list",
      detail: { ...told, printed: rows.length },
    });
  const found = await countBusinesses(desk, { filter: asked.filter, within: officer.territory });
  const conditions = named === null ? conditionsOf(asked.filter, world, language).map(({ text: said }) => said) : [];
  const columns = [
    {
      head: text.columns.business,
      cell: (row: VisitedBusiness) =>
        html`<div><b>${row.name}</b><span class="product">${row.product} · ${row.number}</span></div>`,
    },
    { head: text.columns.owner, cell: (row: VisitedBusiness) => row.owner },
    { head: text.print.phone, cell: (row: VisitedBusiness) => html`<span class="whole">${row.phone ?? ""}</span>` },
    { head: text.columns.place, cell: (row: VisitedBusiness) => row.place || text.noPlace },
    { head: text.print.landmark, cell: (row: VisitedBusiness) => row.hint },
    { head: text.print.mark, cell: () => "" },
  ];
  return {
    title: text.print.title,
    section: "businesses",
    scripts: ["businesses"],
    body: html`${heading(text.print.title, html`${toList(named === null ? pathWith(listPath, queryOf(asked)) : listPath, language)}<button type="button" class="main" data-print hidden>${text.print.print}</button>`)}
${refused.length > 0 ? notice(text.print.refused(refused.join(", ")), "warn") : nothing}
${named === null && found.n > rows.length ? notice(text.print.tooMany(figure(rows.length, language)), "warn") : nothing}
<p>${conditions.length === 0 ? nothing : `${conditions.join(" · ")}. `}${named === null ? countInWords(found, language) : text.count(rows.length)}</p>
<div class="listing paper">${table(text.print.title, columns, rows)}</div>
<p class="soft">${text.print.made(officer.name)} ${moment(now, language, world.timeZone)}</p>`,
  };
}

async function* once(ids: readonly number[]): AsyncGenerator<readonly number[]> {
  await Promise.resolve();
  yield ids;
}

const firstIds = async (desk: Desk, { officer }: Visit, { filter }: Asked): Promise<readonly number[]> => {
  const ids: number[] = [];
  for await (const some of streamBusinesses(desk, { filter, within: officer.territory })) {
    ids.push(...some);
    if (ids.length >= mostChosen) break;
  }
  return ids.slice(0, mostChosen);
};
