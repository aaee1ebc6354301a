import { selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { liesInSql, type Served } from "../regions/area-of.ts";
import { readReasons } from "./pair-rows.ts";
import type { Reason } from "./score.ts";

export const pairStates = ["open", "different", "merged"] as const;
export type PairState = (typeof pairStates)[number];

/** Reasons that a list can be narrowed to: what speaks for one business, as `reasonName` has it. */
export const reasonsFor = [
  "person.owner",
  "person.nik",
  "person.household",
  "phone",
  "birth",
  "ownerName",
  "businessName",
  "trade",
  "place",
  "nib",
] as const;
export type ReasonFor = (typeof reasonsFor)[number];

export interface PairFilter {
  readonly state: PairState;
  /** Region code prefixes that both businesses have to be in; empty: anywhere. */
  readonly within: readonly string[];
  readonly area?: string | undefined;
  readonly cluster?: string | undefined;
  readonly reason?: ReasonFor | undefined;
  /** Only pairs of this business. */
  readonly business?: number | undefined;
}

export interface ListedPair {
  readonly id: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly state: PairState;
  readonly first: PairedBusiness;
  readonly second: PairedBusiness;
}
export interface PairedBusiness {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly product: string;
  readonly owner: string;
  readonly area: string;
}

/** Where a page of pairs ends: its last score and id. */
export interface PairCursor {
  readonly score: number;
  readonly id: number;
}

const columns = {
  id: "number",
  score: "number",
  reasons: "string",
  state: "string",
  first: "number",
  firstNumber: "string",
  firstName: "string",
  firstProduct: "string",
  firstOwner: "string",
  firstArea: "string",
  second: "number",
  secondNumber: "string",
  secondName: "string",
  secondProduct: "string",
  secondOwner: "string",
  secondArea: "string",
} as const;

const select = `SELECT p."id", p."score", p."reasons", p."state",
  ${side("first", "a", "oa")}, ${side("second", "b", "ob")}`;
const joined = `FROM "Pair" AS p JOIN "Business" AS a ON a."id" = p."first" JOIN "Business" AS b ON b."id" = p."second"`;
const owners = `JOIN "Owner" AS oa ON oa."id" = a."ownerId" JOIN "Owner" AS ob ON ob."id" = b."ownerId"`;

function side(name: string, business: string, owner: string): string {
  return `p."${name}", ${business}."number" AS "${name}Number", ${business}."name" AS "${name}Name",
    ${business}."product" AS "${name}Product", ${owner}."name" AS "${name}Owner", ${placeOf(business)} AS "${name}Area"`;
}

function placeOf(business: string): string {
  return `COALESCE(${business}."village", ${business}."district", '')`;
}

/** Pairs that fit, the likeliest first. */
export const listPairs = async (
  database: Database,
  served: Served,
  filter: PairFilter,
  { after, take }: { readonly after?: PairCursor | undefined; readonly take: number },
): Promise<readonly ListedPair[]> => {
  const { where, parameters } = conditions(filter, served);
  const beyond = after === undefined ? "" : `AND (p."score" < ? OR (p."score" = ? AND p."id" < ?))`;
  const rows = await selectRows(
    database,
    columns,
    `${select} ${joined} ${owners} WHERE ${where} ${beyond} ORDER BY p."score" DESC, p."id" DESC LIMIT ${take}`,
    [...parameters, ...(after === undefined ? [] : [after.score, after.score, after.id])],
  );
  return rows.map((row) => ({
    id: row.id,
    score: row.score,
    reasons: readReasons(row.reasons).reasons,
    state: row.state as PairState,
    first: {
      ...{ id: row.first, number: row.firstNumber, name: row.firstName, product: row.firstProduct },
      ...{ owner: row.firstOwner, area: row.firstArea },
    },
    second: {
      ...{ id: row.second, number: row.secondNumber, name: row.secondName, product: row.secondProduct },
      ...{ owner: row.secondOwner, area: row.secondArea },
    },
  }));
};

/** How many fit. */
export const countPairs = async (database: Database, served: Served, filter: PairFilter): Promise<number> => {
  const { where, parameters } = conditions(filter, served);
  // Most counts ask nothing of the businesses: joining them would cost a hundred times as much.
  const from = /\b[ab]\."/.test(where) ? joined : `FROM "Pair" AS p`;
  const [row] = await selectRows(
    database,
    { n: "number" },
    `SELECT CAST(COUNT(*) AS INTEGER) AS "n" ${from} WHERE ${where}`,
    parameters,
  );
  return row?.n ?? 0;
};

/** A pair is shown to whoever serves both places: one that crosses a border is not for those who serve one side only. */
const conditions = ({ state, within, area, cluster, reason, business }: PairFilter, served: Served) => {
  const parts = [`p."state" = ?`];
  const parameters: (string | number)[] = [state];
  const inside = (codes: readonly string[]): void => {
    const [code] = codes;
    const one = liesInSql("one", codes, served);
    const bothLie = `NOT EXISTS (SELECT 1 FROM "Business" AS one WHERE one."id" IN (p."first", p."second") AND NOT ${one.sql})`;
    // Both lie in one area if what they share does, which is kept of open pairs; of several areas each may lie in another.
    if (code === undefined || codes.length > 1 || state !== "open") {
      parts.push(bothLie);
      parameters.push(...one.values);
      return;
    }
    // Where one of them is not placed yet, they share nothing that is written there.
    parts.push(`(p."area" = ? OR p."area" LIKE ?${one.unplaced ? ` OR (p."area" = '' AND ${bothLie})` : ""})`);
    parameters.push(code, `${code}.%`, ...(one.unplaced ? one.values : []));
  };
  if (within.length > 0) inside(within);
  if (area !== undefined) inside([area]);
  if (cluster !== undefined) {
    parts.push(`(a."clusterId" = ? OR b."clusterId" = ?)`);
    parameters.push(cluster, cluster);
  }
  if (business !== undefined) {
    parts.push(`(p."first" = ? OR p."second" = ?)`);
    parameters.push(business, business);
  }
  if (reason !== undefined) {
    parts.push(`p."reasons" LIKE ?`);
    parameters.push(`% ${reason} %`);
  }
  return { where: parts.join(" AND "), parameters };
};
