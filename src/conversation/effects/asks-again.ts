import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";

/** What a decision of officers rests on; whoever may be reached under which number is none of it. */
const looked = {
  owner: ["name"],
  business: ["name", "product", "clusterId", "mode", "village", "district", "lat", "lng", "landmark"],
} as const;

/**
 * What officers approved and its owner changes goes back to them; tells whether anything does. `business` null: the
 * columns are the owner's own, and all their businesses are meant. The statement asks once more what is approved: an
 * officer may decide while this turn is under way.
 */
export const asksAgain = async (
  columns: readonly string[],
  { owner, business }: { readonly owner: number; readonly business: number | null },
  { now }: Cause,
  writes: Writes,
  { database }: EffectTools,
): Promise<boolean> => {
  const asked: readonly string[] = business === null ? looked.owner : looked.business;
  if (!columns.some((column) => asked.includes(column))) return false;
  writes.changed.push({ owner, business, at: now });
  const which = business === null ? { ownerId: owner } : { id: business };
  const approved = { status: "registered", verification: "verified", ...which };
  return (await database.client.business.count({ where: approved }).catch(asStoreError)) > 0;
};
