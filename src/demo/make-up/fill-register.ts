import { setImmediate as breathe } from "node:timers/promises";
import { commit, insertRows, upsertRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { type MadeUpParts, type MadeUpRows, madeUpRows } from "./made-up-rows.ts";

/** Whether there is anything that somebody may have told: owners, their talks, or what an officer wrote for one. */
export const isEmpty = async ({ client }: Database): Promise<boolean> => {
  const counts = await Promise.all([client.owner.count(), client.chat.count(), client.draft.count()]).catch(
    asStoreError,
  );
  return counts.every((count) => count === 0);
};

/** Writes a made-up register into an empty one; `told` hears how many businesses there are. Nothing is digested yet. */
export const fillRegister = async (
  database: Database,
  parts: MadeUpParts,
  told: (businesses: number) => void,
): Promise<void> => {
  const { kind } = database;
  let [owners, businesses] = [0, 0];
  for (const rows of madeUpRows(parts)) {
    await commit(
      database,
      tables
        .filter((table) => rows[table].length > 0)
        .map((table) => insertRows(kind, table, columnsOf(rows[table]), rows[table])),
    );
    owners += rows.Owner.length;
    businesses += rows.Business.length;
    told(businesses);
    await breathe();
  }
  const next = [
    { name: "owner", next: owners + 1 },
    { name: "chat", next: owners + 1 },
    { name: "business", next: businesses + 1 },
  ];
  await commit(database, [upsertRows(kind, "Sequence", ["name"], ["next"], next)]);
};

const tables = ["Owner", "Chat", "Consent", "Business"] as const satisfies readonly (keyof MadeUpRows)[];
const columnsOf = (rows: MadeUpRows["Owner"]): readonly string[] => Object.keys(rows[0] ?? {});
