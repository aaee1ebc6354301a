import { idIn } from "../../../lib/id-in.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import { readHistory } from "../../../registry/record/read-history.ts";
import { readRecord } from "../../../registry/record/read-record.ts";
import { undoChange } from "../../../registry/record/undo-change.ts";
import { areaOf } from "../../../registry/regions/area-of.ts";
import type { Desk } from "../../desk.ts";
import { html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { covers } from "../../policies.ts";
import { goTo, type View, type Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { line } from "./history-card.ts";
import { idOf, pathTo } from "./parts.ts";
import { recordPage } from "./record-page.ts";
import { words } from "./words.ts";

const perPage = 60;

/** Every change of a business, a page at a time. */
export async function historyPage(desk: Desk, visit: Visit): Promise<View | Response> {
  const { language, query, officer, now } = visit;
  const text = words[language];
  const record = await readRecord(desk.database, idOf(visit));
  if (record === undefined) return new Response(null, { status: 404 });
  const { id, ownerId, number, name } = record.row;
  const act = { actor: `officer:${officer.id}`, action: "see", ownerId, businessId: id } as const;
  await recordReading(desk.database, desk.audit, { ...act, detail: { business: id, page: "history" } }, now);
  const before = idIn(query.get("before") ?? undefined);
  const { entries, more } = await readHistory(
    desk.database,
    { ownerId, businessId: id },
    { take: perPage, ...(before === undefined ? {} : { before }) },
  );
  return {
    title: `${text.history} · ${number}`,
    section: "businesses",
    body: html`${heading(`${text.history}: ${name}`, html`<a class="button" href="${pathTo(id)}">${text.toRecord}</a>`)}
<ol class="history card">${entries.map((entry) => line(record.row, entry, desk, visit))}</ol>
${before === undefined ? nothing : html`<p><a href="${pathTo(id, "/history")}">${common[language].first}</a></p>`}
${more === null ? nothing : html`<p><a href="${pathTo(id, `/history?before=${more}`)}" data-key="n">${common[language].more} <kbd>N</kbd></a></p>`}`,
  };
}

/** Takes back what an officer changed last: a change of its own. */
export async function undo(desk: Desk, visit: Visit): Promise<View | Response> {
  const { form, language, officer, now } = visit;
  const text = words[language];
  const change = idIn(form["change"]);
  const undone =
    change === undefined
      ? ({ ok: false, reason: "missing" } as const)
      : await undoChange(desk.audit, idOf(visit), change, officer.id, now, (place) =>
          covers(officer, areaOf(place, desk.setting.world.places)),
        );
  if (undone.ok) return goTo(pathTo(idOf(visit), "?done=undone#history"));
  const { newer, ...faults } = text.undoFaults;
  const told =
    undone.reason === "newer"
      ? newer(undone.by === null ? text.byOwner : undone.by || text.byOfficer)
      : faults[undone.reason];
  return recordPage(desk, visit, { told: notice(told, "warn"), status: 409 });
}
