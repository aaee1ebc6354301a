import { isRepairable } from "../../../flows/repair/fields.ts";
import type { Transaction } from "../../store/transact.ts";
import { type RecordField, storedAs } from "../record/record-fields.ts";
import { columnsOf } from "./field-columns.ts";

/**
 * Whoever edits by hand what an owner was asked to repair has repaired it: it goes back to the queue, and the owner is
 * asked no more. What is the owner's own is repaired for each of their businesses.
 */
export const repairedByOfficer = async (
  tx: Transaction,
  {
    business,
    owner,
    changed,
  }: { readonly business: number; readonly owner: number; readonly changed: readonly RecordField[] },
  { officerId, at }: { readonly officerId: string; readonly at: Date },
): Promise<void> => {
  const open = await tx.check.findMany({ where: { waitsFor: "owner", business: { ownerId: owner } } });
  for (const { id, businessId, field } of open) {
    if (field === null || !isRepairable(field)) continue;
    const asked = columnsOf(field);
    const repaired = changed.map(storedAs).some(({ of, columns }) => {
      const sameRow = of === "owner" ? asked.table === "Owner" : asked.table === "Business" && businessId === business;
      return sameRow && columns.some((column) => asked.columns.includes(column));
    });
    if (!repaired) continue;
    await tx.check.update({ where: { id }, data: { waitsFor: null, tellAt: null } });
    await tx.check.create({ data: { businessId, outcome: "repaired", field, officerId, at, waitsFor: "officer" } });
    await tx.business.update({ where: { id: businessId }, data: { verification: "new" } });
  }
};
