import type { RefusalReason, RepairField, RepairReason } from "../../../flows/repair/checked.ts";
import { maskIdentifiers } from "../../../flows/understand/identifiers.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Database } from "../../store/database.ts";
import type { Transaction } from "../../store/transact.ts";
import type { Audit } from "../audit/audit.ts";
import { type Decision, lastDecision, readStanding, type Standing, versionOf } from "./standing.ts";
import { withdrawWord } from "./told.ts";

/** Who decides, with what. */
export interface Deciding {
  readonly database: Pick<Database, "kind">;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** What is decided about. `seen`: the version that the officer looked at; absent: whatever it is, if it may be decided. */
export interface Case {
  readonly business: number;
  readonly officer: { readonly id: string };
  readonly seen?: string;
}

export type Decided =
  | { readonly ok: true; readonly check: number }
  /** Erased, closed or merged meanwhile. */
  | { readonly ok: false; readonly reason: "gone" }
  /** Another officer, or the same on another page, decided. */
  | ({ readonly ok: false; readonly reason: "decided" } & Decision)
  /** The record is not what the officer saw. */
  | { readonly ok: false; readonly reason: "changed"; readonly at: Date };

/** An undo within this time is before anything was said to the owner: milliseconds. */
const graceBeforeTelling = 60_000;

/** The most that an officer's own words to an owner may have. */
export const mostWords = 300;

/** Confirms a business as it is. `tell`: whether its owner hears of it. */
export const approve = (parts: Deciding, about: Case, tell = true): Promise<Decided> =>
  decide(parts, about, {
    outcome: "approved",
    from: ["new", "repair"],
    to: "verified",
    tell: tell ? graceBeforeTelling : undefined,
  });

/** Asks the owner to repair one field, for a reason of the list or in own words. */
export const askRepair = (
  parts: Deciding,
  about: Case,
  asked: { readonly field: RepairField; readonly reason: RepairReason | null; readonly words: string | null },
): Promise<Decided> =>
  decide(parts, about, {
    outcome: "repair",
    from: ["new", "repair"],
    to: "repair",
    tell: 0,
    waitsFor: "owner",
    ...asked,
  });

/** Does not accept a business; its owner is told why, and how to object. */
export const refuse = (
  parts: Deciding,
  about: Case,
  why: { readonly reason: RefusalReason | null; readonly words: string | null },
): Promise<Decided> =>
  decide(parts, about, {
    outcome: "refused",
    from: ["new", "repair"],
    to: "refused",
    tell: graceBeforeTelling,
    ...why,
  });

/**
 * Takes a decision back: the business waits again. An owner who was told is told otherwise; a word that is not on its
 * way yet is never sent. `why` is for the officers.
 */
export const reopen = (parts: Deciding, about: Case, why: string): Promise<Decided> =>
  decide(parts, about, {
    outcome: "reopened",
    from: ["verified", "refused", "repair"],
    to: "new",
    tell: 0,
    because: why,
  });

interface Outcome {
  readonly outcome: "approved" | "repair" | "refused" | "reopened";
  /** What it may be until then. */
  readonly from: readonly string[];
  readonly to: string;
  /** After so many milliseconds the owner is told; absent: not at all. */
  readonly tell?: number | undefined;
  readonly waitsFor?: "owner";
  readonly field?: string;
  readonly reason?: RepairReason | RefusalReason | null;
  readonly words?: string | null;
  readonly because?: string;
}

/** The decision, its record, and what the owner is to be told of it are written together or not at all. */
const decide = (
  { database, audit, clock }: Deciding,
  { business, officer, seen }: Case,
  what: Outcome,
): Promise<Decided> => {
  const now = clock.now();
  return audit.during(async (tx, record): Promise<Decided> => {
    const standing = await readStanding(tx, business);
    if (standing === undefined) return { ok: false, reason: "gone" };
    if (database.kind === "postgresql") await holdOwner(tx, standing);
    const refusal = await refusalOf(tx, standing, seen, what.from);
    if (refusal !== undefined) return refusal;
    if (what.outcome === "reopened") await withdrawWord(tx, standing, now);
    await tx.check.updateMany({
      where: { businessId: business, OR: [{ waitsFor: { not: null } }, { tellAt: { not: null } }] },
      data: { waitsFor: null, tellAt: null },
    });
    await tx.business.update({
      where: { id: business },
      data: { verification: what.to, verifiedAt: what.to === "verified" ? now : null, updatedAt: now },
    });
    const { outcome, field = null, reason = null } = what;
    const words = what.words == null ? null : maskIdentifiers(what.words);
    const check = await tx.check.create({
      data: {
        ...{ businessId: business, outcome, field, reason, words, officerId: officer.id, at: now },
        tellAt: what.tell === undefined ? null : new Date(now.getTime() + what.tell),
        waitsFor: what.waitsFor ?? null,
      },
    });
    const because = what.because === undefined ? words : maskIdentifiers(what.because);
    record({
      ...{ actor: `officer:${officer.id}`, action: "check", ownerId: standing.ownerId, businessId: business },
      detail: { outcome, check: check.id, ...(field && { field }), ...(reason && { why: reason }) },
      ...(because !== null && because !== "" ? { reason: because } : {}),
    });
    return { ok: true, check: check.id };
  });
};

/**
 * A decision is about the owner's name too, and writes nothing where that stands: without this, a turn that changes
 * the name at the same time would not get in its way. Now the turn waits and finds what was decided, or was faster,
 * and all of this is read again.
 */
const holdOwner = async (tx: Transaction, { ownerId }: Standing): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM "Owner" WHERE "id" = ${ownerId} FOR SHARE`;
};

const refusalOf = async (
  tx: Transaction,
  standing: Standing,
  seen: string | undefined,
  from: readonly string[],
): Promise<Decided | undefined> => {
  const { verification } = standing;
  const same = seen === undefined || seen === versionOf(standing);
  if (same && from.includes(verification)) return undefined;
  const decision = await lastDecision(tx, standing);
  const since = seen === undefined || !seen.startsWith(`${standing.check}.`);
  if (decision !== undefined && (since || !from.includes(verification)))
    return { ok: false, reason: "decided", ...decision };
  return { ok: false, reason: "changed", at: standing.changedAt };
};
