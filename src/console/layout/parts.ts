import { type Tongue, words } from "../words.ts";
import { type Html, html, nothing } from "./html.ts";

/** The page's heading, with what can be done beside it. */
export const heading = (title: string, actions: Html = nothing, lead?: string): Html =>
  html`<div class="heading"><h1>${title}</h1><div class="actions">${actions}</div></div>${lead === undefined ? nothing : html`<p class="lead">${lead}</p>`}`;

/** The way back to the list that a page was opened from. */
export const toList = (path: string, language: Tongue): Html =>
  html`<a class="button" href="${path}" data-key="l">${words[language].toList}</a>`;

/** A word on a coloured ground. Colour never tells it alone. */
export const badge = (text: string, tone: "quiet" | "good" | "warn" | "bad" | "new" = "quiet"): Html =>
  html`<span class="badge ${tone}">${text}</span>`;

/** Tells what was done or what went wrong; screen readers say it. */
export const notice = (text: string, tone: "good" | "warn" | "bad" = "good", action: Html = nothing): Html =>
  html`<div class="notice ${tone}" role="${tone === "good" ? "status" : "alert"}"><p>${text}</p>${action}</div>`;

/** Where nothing is: what would stand here, and what to do. */
export const empty = (text: string, action: Html = nothing): Html =>
  html`<div class="empty"><p>${text}</p>${action}</div>`;

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Html | string;
  /** Figures are set to the right. */
  readonly figures?: true;
  /** How this column is sorted: where its head leads, and whether it is sorted now. */
  readonly sort?: { readonly href: string; readonly now: "ascending" | "descending" | null };
}

/** A table that becomes cards on a phone: each cell then carries its head. */
export const table = <Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="cards"><caption class="unseen">${caption}</caption>
<thead><tr>${columns.map(({ head, figures, sort }) => html`<th scope="col"${figures ? html` class="figures"` : nothing}${sort?.now == null ? nothing : html` aria-sort="${sort.now}"`}>${sort === undefined ? head : html`<a href="${sort.href}">${head}</a>`}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map(({ head, cell, figures }) => html`<td data-head="${head}"${figures ? html` class="figures"` : nothing}>${cell(row)}</td>`)}</tr>`)}</tbody></table></div>`;

/** An e-mail address, which breaks before its "@" and its dots where it has to. */
export const emailText = (email: string): Html =>
  html`${email.split(/(?=[@.])/).map((part, at) => (at === 0 ? part : html`<wbr>${part}`))}`;

/** A list of names and values. */
export const facts = (rows: readonly (readonly [string, Html | string])[]): Html =>
  html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
