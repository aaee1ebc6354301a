import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

/** Removes the replies that nobody understood and nobody gave again since; gives how many there were. */
export const forgetUnclear = async ({ client }: Database, before: Date): Promise<number> =>
  (await client.unclear.deleteMany({ where: { lastAt: { lt: before } } }).catch(asStoreError)).count;
