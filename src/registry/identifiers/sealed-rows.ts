import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { SealedField } from "./identifiers.ts";
import { keyIdLength } from "./key.ts";
import { mergesWithSeals } from "./reseal-merges.ts";

/** Where sealed numbers are kept. */
export const sealedColumns = [
  { table: "Owner", field: "nik", hash: "nikHash" },
  { table: "Owner", field: "kk", hash: "kkHash" },
  { table: "Business", field: "npwp", hash: null },
  { table: "Draft", field: "answers", hash: null },
] as const satisfies readonly { readonly table: string; readonly field: SealedField; readonly hash: string | null }[];

export const sealedTables: readonly string[] = [...new Set(sealedColumns.map(({ table }) => table)), "Merge"];

/** How many numbers each key has sealed, by the key's id. */
export const countByKey = async ({ client }: Database): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { table, field } of sealedColumns) {
    const rows = await client
      .$queryRawUnsafe<{ key: string; count: number | bigint }[]>(
        `SELECT substr("${field}", 1, ${keyIdLength}) AS "key", COUNT(*) AS "count" FROM "${table}"
         WHERE "${field}" IS NOT NULL AND "${field}" <> '' GROUP BY 1`,
      )
      .catch(asStoreError);
    for (const { key, count } of rows) counts.set(key, (counts.get(key) ?? 0) + Number(count));
  }
  for await (const { seals } of mergesWithSeals({ client }))
    for (const { sealed } of seals) {
      const key = sealed.slice(0, keyIdLength);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
};
