import { deleteRows, insertRows, type Statement, selectByKeys } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import type { Keys } from "./keys.ts";

/** What has to be written so that each of these businesses has just these keys. */
export const likenessStatements = async (
  database: Database,
  keys: ReadonlyMap<number, Keys>,
): Promise<readonly Statement[]> => {
  const stored = await selectByKeys(
    database,
    "Likeness",
    { key: "string", businessId: "number" },
    ["businessId"],
    Array.from(keys.keys(), (businessId) => ({ businessId })),
  );
  const before = Map.groupBy(stored, ({ businessId }) => businessId);
  const gone = stored.filter(({ key, businessId }) => keys.get(businessId)?.own.includes(key) !== true);
  const fresh = [...keys].flatMap(([businessId, { own }]) => {
    const known = new Set(before.get(businessId)?.map(({ key }) => key));
    return [...new Set(own)].filter((key) => !known.has(key)).map((key) => ({ key, businessId }));
  });
  const names = ["key", "businessId"];
  return [
    ...(gone.length === 0 ? [] : [deleteRows(database.kind, "Likeness", names, gone)]),
    ...(fresh.length === 0 ? [] : [insertRows(database.kind, "Likeness", names, fresh)]),
  ];
};

/** The rows of keys that nobody has yet, in the order in which the table keeps them. */
export const insertLikenesses = (
  { kind }: Database,
  rows: readonly { readonly key: string; readonly businessId: number }[],
): Statement => {
  const { sql, runs } = insertRows(kind, "Likeness", ["key", "businessId"], rows);
  return { sql: `${sql} ON CONFLICT DO NOTHING`, runs };
};
