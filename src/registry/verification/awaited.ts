import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Scope } from "../figures/scope.ts";
import { liesIn, type Served } from "../regions/area-of.ts";

const where = ({ areas, cluster }: Scope, served: Served) => ({
  waitsFor: "owner",
  business: {
    ...{ status: "registered", verification: "repair" },
    ...(cluster === "" ? {} : { clusterId: cluster }),
    ...(areas.includes("") ? {} : liesIn(areas, served)),
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
  served: Served,
  scope: Scope,
  take: number,
  after = 0,
): Promise<readonly AwaitedRepair[]> => {
  const rows = await client.check
    .findMany({
      where: { ...where(scope, served), id: { gt: after } },
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
export const countAwaited = ({ client }: Database, served: Served, scope: Scope): Promise<number> =>
  client.check.count({ where: where(scope, served) }).catch(asStoreError);

/** How many came back from their owners. */
export const countReturned = ({ client }: Database, served: Served, scope: Scope): Promise<number> => {
  const { business, ...rest } = where(scope, served);
  return client.check
    .count({ where: { ...rest, waitsFor: "officer", business: { ...business, verification: "new" } } })
    .catch(asStoreError);
};
