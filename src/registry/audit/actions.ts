import type { Actor } from "./actor.ts";
import type { ActDetail } from "./detail.ts";

/** What may be on record, as the log names it. */
export const auditActions = [
  "see", // a record was opened
  "list", // a list that shows names was read
  "talk", // the conversation was read
  "unmask",
  "change",
  "note",
  "check", // approved, asked to repair, refused, reopened
  "merge",
  "unmerge",
  "different", // a pair was said to be two businesses
  "ticket", // taken, answered, handed back, closed
  "draft",
  "export",
  "teach",
  "unteach",
  "setUp",
  "poster",
  "officer", // invited, changed, disabled
  "signIn",
  "signInFailed",
  "signOut",
  "erase",
  "rights", // an owner used a right of the law
  "anchor", // the head was made anew: it was missing, or the log was brought back from a copy
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One act. */
export interface Act {
  readonly actor: Actor;
  readonly action: AuditAction;
  readonly ownerId?: number | null;
  readonly businessId?: number | null;
  readonly detail?: ActDetail;
  /** Why, in the actor's own words. */
  readonly reason?: string;
}
