import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";

/** Whatever officers decided in the made-up past has somebody who decided it, and a reason. */
export const addChecks = async ({ client }: Database): Promise<void> => {
  const decided = await client.business
    .findMany({
      where: { verification: { not: "new" } },
      select: { id: true, verification: true, updatedAt: true },
      orderBy: { id: "asc" },
    })
    .catch(asStoreError);
  await client.check
    .createMany({
      data: decided.map(({ id, verification, updatedAt }) => ({
        businessId: id,
        officerId: "demo-verifier",
        at: updatedAt,
        ...outcomeOf(verification),
      })),
    })
    .catch(asStoreError);
};

const outcomeOf = (verification: string) => {
  if (verification === "verified") return { outcome: "approved" };
  if (verification === "refused") return { outcome: "refused", reason: null, words: "Usahanya sudah tidak berjalan." };
  return { outcome: "repair", field: "place", reason: "imprecise", waitsFor: "owner" };
};
