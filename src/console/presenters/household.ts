import type { World } from "../../../flows/kit/world.ts";
import type { Household, HouseholdBusiness, HouseholdMember } from "../../registry/households/read-household.ts";
import { areaOf } from "../../registry/regions/area-of.ts";
import { covers, type Officer } from "../policies.ts";

/** Somebody of a household as an officer of the territory is shown them; the card's number leaves not even masked. */
export interface PresentedMember {
  readonly ownerId: number;
  readonly name: string;
  readonly sex: string | null;
  readonly bornIn: string | null;
  readonly businesses: readonly (Omit<HouseholdBusiness, "clusterId" | "village" | "district"> & {
    readonly cluster: string;
    readonly place: string | null;
  })[];
  /** Businesses outside the territory are counted, and not named. */
  readonly elsewhere: number;
}

export interface PresentedHousehold {
  /** False where no card is on record. */
  readonly known: boolean;
  readonly self: PresentedMember;
  readonly others: readonly PresentedMember[];
  /** Members without any business in the territory. */
  readonly elsewhere: number;
}

export const presentHousehold = (
  household: Household,
  officer: Officer,
  { places, trades }: World,
  language: "id" | "en",
): PresentedHousehold => {
  const isNear = (business: HouseholdBusiness): boolean => covers(officer, areaOf(business, places));
  const present = (member: HouseholdMember): PresentedMember => {
    const near = member.businesses.filter(isNear);
    return {
      ...{ ownerId: member.ownerId, name: member.name, sex: member.sex, bornIn: member.birthDate?.slice(0, 4) ?? null },
      businesses: near.map(({ clusterId, village, district, ...business }) => {
        const area = village ?? district;
        const name = trades.cluster(clusterId)?.name;
        const cluster = name?.[language] ?? name?.["id"] ?? clusterId;
        return { ...business, cluster, place: area === null ? null : places.describe(area) || area };
      }),
      elsewhere: member.businesses.length - near.length,
    };
  };
  const others = household.known ? household.others : [];
  const inside = others.filter(({ businesses }) => officer.territory.length === 0 || businesses.some(isNear));
  return {
    ...{ known: household.known, self: present(household.self), others: inside.map(present) },
    elsewhere: others.length - inside.length,
  };
};
