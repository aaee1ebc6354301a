import type { Database } from "../../../src/store/database.ts";

/** What is on record of set-ups, without who and when. */
export const readSetUps = async ({ client }: Database) => {
  const rows = await client.audit.findMany({ where: { action: "setUp" }, orderBy: { seq: "asc" } });
  return rows.map(({ action, detail }) => ({ action, detail: JSON.parse(detail) as unknown }));
};
