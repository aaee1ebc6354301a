import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";

/** What a decision of officers rests on; whoever may be reached under which number is none of it. */
const looked = {
  owner: ["name"],
  business: ["name", "product", "clusterId", "mode", "village", "district", "lat", "lng", "landmark"],
} as const;

/**
 * What officers approved and its owner changes goes back to them; tells whether anything does. The statement asks once
 * more what is approved: an officer may decide while this turn is under way.
 */
export const asksAgain = async (
  changed: {
    readonly ofOwner: readonly string[];
    readonly ofBusiness: readonly string[];
    readonly stored: { readonly id: number; readonly ownerId: number };
  },
  { now }: Cause,
  writes: Writes,
  { database }: EffectTools,
): Promise<boolean> => {
  const { id, ownerId } = changed.stored;
  const person = looked.owner.some((column) => changed.ofOwner.includes(column));
  if (!person && !looked.business.some((column) => changed.ofBusiness.includes(column))) return false;
  writes.changed.push({ owner: ownerId, business: person ? null : id, at: now });
  const approved = { status: "registered", verification: "verified", ...(person ? { ownerId } : { id }) };
  return (await database.client.business.count({ where: approved }).catch(asStoreError)) > 0;
};
