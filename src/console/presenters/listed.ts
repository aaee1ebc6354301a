import type { World } from "../../../flows/kit/world.ts";
import type { Listed } from "../../registry/finding/read-listed.ts";

/** What a list shows of a business. The names are known to officers of its territory; identifiers are in no list. */
export interface ListedBusiness {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly product: string;
  readonly owner: string;
  /** The cluster's id; pages name it in their language. */
  readonly cluster: string;
  readonly state: string;
  /** Per cent. */
  readonly complete: number;
  /** "Jati, Jaten · RT 002/RW 005"; null where an officer still has to find it. */
  readonly place: string | null;
  readonly registeredAt: Date;
}

export const presentListed = (row: Listed, { places }: Pick<World, "places">): ListedBusiness => ({
  id: row.id,
  number: row.number,
  name: row.name,
  product: row.product,
  owner: row.ownerName,
  cluster: row.clusterId,
  state: row.state,
  complete: row.completeness,
  place: placeOf(row, places),
  registeredAt: row.createdAt,
});

const placeOf = ({ area, rt, rw }: Listed, places: World["places"]): string | null => {
  if (area.length < 8) return null;
  const names = (area.length > 8 ? [area, area.slice(0, 8)] : [area]).flatMap((code) => places.area(code)?.name ?? []);
  const near = [rt === null ? "" : `RT\u00A0${rt}`, rw === null ? "" : `RW\u00A0${rw}`]
    .filter((part) => part !== "")
    .join("/");
  return [names.join(", "), near].filter((part) => part !== "").join(" · ");
};
