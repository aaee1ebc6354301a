import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Act } from "../audit/actions.ts";
import type { Audit } from "../audit/audit.ts";

/** A page that stays open looks again and again: that is one reading. Milliseconds. */
export const oneReading = 30 * 60 * 1000;

/**
 * Puts on record what is read, before it is shown; once for as long as the same page stays open. A page that shows
 * several records names them all; the last of them tells whether it is the same page.
 */
export const recordReading = async (
  { client }: Database,
  audit: Audit,
  read: Act | readonly [Act, ...Act[]],
  now: Date,
): Promise<void> => {
  const acts = "actor" in read ? [read] : read;
  const act = acts.at(-1);
  if (act === undefined) return;
  const { actor, action, detail = {}, ownerId = null, businessId = null } = act;
  const last = await client.audit
    .findFirst({
      where: { actor, action },
      orderBy: { seq: "desc" },
      select: { detail: true, at: true, ownerId: true, businessId: true },
    })
    .catch(asStoreError);
  const same =
    last !== null &&
    last.ownerId === ownerId &&
    last.businessId === businessId &&
    last.detail === JSON.stringify(detail) &&
    now.getTime() - last.at.getTime() < oneReading;
  if (!same) await audit.record(...acts);
};
