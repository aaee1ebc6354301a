import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Act } from "../audit/actions.ts";
import type { Audit } from "../audit/audit.ts";

/** A page that stays open looks again and again: that is one reading. Milliseconds. */
const oneReading = 30 * 60 * 1000;

/** Puts on record what is read, before it is shown; once for as long as the same page stays open. */
export const recordReading = async ({ client }: Database, audit: Audit, act: Act, now: Date): Promise<void> => {
  const { actor, action, detail = {} } = act;
  const last = await client.audit
    .findFirst({ where: { actor, action }, orderBy: { seq: "desc" }, select: { detail: true, at: true } })
    .catch(asStoreError);
  const same = last?.detail === JSON.stringify(detail) && now.getTime() - last.at.getTime() < oneReading;
  if (!same) await audit.record(act);
};
