import type { Clock } from "../lib/clock.ts";
import type { Audit } from "../registry/audit/audit.ts";
import { settleDrafts } from "../registry/drafts/settle-drafts.ts";
import type { Database } from "../store/database.ts";
import type { Job } from "./upkeep.ts";

/** Settles what officers filled in for owners: confirmed, expired, or long ago. */
export const draftsJob = (
  database: Database,
  tools: { readonly audit: Audit; readonly clock: Clock },
  every = 60_000,
): Job => ({
  name: "drafts",
  every,
  run: async () => {
    await settleDrafts(database, tools);
    return undefined;
  },
});
