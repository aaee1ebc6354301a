import { listed, selectRows } from "../../../store/bulk.ts";
import type { Database } from "../../../store/database.ts";
import { type ColumnName, type Packed, unpack } from "./columns.ts";

/** The columns of one chunk that were asked for. */
export type Chunk = { readonly [Name in ColumnName]?: Packed };

/** These columns of these chunks, in one look, so that they belong together. */
export const readShelf = async (
  database: Database,
  names: readonly ColumnName[],
  chunks: readonly number[],
): Promise<ReadonlyMap<number, Chunk>> => {
  const { kind } = database;
  const rows = await selectRows(
    database,
    { name: "string", chunk: "number", bytes: "bytes" },
    `SELECT "name", "chunk", "bytes" FROM "Shelf"
     WHERE "name" IN (${listed(kind, "TEXT")}) AND "chunk" IN (${listed(kind, "INTEGER")})`,
    [JSON.stringify(names), JSON.stringify(chunks)],
  );
  const found = new Map<number, { [Name in ColumnName]?: Packed }>();
  for (const { name, chunk, bytes } of rows) {
    const columns = found.get(chunk) ?? {};
    columns[name as ColumnName] = unpack(name as ColumnName, bytes);
    found.set(chunk, columns);
  }
  return found;
};
