import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { IdentifierError, type Identifiers } from "../identifiers/identifiers.ts";
import { areaOf, type Served } from "../regions/area-of.ts";

export interface HouseholdBusiness {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly product: string;
  readonly clusterId: string;
  /** registered, closed */
  readonly status: string;
  readonly village: string | null;
  readonly district: string | null;
}

export interface HouseholdMember {
  readonly ownerId: number;
  readonly name: string;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly businesses: readonly HouseholdBusiness[];
}

export type Household =
  /** No KK is on record: nobody is known to belong to them. */
  | { readonly known: false; readonly self: HouseholdMember }
  | { readonly known: true; readonly self: HouseholdMember; readonly others: readonly HouseholdMember[] };

/** So many are read; who registers more under one card has typed it wrongly. */
const most = 50;

/** Who is on the same household card (KK) as this owner. Undefined where there is no such owner. */
export const readHousehold = async (
  { client }: Database,
  ownerId: number,
  identifiers: Identifiers,
): Promise<Household | undefined> => {
  const owner = await client.owner.findUnique({ where: { id: ownerId }, select: membership }).catch(asStoreError);
  if (owner === null) return undefined;
  const self = memberOf(owner);
  const hashes = hashesOf(owner, identifiers);
  if (hashes.length === 0) return { known: false, self };
  const others = await client.owner
    .findMany({
      where: { kkHash: { in: [...hashes] }, id: { not: ownerId } },
      orderBy: { id: "asc" },
      take: most,
      select: membership,
    })
    .catch(asStoreError);
  return { known: true, self, others: others.map(memberOf) };
};

/** Where the businesses of an owner lie; undefined where there is no such owner. */
export const areasOfOwner = async (
  { client }: Database,
  served: Served,
  ownerId: number,
): Promise<readonly string[] | undefined> => {
  const owner = await client.owner
    .findUnique({ where: { id: ownerId }, select: { businesses: membership.businesses } })
    .catch(asStoreError);
  return owner === null ? undefined : owner.businesses.map((one) => areaOf(one, served));
};

const membership = {
  id: true,
  name: true,
  sex: true,
  birthDate: true,
  kk: true,
  kkHash: true,
  businesses: {
    where: { status: { not: "merged" } },
    orderBy: { id: "asc" },
    select: {
      ...({ id: true, number: true, name: true, product: true, clusterId: true } as const),
      ...({ status: true, village: true, district: true } as const),
    },
  },
} as const;

interface Row {
  readonly id: number;
  readonly name: string;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly businesses: readonly HouseholdBusiness[];
}

const memberOf = ({ id, name, sex, birthDate, businesses }: Row): HouseholdMember => ({
  ...{ ownerId: id, name, sex, birthDate },
  businesses,
});

/** While keys are rotated, the same card is on record under hashes of several; an empty one is nobody's. */
const hashesOf = (
  { kk, kkHash }: { readonly kk: string | null; readonly kkHash: string | null },
  identifiers: Identifiers,
): readonly string[] => {
  if (kkHash === null || kkHash === "") return [];
  try {
    return [...new Set([kkHash, ...(kk === null ? [] : identifiers.hashesOf(identifiers.open(kk, "kk")))])];
  } catch (error) {
    if (error instanceof IdentifierError) return [kkHash];
    throw error;
  }
};
