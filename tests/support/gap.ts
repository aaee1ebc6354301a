import type { Database } from "../../src/store/database.ts";

/** What happens, once, between what the next turn reads and what it writes. */
export interface Gap {
  next: (() => Promise<unknown>) | undefined;
}

/** The same database, with that gap. */
export const gapOf = (database: Database): { readonly database: Database; readonly gap: Gap } => {
  const gap: Gap = { next: undefined };
  const { direct } = database;
  const transact: typeof direct.transact = async (statements) => {
    const happens = gap.next;
    gap.next = undefined;
    await happens?.();
    return direct.transact(statements);
  };
  return { gap, database: { ...database, direct: { ...direct, transact } } };
};
