import { stringify } from "csv-stringify/sync";
import type { RegisterEntry } from "../register.ts";
import { inertCell } from "../register-columns.ts";
import type { TableColumn } from "./table.ts";

/** RFC 4180 with a byte order mark, without which spreadsheets take it for another encoding. Formulas stay text. */
export async function* asCsv(
  columns: readonly TableColumn[],
  entries: AsyncIterable<RegisterEntry>,
): AsyncGenerator<string> {
  yield `\uFEFF${stringify([columns.map(({ head }) => head)])}`;
  for await (const entry of entries) yield stringify([columns.map(({ cell }) => inertCell(cell(entry)))]);
}
