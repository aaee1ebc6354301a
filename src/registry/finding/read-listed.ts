import { listed, selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";

const columns = {
  id: "number",
  ownerId: "number",
  number: "string",
  name: "string",
  product: "string",
  ownerName: "string",
  clusterId: "string",
  mode: "string",
  channel: "string",
  /** new, repair, verified, refused, closed */
  state: "string",
  /** The most precise code known. */
  area: "string",
  rt: "string?",
  rw: "string?",
  /** Per cent. */
  completeness: "number",
  lat: "number?",
  lng: "number?",
  createdAt: "date",
  updatedAt: "date",
} as const;

/** What lists show of a business. */
export type Listed = Awaited<ReturnType<typeof readListed>>[number];

/** These businesses in this order; those that are gone or merged are missing. */
export const readListed = async (database: Database, ids: readonly number[]) => {
  if (ids.length === 0) return [];
  const rows = await selectRows(
    database,
    columns,
    `SELECT e."id", e."ownerId", b."number", b."name", b."product", o."name" AS "ownerName", e."clusterId", e."mode",
       e."channel", e."state", e."area", e."rt", e."rw", e."completeness", e."lat", e."lng", e."createdAt", e."updatedAt"
     FROM "Entry" e JOIN "Business" b ON b."id" = e."id" JOIN "Owner" o ON o."id" = b."ownerId"
     WHERE e."id" IN (${listed(database.kind, "INTEGER")})`,
    [JSON.stringify(ids)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};
