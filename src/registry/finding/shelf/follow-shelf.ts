import { type Statement, upsertRows } from "../../../store/bulk.ts";
import type { Database, DatabaseKind } from "../../../store/database.ts";
import type { Digested } from "../../digest/follower.ts";
import { readCodes } from "./codes.ts";
import {
  type ColumnName,
  chunkOf,
  columnNames,
  emptyColumn,
  numberIn,
  type Packed,
  packedBytes,
  slotOf,
} from "./columns.ts";
import { readShelf } from "./read-shelf.ts";
import { readStamps, restamp } from "./stamps.ts";

export interface ShelfRow {
  readonly name: ColumnName;
  readonly chunk: number;
  readonly bytes: Buffer;
}

/** Writes the columns of chunks in which something changed. */
export const followShelf = async (batch: readonly Digested[], database: Database): Promise<readonly Statement[]> => {
  const chunks = [...new Set(batch.map(({ id }) => chunkOf(id)))];
  const [codes, shelf] = [await readCodes(database), await readShelf(database, columnNames, chunks)];
  const columns = new Map<string, ShelfRow & { readonly values: Packed }>();
  const changed = new Set<string>();
  for (const { id, after } of batch)
    for (const name of columnNames) {
      const key = `${name} ${chunkOf(id)}`;
      let column = columns.get(key);
      if (column === undefined) {
        const values = shelf.get(chunkOf(id))?.[name] ?? emptyColumn(name);
        column = { name, chunk: chunkOf(id), values, bytes: packedBytes(values) };
        columns.set(key, column);
      }
      const value = after === undefined ? 0 : numberIn(name, after, codes);
      if (column.values[slotOf(id)] === value) continue;
      column.values[slotOf(id)] = value;
      changed.add(key);
    }
  const rows = [...changed].flatMap((key) => columns.get(key) ?? []);
  if (rows.length === 0) return [];
  const { kind } = database;
  const written = [...new Set(rows.map(({ chunk }) => chunk))];
  return [
    ...codes.statements(kind),
    ...shelfStatements(kind, rows),
    restamp(await readStamps(database), written, kind).statement,
  ];
};

export const shelfStatements = (kind: DatabaseKind, rows: readonly ShelfRow[]): readonly Statement[] =>
  rows.length === 0
    ? []
    : [
        upsertRows(
          kind,
          "Shelf",
          ["name", "chunk"],
          ["bytes"],
          rows.map(({ name, chunk, bytes }) => ({ name, chunk, bytes })),
        ),
      ];
