import type { Row, Writes } from "../rows.ts";
import type { Cause } from "./cause.ts";
import { changeRow } from "./own.ts";

/** A row of the register, and whose it is. */
type Stored = { readonly id: number; readonly row: object } & (
  | { readonly table: "Owner" }
  | { readonly table: "Business"; readonly ownerId: number }
);

/** Writes the columns that are told otherwise than the register has them, each with its history; gives their names. */
export const writeChanges = (stored: Stored, told: Row, cause: Cause, writes: Writes): readonly string[] => {
  const { table, id } = stored;
  const changes = Object.entries(told).filter(([column, after]) => columnOf(stored.row, column) !== after);
  if (changes.length === 0) return [];
  writes.updates.push({ table, id, row: { ...Object.fromEntries(changes), updatedAt: cause.now } });
  for (const [column, after] of changes) {
    const [before, now] = [text(columnOf(stored.row, column)), text(after)];
    const row =
      stored.table === "Owner"
        ? changeRow(cause, id, null, `owner.${column}`, before, now)
        : changeRow(cause, stored.ownerId, id, column, before, now);
    writes.others.push({ table: "Change", row });
  }
  return changes.map(([column]) => column);
};

const columnOf = (row: object, column: string): Row[string] => (row as Row)[column] ?? null;
const text = (value: Row[string]): string | null => (value === null ? null : String(value));
