import type { Details } from "../../../flows/details/fields.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { readDetails } from "../details.ts";
import type { Identifiers } from "../identifiers/identifiers.ts";
import { areaOf, type Served } from "../regions/area-of.ts";
import { type Decision, lastDecision, readStanding, type Standing } from "./standing.ts";

/** Everything that is needed to decide about a business. */
export interface CaseFile {
  readonly id: number;
  readonly number: string;
  readonly status: string;
  readonly verification: string;
  readonly name: string;
  readonly product: string;
  readonly clusterId: string;
  readonly mode: string;
  readonly village: string | null;
  readonly district: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly landmark: string | null;
  readonly placeSource: string;
  readonly pin: { readonly lat: number; readonly lng: number; readonly accuracy: number | null } | null;
  /** Where it is found besides. */
  readonly spots: readonly { readonly lat: number; readonly lng: number; readonly village: string | null }[];
  readonly channel: string;
  readonly createdAt: Date;
  readonly owner: { readonly id: number; readonly name: string; readonly phone: string | null };
  /** Numbers of the person are masked. */
  readonly details: Details;
  readonly photos: readonly { readonly id: number; readonly state: string }[];
  /** The latest first. */
  readonly checks: readonly Checked[];
  /** What was changed since an officer decided last, the latest first. */
  readonly changes: readonly Changed[];
  /** Whether any chat reaches the owner. */
  readonly reachable: boolean;
  /** Undefined where nothing can be decided: it is closed. */
  readonly standing: Standing | undefined;
  readonly decision: Decision | undefined;
}

export interface Checked {
  readonly id: number;
  readonly outcome: string;
  readonly field: string | null;
  readonly reason: string | null;
  readonly words: string | null;
  /** Null for the owner, and for an officer who is not known any more. */
  readonly officer: string | null;
  readonly at: Date;
  readonly waitsFor: string | null;
}

export interface Changed {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly by: string;
  readonly at: Date;
}

const mostListed = 12;

/** Undefined for a business that is not there or was merged. */
export const readCase = async (
  { client }: Database,
  id: number,
  identifiers: Identifiers,
): Promise<CaseFile | undefined> => {
  const row = await client.business
    .findFirst({
      where: { id, status: { not: "merged" } },
      include: {
        owner: { include: { _count: { select: { chats: { where: { blockedAt: null } } } } } },
        photos: {
          where: { state: { in: ["kept", "waiting"] } },
          orderBy: { id: "asc" },
          select: { id: true, state: true },
          take: mostListed,
        },
        spots: { orderBy: { id: "asc" }, select: { lat: true, lng: true, village: true }, take: mostListed },
        checks: { orderBy: { id: "desc" }, take: mostListed },
      },
    })
    .catch(asStoreError);
  if (row === null) return undefined;
  const { owner, photos, checks, spots, ...columns } = row;
  const { lat, lng, accuracy } = columns;
  const since = checks.find(({ officerId }) => officerId !== null)?.at;
  const [changes, officers, standing, decision] = await Promise.all([
    since === undefined
      ? []
      : client.change.findMany({
          where: { ownerId: owner.id, at: { gte: since }, OR: [{ businessId: id }, { businessId: null }] },
          orderBy: { id: "desc" },
          take: mostListed,
          select: { field: true, before: true, after: true, by: true, at: true },
        }),
    client.officer.findMany({
      where: { id: { in: checks.flatMap(({ officerId }) => officerId ?? []) } },
      select: { id: true, name: true },
    }),
    readStanding(client, id),
    lastDecision(client, { business: id }),
  ]).catch(asStoreError);
  const nameOf = new Map(officers.map((one) => [one.id, one.name]));
  return {
    ...{ id, number: row.number, status: row.status, verification: row.verification, name: row.name },
    ...{ product: row.product, clusterId: row.clusterId, mode: row.mode, village: row.village },
    ...{ district: row.district, rt: row.rt, rw: row.rw, landmark: row.landmark, placeSource: row.placeSource },
    pin: lat === null || lng === null ? null : { lat, lng, accuracy },
    spots,
    ...{ channel: row.channel, createdAt: row.createdAt },
    owner: { id: owner.id, name: owner.name, phone: owner.phone },
    details: readDetails(owner, columns, identifiers),
    photos,
    checks: checks.map(({ officerId, ...check }) => ({
      ...{ id: check.id, outcome: check.outcome, field: check.field, reason: check.reason, words: check.words },
      ...{ officer: nameOf.get(officerId ?? "") ?? null, at: check.at, waitsFor: check.waitsFor },
    })),
    changes,
    reachable: owner._count.chats > 0,
    standing,
    decision,
  };
};

/** Where a business lies; undefined where there is none. */
export const areaOfCase = async ({ client }: Database, served: Served, id: number): Promise<string | undefined> => {
  const row = await client.business
    .findFirst({ where: { id, status: { not: "merged" } }, select: { village: true, district: true } })
    .catch(asStoreError);
  return row === null ? undefined : areaOf(row, served);
};
