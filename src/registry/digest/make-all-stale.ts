import type { Transaction } from "../../store/transact.ts";

/**
 * Lists and figures follow what the office serves, too: where what is not placed yet lies, and the days on its clocks.
 * A million take a few seconds.
 */
export const makeAllStale = async (tx: Transaction): Promise<void> => {
  await tx.$executeRaw`INSERT INTO "Stale" ("businessId") SELECT "id" FROM "Business" ORDER BY "id"`;
};
