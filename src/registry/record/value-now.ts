import { isDetail } from "../../../flows/details/fields.ts";
import type { Rows } from "./as-typed.ts";
import { isIdentifier, storedAs } from "./record-fields.ts";

type Columns = Readonly<Record<string, string | number | boolean | null>>;

/** A turnover as the history writes it. */
export const turnoverText = (row: Columns): string | null =>
  (row["turnover"] ?? null) === null
    ? null
    : JSON.stringify({ amount: Number(row["turnover"]), per: row["turnoverPer"] ?? "month" });

/** What the register says now of what a line of the history is about, as lines write it; undefined for numbers of the person. */
const valueNow = (field: string, { business, owner }: Rows): string | null | undefined => {
  if (isIdentifier(field)) return undefined;
  const isOwners =
    field.startsWith("owner.") || (isDetail(field) && field !== "photos" && storedAs(field).of === "owner");
  const row = (isOwners ? owner : business) as Columns;
  if (field === "turnover") return turnoverText(row);
  const value = row[field.replace(/^owner\./, "")] ?? null;
  return value === null ? null : String(value);
};

/**
 * Whether a value is still as a line of the history left it. Where two owners became one, so did their histories: what
 * one of them told is no value of the other.
 */
export const stillSays = ({ field, after }: { readonly field: string; readonly after: string | null }, rows: Rows) => {
  const now = valueNow(field, rows);
  return now === undefined || now === after;
};

/** The lines of these fields that tell where the value of today came from, as a database asks for them. */
export const linesInForce = (fields: readonly string[], rows: Rows) =>
  fields.map((field) => {
    const after = valueNow(field, rows);
    return after === undefined ? { field } : { field, after };
  });
