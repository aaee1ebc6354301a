import { idIn } from "../../../lib/id-in.ts";
import {
  countDrafts,
  type Draft,
  type DraftView,
  draftViews,
  readDrafts,
} from "../../../registry/drafts/read-drafts.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, type Column, empty, heading, notice, table } from "../../layout/parts.ts";
import { day, figure } from "../../layout/time.ts";
import { presentDraft } from "../../presenters/draft.ts";
import type { View, Visit } from "../../route.ts";
import type { Tongue } from "../../words.ts";
import { words } from "./words.ts";

const perPage = 50;

/** What officers filled in for owners: waiting, confirmed, and come to nothing. */
export async function listDrafts(desk: Desk, visit: Visit): Promise<View> {
  const { officer, language, query } = visit;
  const text = words[language];
  const view = draftViews.find((one) => one === query.get("show")) ?? "waiting";
  const before = idIn(query.get("before") ?? undefined);
  const [counts, drafts] = await Promise.all([
    countDrafts(desk.database, officer.territory),
    readDrafts(desk.database, desk.identifiers, view, officer.territory, { before, take: perPage }),
  ]);
  if (view === "waiting" && drafts.length > 0)
    await recordReading(
      desk.database,
      desk.audit,
      { actor: `officer:${officer.id}`, action: "list", detail: { of: "drafts" } },
      visit.now,
    );
  const last = drafts.at(-1);
  const more =
    drafts.length === perPage && last !== undefined
      ? html`<p><a class="button" href="/console/drafts?show=${view}&before=${last.id}">${text.more}</a></p>`
      : nothing;
  const done = text.done[query.get("done") ?? ""];
  const link = (one: DraftView): Html =>
    html`<li><a href="/console/drafts?show=${one}"${one === view ? html` aria-current="true"` : nothing}>${text.counts[one](figure(counts[one], language))}</a></li>`;
  return {
    title: text.title,
    live: "drafts",
    body: html`${heading(text.title, html`<a class="button main" href="/console/drafts/new" data-key="n">${text.create}</a>`, text.lead)}
${done === undefined ? nothing : notice(done)}
<div id="drafts" data-part><nav aria-label="${text.title}"><ul class="views">${draftViews.map(link)}</ul></nav>
${drafts.length === 0 ? empty(text.none[view]) : table(text.counts[view](figure(counts[view], language)), columnsOf(view, desk, language), drafts)}${more}</div>`,
  };
}

function columnsOf(view: DraftView, desk: Desk, language: Tongue): readonly Column<Draft>[] {
  const text = words[language];
  const { world } = desk.setting;
  return [
    { head: text.number, cell: ({ id }) => html`<a href="/console/drafts/${id}"><b>${text.draft(String(id))}</b></a>` },
    ...(view === "waiting"
      ? [
          { head: text.owner, cell: (draft: Draft) => presentDraft(draft, world, language)?.owner ?? "" },
          { head: text.business, cell: (draft: Draft) => presentDraft(draft, world, language)?.business ?? "" },
        ]
      : []),
    { head: text.place, cell: ({ area }) => world.places.describe(area) },
    { head: text.state, cell: (draft) => stateOf(draft, language) },
    { head: text.officer, cell: ({ officer }) => officer.name },
    view === "waiting"
      ? { head: text.until, cell: ({ expiresAt }) => day(expiresAt, language, world.timeZone) }
      : {
          head: text.settled,
          cell: ({ settledAt }) => (settledAt === null ? "" : day(settledAt, language, world.timeZone)),
        },
  ];
}

export function stateOf({ state, opened }: Draft, language: Tongue): Html {
  const text = words[language].states;
  const tone = { waiting: "warn", confirmed: "good", refused: "bad", withdrawn: "quiet", expired: "quiet" } as const;
  return state === "waiting" && opened ? badge(text.opened, "new") : badge(text[state], tone[state]);
}
