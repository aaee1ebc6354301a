import { selectByKeys } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { businessTokens, nameTokens, skeletonOf, type Token } from "./names.ts";

/** What businesses are compared by. Of identifiers only the keyed hashes; what is unknown is null and like nothing. */
export interface Traits {
  readonly id: number;
  readonly ownerId: number;
  readonly owner: readonly Token[];
  readonly business: readonly Token[];
  readonly product: readonly Token[];
  readonly clusterId: string;
  readonly mode: string;
  readonly village: string | null;
  readonly district: string | null;
  readonly rt: string | null;
  /** WGS84 degrees. */
  readonly lat: number | null;
  readonly lng: number | null;
  /** E.164 */
  readonly phone: string | null;
  readonly nikHash: string | null;
  readonly kkHash: string | null;
  readonly nib: string | null;
  readonly birthDate: string | null;
}

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
  lat: "number?",
  lng: "number?",
  nib: "string?",
  status: "string",
} as const;
const ofOwner = {
  id: "number",
  name: "string",
  phone: "string?",
  nikHash: "string?",
  kkHash: "string?",
  birthDate: "string?",
} as const;

/** The traits of these businesses, by id; merged ones and ones that are gone have none. */
export const readTraits = async (database: Database, ids: readonly number[]): Promise<ReadonlyMap<number, Traits>> => {
  const keys = Array.from(new Set(ids), (id) => ({ id }));
  const rows = await selectByKeys(database, "Business", ofBusiness, ["id"], keys);
  const there = rows.filter(({ status }) => status !== "merged");
  const owners = await selectByKeys(
    database,
    "Owner",
    ofOwner,
    ["id"],
    Array.from(new Set(there.map(({ ownerId }) => ownerId)), (id) => ({ id })),
  );
  const byId = new Map(owners.map((owner) => [owner.id, owner]));
  return new Map(
    there.flatMap((row) => {
      const owner = byId.get(row.ownerId);
      return owner === undefined ? [] : [[row.id, traitsOf(row, owner)]];
    }),
  );
};

type BusinessRow = {
  readonly [Name in Exclude<keyof typeof ofBusiness, "status">]: (typeof ofBusiness)[Name] extends "number"
    ? number
    : (typeof ofBusiness)[Name] extends "string"
      ? string
      : (typeof ofBusiness)[Name] extends "number?"
        ? number | null
        : string | null;
};
interface OwnerRow {
  readonly name: string;
  readonly phone: string | null;
  readonly nikHash: string | null;
  readonly kkHash: string | null;
  readonly birthDate: string | null;
}

export const traitsOf = (row: BusinessRow, owner: OwnerRow): Traits => ({
  id: row.id,
  ownerId: row.ownerId,
  owner: nameTokens(owner.name),
  business: businessTokens(row.name),
  product: businessTokens(row.product),
  clusterId: row.clusterId,
  mode: row.mode,
  village: row.village,
  district: row.district ?? row.village?.slice(0, 8) ?? null,
  rt: filled(row.rt)?.replace(/^0+(?=.)/, "") ?? null,
  lat: row.lat,
  lng: row.lng,
  phone: filled(owner.phone),
  nikHash: filled(owner.nikHash),
  kkHash: filled(owner.kkHash),
  nib: filled(row.nib),
  birthDate: filled(owner.birthDate),
});

/** An empty text is no text: it is like no other. */
const filled = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text);

/** The bare bones of a name, in an order of their own: the same for names in another order. */
export const bones = (tokens: readonly Token[]): readonly string[] =>
  [...new Set(tokens.map(({ sound }) => skeletonOf(sound)))].filter((bone) => bone.length > 1).sort();
