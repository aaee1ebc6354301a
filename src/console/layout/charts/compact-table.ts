import { type Html, html, nothing } from "../html.ts";
import type { Column } from "../parts.ts";

export interface CompactColumn<Row> extends Column<Row> {
  /** Left out on a phone: it tells nothing that the others do not. */
  readonly wide?: true;
}

/** A table of few short columns: it stays one on a phone, where cards would be endless. The first column names the row. */
export const compactTable = <Row>(
  caption: string,
  columns: readonly CompactColumn<Row>[],
  rows: readonly Row[],
): Html => {
  const classes = ({ figures, wide }: CompactColumn<Row>): Html => {
    const names = [figures ? "figures" : "", wide ? "wide" : ""].filter(Boolean).join(" ");
    return names === "" ? nothing : html` class="${names}"`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="compact"><caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${classes(column)}>${column.head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column, at) => (at === 0 ? html`<th scope="row">${column.cell(row)}</th>` : html`<td${classes(column)}>${column.cell(row)}</td>`))}</tr>`)}</tbody></table></div>`;
};
