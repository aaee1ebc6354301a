import { stringify } from "csv-stringify/sync";
import type { RegisterEntry } from "../register.ts";
import { type Cell, inertCell } from "../register-columns.ts";
import type { TableColumn } from "./table.ts";

/** Rows that are worded at a time: each call has its cost. */
const together = 100;

/** RFC 4180 with a byte order mark, without which spreadsheets take it for another encoding. Formulas stay text. */
export async function* asCsv(
  columns: readonly TableColumn[],
  entries: AsyncIterable<RegisterEntry>,
): AsyncGenerator<string> {
  yield `\uFEFF${stringify([columns.map(({ head }) => head)])}`;
  let rows: Cell[][] = [];
  for await (const entry of entries) {
    rows.push(columns.map(({ cell }) => inertCell(cell(entry))));
    if (rows.length < together) continue;
    yield stringify(rows);
    rows = [];
  }
  yield stringify(rows);
}
