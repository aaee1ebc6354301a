import { named, type Statement, updateRows } from "../../store/bulk.ts";
import type { DatabaseKind } from "../../store/database.ts";

/** An owner answered what was asked for under this check. */
export interface RepairDone {
  readonly check: number;
  readonly business: number;
  readonly at: Date;
}

/**
 * Brings a business back to the officers, in front of the queue, unless an officer decided meanwhile: what the turn
 * read of it may be old by the time it is written.
 */
export const repairedStatements = (kind: DatabaseKind, { check, business, at }: RepairDone): readonly Statement[] => {
  const waiting = `"id" = :check AND "waitsFor" = 'owner'`;
  return [
    `UPDATE "Business" SET "verification" = 'new', "updatedAt" = :time
       WHERE "id" = :business AND "verification" = 'repair' AND EXISTS (SELECT 1 FROM "Check" WHERE ${waiting})`,
    `INSERT INTO "Check" ("businessId", "outcome", "field", "at", "waitsFor")
       SELECT "businessId", 'repaired', "field", :time, 'officer' FROM "Check" WHERE ${waiting}
         AND EXISTS (SELECT 1 FROM "Business" WHERE "id" = :business AND "verification" = 'new')`,
    `UPDATE "Check" SET "waitsFor" = NULL, "tellAt" = NULL WHERE ${waiting}`,
  ].map((sql) => named(kind, sql, { check, business, time: timeText(at) }));
};

/** An owner changed something that officers look at; `business` null: of the person, and so of each of their businesses. */
export interface ChangedByOwner {
  readonly owner: number;
  readonly business: number | null;
  readonly at: Date;
}

/** Brings what was approved back to the officers, in front of the queue, where they see what changed since. */
export const changedStatements = (kind: DatabaseKind, change: ChangedByOwner): readonly Statement[] => {
  const { owner, business, at } = change;
  const which = business === null ? `"ownerId" = :owner` : `"id" = :business`;
  const approved = `${which} AND "status" = 'registered' AND "verification" = 'verified'`;
  return [
    `INSERT INTO "Check" ("businessId", "outcome", "at", "waitsFor")
       SELECT "id", 'changed', :time, 'officer' FROM "Business" WHERE ${approved}`,
    `UPDATE "Business" SET "verification" = 'new', "verifiedAt" = NULL, "updatedAt" = :time WHERE ${approved}`,
  ].map((sql) => named(kind, sql, { owner, business, time: timeText(at) }));
};

/** An owner has no time now: they are told again then, unless nobody waits for them any more. */
export const laterStatement = (
  kind: DatabaseKind,
  later: { readonly check: number; readonly tellAt: Date },
): Statement =>
  updateRows(
    kind,
    "Check",
    ["id", "waitsFor"],
    ["tellAt"],
    [{ id: later.check, waitsFor: "owner", tellAt: later.tellAt }],
  );

const timeText = (at: Date): string => at.toISOString().replace("Z", "+00:00");
