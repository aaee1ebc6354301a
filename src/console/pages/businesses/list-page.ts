import { countWithout } from "../../../registry/finding/count-without.ts";
import { findBusinesses } from "../../../registry/finding/find-businesses.ts";
import { readListed } from "../../../registry/finding/read-listed.ts";
import type { FoundPage } from "../../../registry/finding/request.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { empty, heading, notice } from "../../layout/parts.ts";
import { may } from "../../policies.ts";
import { presentListed } from "../../presenters/listed.ts";
import type { View, Visit } from "../../route.ts";
import { type Asked, onRecord, pathWith, queryOf } from "./asked.ts";
import { bulkForm } from "./bulk-form.ts";
import { conditionsOf } from "./conditions.ts";
import { type FieldFaults, type FilterFields, fieldsOf } from "./filter-fields.ts";
import { filterForm } from "./filter-form.ts";
import { conditionsList, countInWords, inForce, listPath, views } from "./filter-head.ts";
import { listing } from "./listing.ts";
import { placeInAddress, readPlace } from "./place.ts";
import { words } from "./words.ts";

const perPage = 50;

export interface ListOptions {
  /** What the officer typed and cannot be taken yet. */
  readonly typed?: { readonly fields: FilterFields; readonly faults: FieldFaults };
  readonly told?: Html;
  /** Why nothing was done with several of them. */
  readonly bulkFault?: string;
  readonly status?: number;
  readonly checked?: ReadonlySet<number>;
}

/** The list of businesses that fit, one page of it. */
export async function listPage(desk: Desk, visit: Visit, asked: Asked, options: ListOptions = {}): Promise<View> {
  const { world } = desk.setting;
  const { officer, language, query } = visit;
  const text = words[language];
  const scope = { filter: asked.filter, within: officer.territory };
  const place = readPlace(desk, asked.order, query);
  const page = await findBusinesses(desk, {
    ...scope,
    order: asked.order,
    limit: perPage,
    count: true,
    ...(place === "lost" ? {} : place),
  });
  const rows = (await readListed(desk.database, page.ids)).map((row) => presentListed(row, world));
  if (rows.length > 0)
    await desk.audit.record({
      actor: `officer:${officer.id}`,
      action: "list",
      detail: { ...onRecord(asked.filter), order: asked.order, shown: rows.length },
    });
  const isFirst = place === "lost" || (place.after ?? place.before) === undefined;
  const found = countInWords({ n: page.n ?? 0, exact: true }, language);
  const here = queryOf(asked);
  const moved = (change: "after" | "before", cursor: string): string => {
    const to = new URLSearchParams(here);
    to.set(change, placeInAddress(desk, asked.order, cursor));
    return pathWith(listPath, to);
  };
  const body = html`${heading(text.title)}${options.told ?? nothing}${asked.broken ? notice(text.faults.broken, "warn") : nothing}${place === "lost" ? notice(text.faults.place, "warn") : nothing}
${filterForm(visit, { world, ...formFields(asked, options), inForce: inForce(asked), view: "list" })}
${conditionsList(desk, visit, asked)}${corrected(page, visit)}
<div class="listing-head"><p class="count" role="status">${found}</p>${views(visit, asked, "list")}</div>
${
  rows.length === 0
    ? await emptyList(desk, visit, asked, !isFirst)
    : html`<div class="beside"><div>${listing({
        ...{ language, world, rows, order: asked.order, checked: options.checked ?? new Set() },
        orderedBy: (order) => pathWith(listPath, queryOf({ ...asked, order })),
      })}
<nav class="pages" aria-label="${text.pages.label}">${isFirst ? nothing : html`<a class="button" href="${pathWith(listPath, here)}">${text.pages.first}</a>`}${page.previous === undefined ? nothing : html`<a class="button" rel="prev" href="${moved("before", page.previous)}">${text.pages.previous}</a>`}${page.next === undefined ? nothing : html`<a class="button" rel="next" href="${moved("after", page.next)}">${text.pages.next}</a>`}</nav>
${bulkForm(visit, asked, found, options.bulkFault)}</div>
<aside data-map="${pathWith(`${listPath}/map`, here)}"></aside></div>`
}`;
  return { title: text.title, body, status: options.status ?? 200, scripts: ["businesses"], section: "businesses" };
}

const formFields = (asked: Asked, { typed }: ListOptions) => typed ?? { fields: fieldsOf(asked.filter, asked.order) };

const corrected = ({ corrected: words_ = [] }: FoundPage, { language }: Visit): Html =>
  words_.length === 0
    ? nothing
    : notice(words_.map(({ typed, meant }) => words[language].corrected(typed, meant.join(", "))).join(" "), "warn");

/** Where nothing is found: which condition stands in the way; where nothing is registered: what to do about it. */
async function emptyList(desk: Desk, visit: Visit, asked: Asked, further: boolean): Promise<Html> {
  const { officer, language } = visit;
  const text = words[language];
  const all = html`<p><a class="button" href="${listPath}">${text.empty.clear}</a></p>`;
  if (further)
    return empty(
      text.empty.end,
      html`<p><a class="button" href="${pathWith(listPath, queryOf(asked))}">${text.pages.first}</a></p>`,
    );
  const conditions = conditionsOf(asked.filter, desk.setting.world, language);
  if (conditions.length === 0)
    return empty(
      text.empty.nothing,
      may(officer, "posters")
        ? html`<p><a class="button main" href="/console/posters">${text.empty.posters}</a></p>`
        : nothing,
    );
  if (conditions.length === 1) return empty(text.empty.notFound, all);
  const counts = await countWithout(
    desk,
    { filter: asked.filter, within: officer.territory },
    conditions.map(({ names }) => names),
  );
  const ways = conditions.flatMap(({ text: said, without }, at) => {
    const n = counts[at] ?? 0;
    if (n === 0) return [];
    const to = pathWith(listPath, queryOf({ ...asked, filter: without }));
    return [html`<li><a href="${to}">${text.empty.drop(said, countInWords({ n, exact: true }, language))}</a></li>`];
  });
  return empty(
    text.empty.notFound,
    html`${ways.length === 0 ? nothing : html`<p>${text.empty.without}</p><ul class="plain">${ways}</ul>`}${all}`,
  );
}
