import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Scope } from "../figures/scope.ts";

const where = ({ areas, cluster }: Scope) => ({
  waitsFor: "owner",
  business: {
    ...{ status: "registered", verification: "repair" },
    ...(cluster === "" ? {} : { clusterId: cluster }),
    ...(areas.includes("")
      ? {}
      : {
          OR: areas.flatMap((code) => [
            { village: code },
            { village: { startsWith: `${code}.` } },
            { village: null, district: code },
            { village: null, district: { startsWith: `${code}.` } },
          ]),
        }),
  },
});

export interface AwaitedRepair {
  readonly check: number;
  readonly business: number;
  readonly field: string | null;
  readonly at: Date;
  /** Whether any chat reaches the owner; else somebody has to call or visit. */
  readonly reachable: boolean;
}

/** What owners were asked to repair and did not answer yet, the oldest first. */
export const readAwaited = async (
  { client }: Database,
  scope: Scope,
  take: number,
  after = 0,
): Promise<readonly AwaitedRepair[]> => {
  const rows = await client.check
    .findMany({
      where: { ...where(scope), id: { gt: after } },
      orderBy: { id: "asc" },
      take,
      select: {
        ...{ id: true, businessId: true, field: true, at: true },
        business: { select: { owner: { select: { _count: { select: { chats: { where: { blockedAt: null } } } } } } } },
      },
    })
    .catch(asStoreError);
  return rows.map(({ id, businessId, field, at, business }) => ({
    ...{ check: id, business: businessId, field, at },
    reachable: business.owner._count.chats > 0,
  }));
};
/** How many wait for their owners. */
export const countAwaited = ({ client }: Database, scope: Scope): Promise<number> =>
  client.check.count({ where: where(scope) }).catch(asStoreError);

/** How many came back from their owners. */
export const countReturned = ({ client }: Database, scope: Scope): Promise<number> =>
  client.check
    .count({
      where: { ...where(scope), waitsFor: "officer", business: { ...where(scope).business, verification: "new" } },
    })
    .catch(asStoreError);
