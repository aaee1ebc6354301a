import type { DetailValue } from "../../../flows/details/fields.ts";
import { isDetail } from "../../../flows/details/fields.ts";
import type { Transaction } from "../../store/transact.ts";
import type { Rows } from "./as-typed.ts";
import { isIdentifier, type RecordField, storedAs } from "./record-fields.ts";
import { turnoverText } from "./value-now.ts";

type Value = string | number | null;
type Columns = Readonly<Record<string, Value>>;

/** Fields of a record that an officer writes, by their columns; of a detail also its value. */
export interface Written {
  readonly field: RecordField;
  readonly columns: Columns;
  readonly value?: DetailValue;
}

interface Record_ extends Rows {
  readonly business: { readonly id: number; readonly ownerId: number };
}

/** What stands for the message where a change takes back another, which its last line's id names. */
export const undoOf = (change: number | ""): string => `undo ${change}`;

/** Writes what differs from the register, each field with its history; gives the fields that did. */
export const writeByOfficer = async (
  tx: Transaction,
  rows: Record_,
  written: readonly Written[],
  by: { readonly officerId: string; readonly at: Date; readonly undoes?: number },
): Promise<readonly RecordField[]> => {
  const { id, ownerId } = rows.business;
  const line = {
    ownerId,
    by: `officer:${by.officerId}`,
    channel: "console",
    messageId: by.undoes === undefined ? "" : undoOf(by.undoes),
    at: by.at,
  };
  const changes: (typeof line & {
    businessId: number | null;
    field: string;
    before: string | null;
    after: string | null;
  })[] = [];
  const update: { owner: Record<string, Value>; business: Record<string, Value> } = { owner: {}, business: {} };
  const changed: RecordField[] = [];
  for (const { field, columns, value } of written) {
    const { of } = storedAs(field);
    const row = (of === "owner" ? rows.owner : rows.business) as Columns;
    const differing = Object.entries(columns).filter(([column, after]) => (row[column] ?? null) !== after);
    if (differing.length === 0) continue;
    changed.push(field);
    Object.assign(update[of], Object.fromEntries(differing));
    const businessId = of === "owner" ? null : id;
    if (isDetail(field)) {
      const secret = isIdentifier(field);
      const before = secret ? null : detailBefore(field, row);
      changes.push({ ...line, businessId, field, before, after: secret ? null : detailText(value ?? null) });
    } else
      for (const [column, after] of differing)
        changes.push({
          ...{ ...line, businessId, field: of === "owner" ? `owner.${column}` : column },
          ...{ before: text(row[column] ?? null), after: text(after) },
        });
  }
  if (Object.keys(update.owner).length > 0)
    await tx.owner.update({ where: { id: ownerId }, data: { ...update.owner, updatedAt: by.at } });
  // A list is newest first by what changed of the business, and its owner's name is part of it.
  if (changes.length > 0) await tx.business.update({ where: { id }, data: { ...update.business, updatedAt: by.at } });
  if (changes.length > 0) await tx.change.createMany({ data: changes });
  return changed;
};

const text = (value: Value): string | null => (value === null ? null : String(value));
const detailText = (value: DetailValue): string | null =>
  value === null ? null : typeof value === "object" ? JSON.stringify(value) : String(value);

const detailBefore = (field: string, row: Columns): string | null => {
  const value = row[field] ?? null;
  return field === "turnover" ? turnoverText(row) : text(value);
};
