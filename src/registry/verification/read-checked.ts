import type { Checked, RefusalReason, RepairReason } from "../../../flows/repair/checked.ts";
import { refusalReasons, repairReasons } from "../../../flows/repair/checked.ts";
import { isRepairable } from "../../../flows/repair/fields.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** What officers know of each of these businesses, as their owner may hear it; by the business's id. */
export const readChecked = async (
  { client }: Pick<Database, "client">,
  businesses: readonly { readonly id: number; readonly verification: string }[],
): Promise<ReadonlyMap<number, Checked>> => {
  const told = businesses.filter(({ verification }) => verification === "repair" || verification === "refused");
  const checks =
    told.length === 0
      ? []
      : await client.check
          .findMany({
            where: { businessId: { in: told.map(({ id }) => id) }, outcome: { in: ["repair", "refused"] } },
            orderBy: { id: "desc" },
            select: { businessId: true, outcome: true, field: true, reason: true, words: true },
          })
          .catch(asStoreError);
  return new Map(
    businesses.map(({ id, verification }) => {
      const latest = checks.find((check) => check.businessId === id && check.outcome === verification);
      return [id, checkedFrom(verification, latest)];
    }),
  );
};

const checkedFrom = (
  verification: string,
  latest: { readonly field: string | null; readonly reason: string | null; readonly words: string | null } | undefined,
): Checked => {
  const why = { reason: readReason(latest?.reason ?? null), words: latest?.words ?? null };
  if (verification === "verified") return { state: "verified" };
  if (verification === "refused") return { state: "refused", ...why };
  const { field = null } = latest ?? {};
  return verification === "repair" && field !== null && isRepairable(field)
    ? { state: "repair", field, ...why }
    : { state: "new" };
};

/** A reason that this release knows. */
export const readReason = (reason: string | null): RepairReason | RefusalReason | null =>
  [...repairReasons, ...refusalReasons].find((one) => one === reason) ?? null;
