import type { Transaction } from "../../store/transact.ts";

export interface MergeRecord {
  readonly id: number;
  readonly kept: number;
  readonly gone: number;
  readonly at: Date;
  /** The officer's name; null for one who is not on record any more. */
  readonly by: string | null;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
}

/** What was merged of these two, the newest first. */
export const readMerges = async (
  { merge, officer }: Pick<Transaction, "merge" | "officer">,
  [a, b]: readonly [number, number],
): Promise<readonly MergeRecord[]> => {
  const rows = await merge.findMany({
    where: {
      OR: [
        { kept: a, gone: b },
        { kept: b, gone: a },
      ],
    },
    select: { id: true, kept: true, gone: true, at: true, officerId: true, undoneAt: true, undoneBy: true },
    orderBy: { id: "desc" },
  });
  const ids = rows.flatMap(({ officerId, undoneBy }) => (undoneBy === null ? [officerId] : [officerId, undoneBy]));
  const names = new Map(
    (await officer.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return rows.map(({ officerId, undoneBy, ...row }) => ({
    ...row,
    by: names.get(officerId) ?? null,
    undoneBy: undoneBy === null ? null : (names.get(undoneBy) ?? null),
  }));
};
