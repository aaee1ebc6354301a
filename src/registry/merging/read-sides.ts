import { createHash } from "node:crypto";
import type { Transaction } from "../../store/transact.ts";
import { type LedgerRow, plainRow } from "./ledger.ts";
import type { MergeSide } from "./merge-fields.ts";

/** A registration with all that a merge moves. */
export interface Side extends MergeSide {
  readonly id: number;
  readonly ownerId: number;
  readonly photos: readonly LedgerRow[];
  readonly spots: readonly LedgerRow[];
  /** Checks that wait for somebody: its owner, or an officer. */
  readonly openChecks: readonly LedgerRow[];
}

/** Undefined where it is not there any more, or is part of another already. */
export const readSide = async (
  { business: table }: Pick<Transaction, "business">,
  id: number,
): Promise<Side | undefined> => {
  const found = await table.findUnique({
    where: { id },
    include: {
      owner: true,
      photos: { orderBy: { id: "asc" } },
      spots: { orderBy: { id: "asc" } },
      checks: { where: { waitsFor: { not: null } }, orderBy: { id: "asc" }, select: { id: true, waitsFor: true } },
    },
  });
  if (found === null || found.status === "merged") return undefined;
  const { owner, photos, spots, checks, ...business } = found;
  return {
    id,
    ownerId: owner.id,
    business: plainRow(business),
    owner: plainRow(owner),
    photos: photos.map(plainRow),
    spots: spots.map(plainRow),
    openChecks: checks.map(plainRow),
  };
};

/** Tells whether both are still as an officer saw them. */
export const versionOf = (first: Side, second: Side): string =>
  createHash("sha256")
    .update(JSON.stringify([first, second]))
    .digest("base64url")
    .slice(0, 22);
