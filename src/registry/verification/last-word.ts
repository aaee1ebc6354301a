import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** Whether this officer did what was done last about a business. */
export const hasLastWord = async ({ client }: Database, businessId: number, officerId: string): Promise<boolean> => {
  const where = { businessId };
  const last = await client.check
    .findFirst({ where, orderBy: { id: "desc" }, select: { officerId: true } })
    .catch(asStoreError);
  return last?.officerId === officerId;
};
