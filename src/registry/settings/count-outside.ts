import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** How many businesses lie outside a territory of code prefixes. What is not placed yet lies nowhere. */
export const countOutside = ({ client }: Database, territory: readonly string[]): Promise<number> =>
  client.business
    .count({
      where: {
        status: { not: "merged" },
        district: { not: null },
        NOT: { OR: territory.flatMap((code) => [{ district: code }, { district: { startsWith: `${code}.` } }]) },
      },
    })
    .catch(asStoreError);
