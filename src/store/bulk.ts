import type { Parameter, Statement } from "./connection.ts";
import type { Database, DatabaseKind } from "./database.ts";
import { toStoreError } from "./store-error.ts";

export type { Statement } from "./connection.ts";

export type BulkValue = string | number | boolean | Date | Uint8Array | null;

/** Values by column. */
export type BulkRow = Readonly<Record<string, BulkValue>>;

/** What a column holds; with "?" where it may be null. */
type ColumnType = keyof Plain | `${keyof Plain}?`;
export type Columns = Readonly<Record<string, ColumnType>>;

interface Plain {
  readonly number: number;
  readonly string: string;
  readonly boolean: boolean;
  readonly date: Date;
  readonly bytes: Buffer;
}
type ValueOf<Type extends ColumnType> = Type extends keyof Plain
  ? Plain[Type]
  : Type extends `${infer Name extends keyof Plain}?`
    ? Plain[Name] | null
    : never;

/** A row as `selectByKeys` and `selectRows` give it. */
export type RowOf<Given extends Columns> = { readonly [Name in keyof Given]: ValueOf<Given[Name]> };

// Table and column names are written into the statements as they are: they come from code, never from data.

/** Inserts all rows; columns that are not named get their default. */
export function insertRows(
  kind: DatabaseKind,
  table: string,
  columns: readonly string[],
  rows: readonly BulkRow[],
): Statement {
  const values = columns.map((column) => place(kind, column));
  const source =
    kind === "sqlite" ? `VALUES (${values.join(", ")})` : `SELECT ${values.join(", ")} FROM ${json(table)}`;
  const sql = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) ${source}`;
  return { sql, runs: runs(kind, columns, rows) };
}

/**
 * Inserts rows, and sets the other columns where a row with the same key is there already; with `add`, adds to them.
 * No key may come twice.
 */
export function upsertRows(
  kind: DatabaseKind,
  table: string,
  keyColumns: readonly string[],
  columns: readonly string[],
  rows: readonly BulkRow[],
  add = false,
): Statement {
  const { sql, runs } = insertRows(kind, table, [...keyColumns, ...columns], rows);
  const set = columns.map((name) => `"${name}" = ${add ? `"${table}"."${name}" + ` : ""}excluded."${name}"`);
  const keys = keyColumns.map((name) => `"${name}"`).join(", ");
  return { sql: `${sql} ON CONFLICT (${keys}) DO UPDATE SET ${set.join(", ")}`, runs };
}

/** Sets the columns of each row that has the same key columns; rows that are not there are passed over. */
export function updateRows(
  kind: DatabaseKind,
  table: string,
  keyColumns: readonly string[],
  columns: readonly string[],
  rows: readonly BulkRow[],
): Statement {
  const set = columns.map((column) => `"${column}" = ${place(kind, column)}`).join(", ");
  const source = kind === "sqlite" ? "" : ` FROM ${json(table)}`;
  const sql = `UPDATE "${table}" AS t SET ${set}${source} WHERE ${sameKey(kind, keyColumns)}`;
  return { sql, runs: runs(kind, [...columns, ...keyColumns], rows) };
}

/**
 * Goes through while there is a row with all these values, none of them null, and holds it until the commit; else
 * nothing of the transaction is kept and `commit` throws a StoreConflict.
 */
export function guardRow(kind: DatabaseKind, table: string, row: BulkRow): Statement {
  const columns = Object.keys(row);
  return { ...updateRows(kind, table, columns, columns.slice(0, 1), [row]), atLeast: 1 };
}

/** Deletes the rows that have the same key columns. */
export function deleteRows(
  kind: DatabaseKind,
  table: string,
  keyColumns: readonly string[],
  keys: readonly BulkRow[],
): Statement {
  const source = kind === "sqlite" ? "" : ` USING ${json(table)}`;
  const sql = `DELETE FROM "${table}" AS t${source} WHERE ${sameKey(kind, keyColumns)}`;
  return { sql, runs: runs(kind, keyColumns, keys) };
}

/**
 * Writes all statements or none. Throws StoreConflict for a key that is already there and for a row that was guarded
 * and is not there, StoreError for the rest.
 */
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
  const source = kind === "sqlite" ? "" : `${json(table)}, `;
  const sql = `SELECT ${names.join(", ")} FROM ${source}"${table}" AS t WHERE ${sameKey(kind, keyColumns)}`;
  try {
    const rows = await direct.rows({ sql, runs: runs(kind, keyColumns, keys) });
    return rows.map((row) => decode(columns, row));
  } catch (error) {
    throw toStoreError(error);
  }
}

/**
 * The rows of a query, in its order. Places for parameters are written `?` each; a list is one parameter, given as
 * JSON to `listed`. `columns` says what is read and as what.
 */
export async function selectRows<const Wanted extends Columns>(
  { kind, direct }: Database,
  columns: Wanted,
  sql: string,
  parameters: readonly BulkValue[] = [],
): Promise<readonly RowOf<Wanted>[]> {
  try {
    const rows = await direct.rows({ sql: numbered(kind, sql), runs: [bound(parameters)] });
    return rows.map((row) => decode(columns, row));
  } catch (error) {
    throw toStoreError(error);
  }
}

/** A statement of one run; places for parameters are written `?` each. */
export const statement = (kind: DatabaseKind, sql: string, parameters: readonly BulkValue[] = []): Statement => ({
  sql: numbered(kind, sql),
  runs: [bound(parameters)],
});

/** A query of all elements of a JSON list, which is the next parameter: `"id" IN (${listed(kind, "INTEGER")})`. */
export const listed = (kind: DatabaseKind, type: "INTEGER" | "TEXT"): string =>
  kind === "sqlite"
    ? `SELECT CAST("value" AS ${type}) FROM json_each(?)`
    : `SELECT CAST("value" AS ${type}) FROM json_array_elements_text(CAST(? AS json))`;

function numbered(kind: DatabaseKind, sql: string): string {
  if (kind === "sqlite") return sql;
  let at = 0;
  return sql.replace(/\?/g, () => {
    at += 1;
    return `$${at}`;
  });
}

const bound = (parameters: readonly BulkValue[]): readonly Parameter[] =>
  parameters.map((value) => (value instanceof Uint8Array ? value : number(plain(value))));

/** PostgreSQL's only parameter as rows, with the table's own types. */
function json(table: string): string {
  return `json_populate_recordset(NULL::"${table}", $1::json) AS n`;
}

/** Where a column's value is given. */
function place(kind: DatabaseKind, column: string): string {
  return kind === "sqlite" ? "?" : `n."${column}"`;
}

function sameKey(kind: DatabaseKind, keyColumns: readonly string[]): string {
  return keyColumns.map((column) => `t."${column}" = ${place(kind, column)}`).join(" AND ");
}

/** The parameters: on SQLite in the order of the columns, which is that of their places in the statement. */
function runs(kind: DatabaseKind, columns: readonly string[], rows: readonly BulkRow[]): Statement["runs"] {
  if (kind === "sqlite") return rows.map((row) => bound(columns.map((column) => row[column] ?? null)));
  const objects = rows.map((row) => Object.fromEntries(columns.map((name) => [name, inJson(row[name] ?? null)])));
  return [[JSON.stringify(objects)]];
}

/** Bytes as PostgreSQL reads them from a text. */
function inJson(value: BulkValue): Simple {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : plain(value);
}

type Simple = Exclude<BulkValue, Date | Uint8Array>;

/** SQLite has no truth but 0 and 1. */
function number(value: Simple): Parameter {
  return typeof value === "boolean" ? Number(value) : value;
}

/**
 * Times as Prisma's adapter writes them, so that both read and compare alike. Of texts, what PostgreSQL cannot
 * hold is left out: NUL, and halves of surrogate pairs.
 */
function plain(value: Exclude<BulkValue, Uint8Array>): Simple {
  if (value instanceof Date) return timeText(value);
  if (typeof value === "string") return value.toWellFormed().replaceAll("\u0000", "");
  return value;
}

/** The rows of a group share their time: it is written once. */
function timeText(time: Date): string {
  if (time.getTime() !== lastTime.at) {
    lastTime = { at: time.getTime(), text: time.toISOString().replace("Z", "+00:00") };
  }
  return lastTime.text;
}
let lastTime = { at: Number.NaN, text: "" };

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

/** Writes each `:name` as the driver wants it: integers, times as ISO text, or null. */
export const named = (
  kind: DatabaseKind,
  sql: string,
  values: Readonly<Record<string, number | string | null>>,
): Statement => {
  const parameters: (number | string | null)[] = [];
  const text = sql.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name] ?? null;
    parameters.push(value);
    if (kind === "sqlite") return "?";
    return `CAST($${parameters.length} AS ${typeof value === "string" ? "TIMESTAMP(3)" : "INTEGER"})`;
  });
  return { sql: text, runs: [parameters] };
};
