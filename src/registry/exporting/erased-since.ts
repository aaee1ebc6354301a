import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** Whether somebody had themselves erased since then, finished or not. */
export const erasedSince = async ({ client }: Database, at: Date): Promise<boolean> =>
  (await client.erasure.count({ where: { askedAt: { gte: at } } }).catch(asStoreError)) > 0;
