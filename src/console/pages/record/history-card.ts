import type { HistoryEntry, readHistory } from "../../../registry/record/read-history.ts";
import type { BusinessRecord, RecordRow } from "../../../registry/record/read-record.ts";
import { isBeginning } from "../../../registry/record/undo-change.ts";
import { stillSays } from "../../../registry/record/value-now.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { may } from "../../policies.ts";
import { presentChange } from "../../presenters/history.ts";
import type { Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { askingOf, pathTo, whoAndWhen } from "./parts.ts";
import { words } from "./words.ts";

type History = Awaited<ReturnType<typeof readHistory>>;

/** The latest changes, and the way to all. */
export function historyCard(
  { row, draftedBy, officers }: BusinessRecord,
  history: History,
  desk: Desk,
  visit: Visit,
): Html {
  const text = words[visit.language];
  const more =
    history.more === null
      ? nothing
      : html`<p><a href="${pathTo(row.id, `/history?before=${history.more}`)}">${text.wholeHistory}</a></p>`;
  const drafter = draftedBy === null ? null : (officers.get(draftedBy) ?? "");
  const begun =
    history.more === null
      ? html`<li><p class="who">${whoAndWhen({ officer: drafter, channel: row.channel, at: row.createdAt }, desk, visit)}</p><p class="change">${text.begun}</p></li>`
      : nothing;
  return html`<section class="card" id="history" aria-labelledby="history-head"><h2 id="history-head">${text.history}</h2><ol class="history">${history.entries.map((entry) => line(row, entry, desk, visit))}${begun}</ol>${more}</section>`;
}

/** One change: who, when, before and after; what an officer changed can be taken back while it holds. */
export function line(row: RecordRow, entry: HistoryEntry, desk: Desk, visit: Visit): Html {
  const text = words[visit.language];
  const side = (value: string | null) =>
    value === null ? html`<span class="soft">${text.nothingYet}</span>` : html`<span dir="auto">${value}</span>`;
  const officer = entry.by === "owner" ? null : (entry.name ?? "");
  const holds = entry.lines.every((one) => !isBeginning(one) && stillSays(one, { business: row, owner: row.owner }));
  const undo =
    officer !== null && entry.channel === "console" && holds && !entry.undone && may(visit.officer, "edit")
      ? form(
          visit,
          `${pathTo(row.id, "/undo")}#history`,
          html`<button class="small">${common[visit.language].undo}</button>`,
          {
            hidden: { change: String(entry.id) },
          },
        )
      : nothing;
  return html`<li><p class="who">${whoAndWhen({ officer, channel: entry.channel, at: entry.at }, desk, visit)}${entry.restores ? ` · ${text.restores}` : nothing}</p>${presentChange(
    entry,
    askingOf(desk, visit.language),
  ).map(
    ({ label, before, after, secret }) =>
      html`<p class="change"><b>${label}</b> ${secret ? html`<span class="soft">${text.secret}</span>` : html`${side(before)} → ${side(after)}`}</p>`,
  )}${undo}</li>`;
}
