import type { SealedField } from "../identifiers/identifiers.ts";
import { type LedgerEntry, type LedgerRow, readLedger } from "./ledger.ts";

/** A number as it is to be kept, with the hash that goes with it. */
interface Seal {
  readonly sealed: string;
  readonly hash: string;
}

const fields: readonly SealedField[] = ["nik", "kk", "npwp"];

/** Every sealed number in a merge's rows. */
export const sealsIn = (rows: string): readonly { readonly field: SealedField; readonly sealed: string }[] =>
  readLedger(rows)
    .flatMap(rowsOf)
    .flatMap((row) =>
      fields.flatMap((field) => {
        const sealed = row[field];
        return typeof sealed === "string" ? [{ field, sealed }] : [];
      }),
    );

/** The rows with each number sealed as `anew` says; undefined of it leaves the number as it is. */
export const resealRows = (rows: string, anew: (field: SealedField, sealed: string) => Seal | undefined): string =>
  JSON.stringify(
    readLedger(rows).map((entry): LedgerEntry => {
      const resealed = <Row extends LedgerRow>(row: Row): Row => ({ ...row, ...changesIn(row, anew) });
      if (entry.did === "update") return { ...entry, before: resealed(entry.before), after: resealed(entry.after) };
      if (entry.did === "insert") return { ...entry, after: resealed(entry.after) };
      return entry.did === "move" ? entry : { ...entry, before: resealed(entry.before) };
    }),
  );

const changesIn = (row: LedgerRow, anew: (field: SealedField, sealed: string) => Seal | undefined): LedgerRow =>
  Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const sealed = row[field];
      const seal = typeof sealed === "string" ? anew(field, sealed) : undefined;
      if (seal === undefined) return [];
      const hash = `${field}Hash`;
      return hash in row
        ? [
            [field, seal.sealed],
            [hash, seal.hash],
          ]
        : [[field, seal.sealed]];
    }),
  );

const rowsOf = (entry: LedgerEntry): readonly LedgerRow[] => {
  if (entry.did === "update") return [entry.before, entry.after];
  if (entry.did === "insert") return [entry.after];
  return entry.did === "move" ? [] : [entry.before];
};
