import type { SettableClock } from "../lib/clock.ts";
import type { Audit } from "../registry/audit/audit.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";
import { officerOf } from "./demo-officers.ts";

/** So far back the made-up office has a log. */
const days = 30;
const day = 86_400_000;

/** Puts the checks of the last weeks on record as they would have been: who came in, what they opened and decided. */
export const recallChecks = async (
  { client }: Database,
  audit: Audit,
  clock: SettableClock,
  until: Date,
): Promise<void> => {
  const since = new Date(until.getTime() - days * day);
  const checks = await client.check
    .findMany({
      where: { at: { gte: since, lt: until } },
      orderBy: { at: "asc" },
      include: { business: { select: { ownerId: true } } },
    })
    .catch(asStoreError);
  let today = "";
  for (const { id, at, officerId, businessId, outcome, field, business } of checks) {
    const actor = `officer:${officerId ?? officerOf.verifier.id}` as const;
    const { ownerId } = business;
    const date = at.toISOString().slice(0, 10);
    clock.set(at);
    if (date !== today)
      await audit.record(
        { actor, action: "signIn", detail: { by: "app" } },
        { actor, action: "list", detail: { of: "queue", view: "officer" } },
      );
    today = date;
    await audit.record(
      { actor, action: "see", ownerId, businessId, detail: { of: "queue" } },
      {
        ...{ actor, action: "check", ownerId, businessId },
        detail: { outcome: outcome as "approved", check: id, ...(field === null ? {} : { field }) },
      },
    );
  }
};
