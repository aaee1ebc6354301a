import { type Statement, updateRows } from "../../store/bulk.ts";
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
  const time = at.toISOString().replace("Z", "+00:00");
  const waiting = `"id" = :check AND "waitsFor" = 'owner'`;
  return [
    `UPDATE "Business" SET "verification" = 'new', "updatedAt" = :time
       WHERE "id" = :business AND "verification" = 'repair' AND EXISTS (SELECT 1 FROM "Check" WHERE ${waiting})`,
    `INSERT INTO "Check" ("businessId", "outcome", "field", "at", "waitsFor")
       SELECT "businessId", 'repaired', "field", :time, 'officer' FROM "Check" WHERE ${waiting}
         AND EXISTS (SELECT 1 FROM "Business" WHERE "id" = :business AND "verification" = 'new')`,
    `UPDATE "Check" SET "waitsFor" = NULL, "tellAt" = NULL WHERE ${waiting}`,
  ].map((sql) => named(kind, sql, { check, business, time }));
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

/** Writes `:name` as each driver wants it. */
const named = (kind: DatabaseKind, sql: string, values: Readonly<Record<string, number | string>>): Statement => {
  const parameters: (number | string)[] = [];
  const text = sql.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name] ?? "";
    parameters.push(value);
    if (kind === "sqlite") return "?";
    return `CAST($${parameters.length} AS ${typeof value === "number" ? "INTEGER" : "TIMESTAMP(3)"})`;
  });
  return { sql: text, runs: [parameters] };
};
