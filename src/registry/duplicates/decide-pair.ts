import type { Database } from "../../store/database.ts";
import type { Transaction } from "../../store/transact.ts";
import { readSide, versionOf } from "../merging/read-sides.ts";
import { judged } from "./pair-rows.ts";
import { readTraits } from "./traits.ts";

export type Decision =
  | { readonly ok: true; readonly first: number; readonly second: number }
  /** decided: somebody was faster. changed: a registration is otherwise than it was shown. */
  | { readonly ok: false; readonly reason: "missing" | "changed" }
  | { readonly ok: false; readonly reason: "decided"; readonly state: string; readonly by: string | null };

interface By {
  readonly pair: number;
  /** `versionOf` the two when they were shown. */
  readonly seen: string;
  readonly officerId: string;
  readonly now: Date;
}

/**
 * Two businesses, not one: the pair is not shown again, unless what identifies them changes and makes them more alike
 * than they are now.
 */
export const sayDifferent = async (
  database: Database,
  tx: Transaction,
  { pair: id, seen, officerId, now }: By,
): Promise<Decision> => {
  const pair = await tx.pair.findUnique({ where: { id } });
  if (pair === null) return { ok: false, reason: "missing" };
  if (pair.state !== "open") return { ok: false, reason: "decided", state: pair.state, by: pair.decidedBy };
  const [a, b] = [await readSide(tx, pair.first), await readSide(tx, pair.second)];
  if (a === undefined || b === undefined) return { ok: false, reason: "missing" };
  if (versionOf(a, b) !== seen) return { ok: false, reason: "changed" };
  const traits = await readTraits(database, [pair.first, pair.second]);
  const [first, second] = [traits.get(pair.first), traits.get(pair.second)];
  if (first === undefined || second === undefined) return { ok: false, reason: "missing" };
  const { score, reasons } = judged({ first, second });
  await tx.pair.update({
    where: { id },
    data: { score, reasons, state: "different", decidedBy: officerId, decidedAt: now },
  });
  return { ok: true, first: pair.first, second: pair.second };
};

/** Takes that back. */
export const reopenPair = async (tx: Transaction, { pair: id }: Pick<By, "pair">): Promise<Decision> => {
  const pair = await tx.pair.findUnique({ where: { id } });
  if (pair === null) return { ok: false, reason: "missing" };
  if (pair.state !== "different") return { ok: false, reason: "decided", state: pair.state, by: pair.decidedBy };
  await tx.pair.update({ where: { id }, data: { state: "open", decidedBy: null, decidedAt: null } });
  return { ok: true, first: pair.first, second: pair.second };
};
