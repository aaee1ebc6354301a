import type { Transaction } from "../../store/transact.ts";
import type { HistoryKey } from "./office-settings.ts";

/** Somebody changed it since the officer saw it: who, null where no officer is known, and when. */
export interface ChangedSince {
  readonly by: string | null;
  readonly at: Date;
}

/** `seen`: the newest change that the officer saw (the version of `readSettings`). Undefined: it is as it was seen. */
export const changedSince = async (
  tx: Transaction,
  key: HistoryKey,
  seen: number,
): Promise<ChangedSince | undefined> => {
  const newest = await tx.settingChange.findFirst({
    where: { key, id: { gt: seen } },
    orderBy: { id: "desc" },
    select: { officerId: true, at: true },
  });
  if (newest === null) return undefined;
  const officer = await tx.officer.findUnique({ where: { id: newest.officerId ?? "" }, select: { name: true } });
  return { by: officer?.name ?? null, at: newest.at };
};
