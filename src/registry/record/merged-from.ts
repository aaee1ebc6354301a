import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** The number of a business that was merged into another; undefined where it was not. */
export const numberMergedInto = async (
  { client }: Database,
  from: number,
  into: number,
): Promise<string | undefined> => {
  const where = { id: from, mergedInto: into, status: "merged" };
  const row = await client.business.findFirst({ where, select: { number: true } }).catch(asStoreError);
  return row?.number;
};
