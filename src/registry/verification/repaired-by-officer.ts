import { isRepairable } from "../../../flows/repair/fields.ts";
import type { Transaction } from "../../store/transact.ts";
import { type RecordField, storedAs } from "../record/record-fields.ts";
import { columnsOf } from "./field-columns.ts";

/**
 * Whoever edits by hand what an owner was asked to repair has repaired it: it goes back to the queue, and the owner is
 * asked no more.
 */
export const repairedByOfficer = async (
  tx: Transaction,
  { businessId, changed }: { readonly businessId: number; readonly changed: readonly RecordField[] },
  { officerId, at }: { readonly officerId: string; readonly at: Date },
): Promise<void> => {
  const open = await tx.check.findFirst({ where: { businessId, waitsFor: "owner" }, orderBy: { id: "desc" } });
  if (open?.field == null || !isRepairable(open.field)) return;
  const { field } = open;
  const asked = columnsOf(field);
  const repaired = changed.map(storedAs).some(({ of, columns }) => {
    const sameTable = (of === "owner") === (asked.table === "Owner");
    return sameTable && columns.some((column) => asked.columns.includes(column));
  });
  if (!repaired) return;
  await tx.check.update({ where: { id: open.id }, data: { waitsFor: null, tellAt: null } });
  await tx.check.create({ data: { businessId, outcome: "repaired", field, officerId, at, waitsFor: "officer" } });
  await tx.business.update({ where: { id: businessId }, data: { verification: "new" } });
};
