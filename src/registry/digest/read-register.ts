import { detailNames, fieldOf } from "../../../flows/details/fields.ts";
import { listed, type RowOf, selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";

const ofBusiness = {
  id: "number",
  ownerId: "number",
  name: "string",
  product: "string",
  clusterId: "string",
  mode: "string",
  village: "string?",
  district: "string?",
  rt: "string?",
  rw: "string?",
  lat: "number?",
  lng: "number?",
  status: "string",
  verification: "string",
  channel: "string",
  createdAt: "date",
  updatedAt: "date",
} as const;

type Detail = string | number | null;
/** A business with its owner, as far as the digest reads them. */
export type RegisterRow = RowOf<typeof ofBusiness> & { readonly ownerName: string; readonly phone: string | null } & {
  readonly [field: string]: Detail | Date;
};

/** What is known of a business beside its own row. */
export interface Register {
  readonly rows: readonly RegisterRow[];
  readonly photosOf: ReadonlyMap<number, number>;
  /** Fields that their owner answered with "none of it". */
  readonly noneOf: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Some businesses, by a list of ids or a range of them, both ends included. */
export type Which = readonly number[] | { readonly from: number; readonly to: number };

/** Fields of which having none is an answer too; the register keeps it as a change to nothing. */
const orNone = detailNames.filter((field) => fieldOf(field).none);
const details = detailNames.filter((field) => field !== "photos");
const columns = {
  ...ofBusiness,
  ownerName: "string",
  phone: "string?",
  // Whatever their type: only whether there is one is asked.
  ...Object.fromEntries(details.map((field) => [field, "string?"] as const)),
} as const;

const selected = [
  ...Object.keys(ofBusiness).map((column) => `b."${column}"`),
  `o."name" AS "ownerName"`,
  `o."phone"`,
  ...details.map((field) => `${fieldOf(field).of === "owner" ? "o" : "b"}."${field}"`),
].join(", ");

/** Businesses with their owners as they are now, in the order of their ids; those that are gone are missing. */
export const readRegisterRows = async (database: Database, which: Which): Promise<Register> => {
  const { kind } = database;
  const isRange = "from" in which;
  const parameters = isRange ? [which.from, which.to] : [JSON.stringify(which)];
  const within = (column: string): string =>
    isRange ? `${column} BETWEEN ? AND ?` : `${column} IN (${listed(kind, "INTEGER")})`;
  const rows = await selectRows(
    database,
    columns,
    `SELECT ${selected} FROM "Business" b JOIN "Owner" o ON o."id" = b."ownerId" WHERE ${within(`b."id"`)} ORDER BY b."id"`,
    parameters,
  );
  const photos = await selectRows(
    database,
    { businessId: "number", n: "number" },
    `SELECT "businessId", CAST(COUNT(*) AS INTEGER) AS "n" FROM "Photo"
     WHERE "state" = 'kept' AND ${within(`"businessId"`)} GROUP BY "businessId"`,
    parameters,
  );
  // Whoever told something else since, or an officer who cleared it, has the last word.
  const nones = await selectRows(
    database,
    { businessId: "number", field: "string" },
    `SELECT "businessId", "field" FROM "Change" WHERE "after" IS NULL AND "by" = 'owner' AND "id" IN (
       SELECT MAX("id") FROM "Change"
       WHERE ${within(`"businessId"`)} AND "field" IN (${orNone.map((field) => `'${field}'`).join(", ")})
       GROUP BY "businessId", "field")`,
    parameters,
  );
  const noneOf = new Map<number, Set<string>>();
  for (const { businessId, field } of nones) noneOf.set(businessId, (noneOf.get(businessId) ?? new Set()).add(field));
  return {
    rows: rows as unknown as readonly RegisterRow[],
    photosOf: new Map(photos.map(({ businessId, n }) => [businessId, n])),
    noneOf,
  };
};
