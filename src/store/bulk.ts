import type { Statement } from "./connection.ts";
import type { Database, DatabaseKind } from "./database.ts";
import { toStoreError } from "./store-error.ts";

export type { Statement } from "./connection.ts";

export type BulkValue = string | number | boolean | Date | null;

/** Values by column. */
export type BulkRow = Readonly<Record<string, BulkValue>>;

/** What a column holds; with "?" where it may be null. */
type ColumnType = "number" | "string" | "boolean" | "date" | "number?" | "string?" | "boolean?" | "date?";
type Columns = Readonly<Record<string, ColumnType>>;

interface Plain {
  readonly number: number;
  readonly string: string;
  readonly boolean: boolean;
  readonly date: Date;
}
type ValueOf<Type extends ColumnType> = Type extends keyof Plain
  ? Plain[Type]
  : Type extends `${infer Name extends keyof Plain}?`
    ? Plain[Name] | null
    : never;

/** A row as `selectByKeys` gives it. */
export type RowOf<Given extends Columns> = { readonly [Name in keyof Given]: ValueOf<Given[Name]> };

// Table and column names are written into the statements as they are: they come from code, never from data.
// The rows are one JSON parameter. SQLite takes them as arrays, which cost it least; PostgreSQL as objects, whose
// columns it finds the types for by itself.

/** Inserts all rows; columns that are not named get their default. */
export function insertRows(
  kind: DatabaseKind,
  table: string,
  columns: readonly string[],
  rows: readonly BulkRow[],
): Statement {
  const source = kind === "sqlite" ? "json_each($1) AS n" : populated(table);
  const values = columns.map((_, at) => placeOf(kind, columns, at)).join(", ");
  return {
    // "WHERE true" tells SQLite's parser that no join follows.
    sql: `INSERT INTO "${table}" (${columns.map(quoted).join(", ")}) SELECT ${values} FROM ${source} WHERE true`,
    json: encode(kind, columns, rows),
  };
}

/** Sets the columns of each row that has the same key columns; rows that are not there are passed over. */
export function updateRows(
  kind: DatabaseKind,
  table: string,
  keyColumns: readonly string[],
  columns: readonly string[],
  rows: readonly BulkRow[],
): Statement {
  const all = [...keyColumns, ...columns];
  const source = kind === "sqlite" ? "json_each($1) AS n" : populated(table);
  const set = columns.map((column, at) => `"${column}" = ${placeOf(kind, all, keyColumns.length + at)}`).join(", ");
  const where = keyColumns.map((column, at) => `"${table}"."${column}" = ${placeOf(kind, all, at)}`).join(" AND ");
  return { sql: `UPDATE "${table}" SET ${set} FROM ${source} WHERE ${where}`, json: encode(kind, all, rows) };
}

/** Writes all statements or none. Throws StoreConflict for a key that is already there, StoreError for the rest. */
export async function commit({ direct }: Database, statements: readonly Statement[]): Promise<void> {
  if (statements.length === 0) return;
  try {
    await direct.transact(statements);
  } catch (error) {
    throw toStoreError(error);
  }
}

/**
 * The rows of a table whose key columns equal one of the keys, in no particular order; keys without a row give
 * none. `columns` says what to read and as what: `{ id: "number", blockedAt: "date?" }`.
 */
export async function selectByKeys<const Wanted extends Columns>(
  { kind, direct }: Database,
  table: string,
  columns: Wanted,
  keyColumns: readonly string[],
  keys: readonly BulkRow[],
): Promise<readonly RowOf<Wanted>[]> {
  if (keys.length === 0) return [];
  const names = Object.keys(columns).map((name) => `t."${name}"`);
  const on = keyColumns.map((column, at) => `t."${column}" = ${placeOf(kind, keyColumns, at)}`).join(" AND ");
  // CROSS keeps SQLite from walking the table and looking each row up among the keys.
  const from =
    kind === "sqlite" ? `json_each($1) AS n CROSS JOIN "${table}" AS t` : `${populated(table)} JOIN "${table}" AS t`;
  const sql = `SELECT ${names.join(", ")} FROM ${from} ON ${on}`;
  try {
    const rows = await direct.rows({ sql, json: encode(kind, keyColumns, keys) });
    return rows.map((row) => decode(columns, row));
  } catch (error) {
    throw toStoreError(error);
  }
}

function populated(table: string): string {
  return `json_populate_recordset(NULL::"${table}", $1::json) AS n`;
}

/** The place of a column's value in the JSON. */
function placeOf(kind: DatabaseKind, columns: readonly string[], at: number): string {
  return kind === "sqlite" ? `n.value ->> ${at}` : `n."${columns[at]}"`;
}

function quoted(name: string): string {
  return `"${name}"`;
}

function encode(kind: DatabaseKind, columns: readonly string[], rows: readonly BulkRow[]): string {
  const wire = (row: BulkRow, column: string): BulkValue => plain(row[column] ?? null);
  if (kind === "sqlite") return JSON.stringify(rows.map((row) => columns.map((column) => wire(row, column))));
  return JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column) => [column, wire(row, column)]))));
}

/**
 * Times as Prisma's adapter writes them, so that both read and compare alike. Of texts, what PostgreSQL cannot
 * hold is left out: NUL, and halves of surrogate pairs.
 */
function plain(value: BulkValue): BulkValue {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  if (typeof value === "string") return value.toWellFormed().replaceAll("\u0000", "");
  return value;
}

function decode<Wanted extends Columns>(columns: Wanted, row: Readonly<Record<string, unknown>>): RowOf<Wanted> {
  const entries = Object.entries(columns).map(([name, type]) => [name, read(type, row[name])]);
  return Object.fromEntries(entries) as RowOf<Wanted>;
}

/** SQLite keeps times as text and truth as 0 and 1. */
function read(type: ColumnType, value: unknown): unknown {
  if (value === null) return null;
  if (type.startsWith("date")) return typeof value === "string" ? new Date(value) : value;
  if (type.startsWith("boolean")) return Boolean(value);
  return value;
}
