import { idIn } from "../../../lib/id-in.ts";
import { claimsOf } from "../../../registry/claims/claims.ts";
import {
  countPairs,
  listPairs,
  type PairCursor,
  type PairFilter,
  type PairState,
  pairStates,
  reasonsFor,
} from "../../../registry/duplicates/list-pairs.ts";
import type { Desk } from "../../desk.ts";
import { form, select } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, type Column, empty, heading, notice, table } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { covers } from "../../policies.ts";
import { type PresentedPair, presentPair } from "../../presenters/pair.ts";
import type { View, Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { askingOf } from "../record/parts.ts";
import { listPath, pathTo, pathWith, queryOf, readFilter } from "./asked.ts";
import { words } from "./words.ts";

const perPage = 30;
export const bandTones = { sure: "bad", likely: "warn", maybe: "quiet" } as const;

/** Pairs that may be one business, the likeliest first. */
export async function listPage(desk: Desk, visit: Visit): Promise<View> {
  const { officer, language, query, now } = visit;
  const text = words[language];
  const filter = readFilter(visit);
  const { places } = desk.setting.world;
  const [pairs, counts] = await Promise.all([
    listPairs(desk.database, places, filter, { after: cursorIn(query.get("after")), take: perPage + 1 }),
    Promise.all(pairStates.map((state) => countPairs(desk.database, places, { ...filter, state }))),
  ]);
  const asking = askingOf(desk, language);
  const shown = pairs.slice(0, perPage).map((pair) => presentPair(pair, asking.world));
  if (shown.length > 0)
    await desk.audit.record({
      actor: `officer:${officer.id}`,
      action: "list",
      detail: { of: "duplicates", state: filter.state, shown: shown.length },
    });
  const busy = await claimsOf(
    desk.database,
    shown.map(({ id }) => `pair:${id}` as const),
    now,
  );
  const held = (id: number): string | undefined => {
    const claimed = busy.get(`pair:${id}`);
    return claimed === undefined || claimed.officerId === officer.id ? undefined : claimed.by;
  };
  const last = pairs[perPage - 1];
  const more = pairs.length > perPage && last !== undefined ? new URLSearchParams(queryOf(filter)) : undefined;
  more?.set("after", `${last?.score} ${last?.id}`);
  return {
    title: text.title,
    section: "duplicates",
    live: "duplicates",
    body: html`${heading(text.title, nothing, text.lead)}${doneNotice(visit)}
${filterForm(desk, visit, filter)}
<div id="pairs" data-part><nav aria-label="${text.title}"><ul class="views">${pairStates.map((state, at) => stateLink(state, counts[at] ?? 0, filter, visit))}</ul></nav>
${shown.length === 0 ? empty(text.none[filter.state]) : html`<div class="pairs">${table(text.states[filter.state], columnsOf(visit, held), shown)}</div>`}
<nav class="pages">${query.has("after") ? html`<a class="button" href="${pathWith(queryOf(filter))}">${common[language].first}</a>` : nothing}${more === undefined ? nothing : html`<a class="button" rel="next" href="${pathWith(more)}">${common[language].more}</a>`}</nav></div>`,
  };
}

function columnsOf({ language }: Visit, held: (id: number) => string | undefined): readonly Column<PresentedPair>[] {
  const text = words[language];
  const side = ({ id, number, name, product, owner, place }: PresentedPair["first"]): Html =>
    html`<div><a href="/console/businesses/${id}">${name}</a><span class="product">${product} · ${owner}</span><span class="soft">${number} · ${place ?? text.noPlace}</span></div>`;
  return [
    {
      head: text.pair,
      cell: ({ id, band, score, first, second }) =>
        html`<div><span title="${text.score(figure(score, language))}">${badge(text.bands[band], bandTones[band])}</span>
<p><a class="button" href="${pathTo(id)}" aria-label="${text.compareOf(first.number, second.number)}">${text.compare}</a>${held(id) === undefined ? nothing : html` ${badge(held(id) ?? "", "warn")}`}</p></div>`,
    },
    { head: text.business("A"), cell: ({ first }) => side(first) },
    { head: text.business("B"), cell: ({ second }) => side(second) },
    {
      head: text.reasons,
      cell: ({ reasons }) =>
        html`<ul class="reasons">${reasons.slice(0, 4).map((code) => html`<li>${text.levels[code] ?? code}</li>`)}</ul>`,
    },
  ];
}

const stateLink = (state: PairState, count: number, filter: PairFilter, { language }: Visit): Html =>
  html`<li><a href="${pathWith(queryOf({ ...filter, state }))}"${state === filter.state ? html` aria-current="true"` : nothing}>${words[language].counts(words[language].states[state], figure(count, language))}</a></li>`;

/** A filter by codes, so that its address names nobody. */
function filterForm({ setting }: Desk, { officer, language }: Visit, filter: PairFilter): Html {
  const text = words[language].filter;
  const { places, trades } = setting.world;
  const districts = places.districts().filter(({ code }) => covers(officer, code));
  const clusters = trades.clusters().map(({ id, name }) => ({ value: id, label: name[language] ?? name["id"] ?? id }));
  const areas = districts.map(({ code, name }) => ({ value: code, label: name }));
  const reasons = reasonsFor.map((value) => ({ value, label: words[language].names[value] ?? value }));
  const any = (label: string) => ({ value: "", label });
  const filtered = [filter.area, filter.cluster, filter.reason, filter.business].some((one) => one !== undefined);
  return html`<form method="get" action="${listPath}" class="row filter">${filter.state === "open" ? nothing : html`<input type="hidden" name="state" value="${filter.state}">`}${filter.business === undefined ? nothing : html`<input type="hidden" name="business" value="${filter.business}">`}
${areas.length < 2 ? nothing : select("area", text.area, [any(text.everywhere), ...areas], filter.area)}
${select("cluster", text.cluster, [any(text.all), ...clusters], filter.cluster)}
${select("reason", text.reason, [any(text.any), ...reasons], filter.reason)}
<button>${text.show}</button>${filtered ? html`<a class="button" href="${pathWith(queryOf({ state: filter.state }))}">${text.clear}</a>` : nothing}</form>`;
}

/** "9.5 12": the last pair of a page. */
const cursorIn = (text: string | null): PairCursor | undefined => {
  const [, score, id] = /^(\d{1,4}(?:\.\d+)?) (\d+)$/.exec(text ?? "") ?? [];
  const number = idIn(id);
  return score === undefined || number === undefined ? undefined : { score: Number(score), id: number };
};

/** What was done with a pair that is not in the list any more, and the way back. */
function doneNotice(visit: Visit): Html {
  const { query, language } = visit;
  const text = words[language];
  const pair = idIn(query.get("pair") ?? undefined);
  if (query.get("done") !== "different" || pair === undefined) return nothing;
  return notice(
    text.done["different"] ?? "",
    "good",
    form(visit, pathTo(pair, "/reopen"), html`<button data-key="u">${common[language].undo}</button>`),
  );
}
