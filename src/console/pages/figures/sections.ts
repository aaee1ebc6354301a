import type { Figure, Figures, Part } from "../../../registry/figures/read-figures.ts";
import { formatFilter } from "../../../registry/finding/read-filter.ts";
import { columns } from "../../layout/charts/columns.ts";
import { type CompactColumn, compactTable } from "../../layout/charts/compact-table.ts";
import { share } from "../../layout/charts/share.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { day, figure } from "../../layout/time.ts";
import type { Tongue } from "../../words.ts";
import { type AskedFigures, addressWith } from "./asked.ts";
import type { Names } from "./names.ts";
import { type FiguresWords, words } from "./words.ts";

/** What every section of the page is made with. */
export interface Telling {
  readonly asked: AskedFigures;
  readonly language: Tongue;
  readonly text: FiguresWords;
  readonly names: Names;
  /** Whether the officer may load a map. */
  readonly setsUp: boolean;
}

/** Where the businesses stand that a figure counts. */
const listOf = ({ filter }: Figure): string | null => {
  if (filter === null) return null;
  const query = formatFilter(filter).toString();
  return `/console/businesses${query === "" ? "" : `?${query}`}`;
};

/** A number that leads to its list. */
export const linked = (one: Figure, language: Tongue): Html => {
  const href = listOf(one);
  const n = figure(one.n, language);
  return href === null || one.n === 0 ? html`${n}` : html`<a href="${href}">${n}</a>`;
};

export const csvLink = ({ asked, text }: Telling, name: string, what: string): Html =>
  html`<p><a href="${addressWith(asked, {}, `/${name}.csv`)}" aria-label="${text.csvOf(what)}" download>${text.csv}</a></p>`;

/** How businesses stand, and how many came lately. */
export const cards = ({ total, states, recent }: Figures, { text, names, language }: Telling): Html => {
  const card = (name: string, one: Figure, hint?: string): Html =>
    html`<li><a href="${listOf(one) ?? ""}"><span class="name">${name}</span><b>${figure(one.n, language)}</b></a>${hint === undefined ? nothing : html`<span class="soft">${hint}</span>`}</li>`;
  const change = (n: number, earlier: number, days: number): string =>
    n === earlier ? text.same(days) : text.change(figure(Math.abs(n - earlier), language), n > earlier, days);
  return html`<ul class="numbers">${card(text.total, total, text.totalHint)}${states.map((one) => card(names.state(one.key), one))}</ul>
<ul class="numbers">${recent.map((one) => card(text.recent(one.days), one, change(one.n, one.earlier, one.days)))}</ul>`;
};

/** Parts of a kind, with bars, and a table's own address. */
export const parts = (
  telling: Telling,
  {
    title,
    head,
    csv,
    list,
    name,
  }: {
    readonly title: string;
    readonly head: string;
    readonly csv: string;
    readonly list: readonly Part[];
    readonly name: (key: string) => string;
  },
): Html => {
  const { text, language } = telling;
  const all = list.reduce((sum, { n }) => sum + n, 0);
  const rows: readonly CompactColumn<Part>[] = [
    { head, cell: ({ key }) => name(key) },
    { head: text.businesses, figures: true, cell: (one) => linked(one, language) },
    { head: text.share, cell: ({ n }) => share(n, all, language) },
  ];
  return html`<section class="card"><h2>${title}</h2>${compactTable(title, rows, list)}${csvLink(telling, csv, title)}</section>`;
};

/** Registrations over time, as columns and as a table. */
export const overTime = ({ periods }: Figures, telling: Telling): Html => {
  const { asked, text, language } = telling;
  const { span } = asked;
  const told = periods.map((one) => ({ ...one, ...periodInWords(one.period, span, language) }));
  return html`<section class="card"><h2>${text.overTime}</h2>
<ul class="chips">${(["days", "weeks", "months"] as const).map((one) => html`<li><a href="${addressWith(asked, { by: one === "days" ? "" : one })}"${one === span ? html` aria-current="true"` : nothing}>${text.spans[one]}</a></li>`)}</ul>
${columns(
  `${text.overTime}: ${text.spans[span]}`,
  told.map((one) => ({ label: one.label, short: one.short, n: one.n, href: listOf(one) })),
  (n) => figure(n, language),
)}
<details><summary>${text.asTable}</summary>${compactTable(
    text.overTime,
    [
      { head: text.periodHeads[span], cell: ({ label }) => label },
      { head: text.businesses, figures: true, cell: (one) => linked(one, language) },
    ],
    told.toReversed(),
  )}</details>${csvLink(telling, "periods", text.overTime)}</section>`;
};

/** A period whole, and as short as it stands under a column. */
export const periodInWords = (
  { from, to }: { readonly from: string; readonly to: string },
  span: AskedFigures["span"],
  language: Tongue,
): { readonly label: string; readonly short: string } => {
  const at = (iso: string): string => day(new Date(`${iso}T00:00:00Z`), language, "UTC");
  const inShort = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", { ...options, timeZone: "UTC" }).format(
      new Date(`${from}T00:00:00Z`),
    );
  if (span === "months")
    return {
      label: inShort({ month: "long", year: "numeric" }),
      short: inShort({ month: "short", year: "2-digit" }),
    };
  const short = inShort({ day: "numeric", month: "short" });
  return span === "days" ? { label: at(from), short } : { label: words[language].week(at(from), at(to)), short };
};
