import { isRepairable } from "../../../flows/repair/fields.ts";
import { columnsOf } from "../../registry/verification/field-columns.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";

/** The checks that wait for this chat's owner, of businesses that run. */
export const waitingFor = ({ chat }: Cause) => ({
  waitsFor: "owner",
  business: { ownerId: chat.ownerId ?? 0, status: "registered", verification: "repair" },
});

/**
 * Whoever corrects by another way what they were asked to repair has repaired it. `changed`: columns; `business` null
 * for the owner's own.
 */
export const answersRepair = async (
  changed: readonly string[],
  business: number | null,
  cause: Cause,
  writes: Writes,
  { database }: EffectTools,
): Promise<void> => {
  if (cause.flow === "repair" || changed.length === 0) return;
  const checks = await database.client.check
    .findMany({ where: { ...waitingFor(cause), ...(business === null ? {} : { businessId: business }) } })
    .catch(asStoreError);
  for (const { id: check, businessId, field } of checks) {
    if (field === null || !isRepairable(field)) continue;
    const { table, columns } = columnsOf(field);
    if ((table === "Owner") === (business === null) && columns.some((column) => changed.includes(column)))
      writes.repaired.push({ check, business: businessId, at: cause.now });
  }
};
