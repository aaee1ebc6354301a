import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { resealRows, sealsIn } from "../merging/sealed-in-merges.ts";
import type { SealedField } from "./identifiers.ts";

/** Merges read at a time. */
const batch = 100;

/** Numbers that a merge keeps so that it can be undone; undone ones keep none. */
export async function* mergesWithSeals({ client }: Pick<Database, "client">) {
  for (let after = 0; ; ) {
    const rows = await client.merge
      .findMany({ where: { id: { gt: after } }, orderBy: { id: "asc" }, take: batch, select: { id: true, rows: true } })
      .catch(asStoreError);
    for (const row of rows) {
      const seals = sealsIn(row.rows);
      if (seals.length > 0) yield { ...row, seals };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** Seals what another key than the newest has sealed anew; gives how many numbers. A broken seal is told and left. */
export const resealMerges = async (
  database: Database,
  newest: string,
  anew: (sealed: string, field: SealedField) => { readonly sealed: string; readonly hash: string } | undefined,
  broken: (row: string) => void,
): Promise<number> => {
  let numbers = 0;
  for await (const { id, rows, seals } of mergesWithSeals(database)) {
    if (seals.every(({ sealed }) => sealed.startsWith(`${newest}.`))) continue;
    const resealed = resealRows(rows, (field, sealed) => {
      if (sealed.startsWith(`${newest}.`)) return undefined;
      const seal = anew(sealed, field);
      if (seal === undefined) broken(`Merge ${id}`);
      else numbers += 1;
      return seal;
    });
    // One that is undone or erased meanwhile is left to whoever did.
    await database.client.merge.updateMany({ where: { id, rows }, data: { rows: resealed } }).catch(asStoreError);
  }
  return numbers;
};
