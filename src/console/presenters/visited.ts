import type { World } from "../../../flows/kit/world.ts";
import type { RegisterEntry } from "../../registry/register.ts";

/** A business as a list for a visit tells it: how to find and reach it, and nothing more. */
export interface VisitedBusiness {
  readonly number: string;
  readonly name: string;
  readonly product: string;
  readonly owner: string;
  readonly phone: string | null;
  readonly place: string;
  /** The address or the landmark, in the owner's words. */
  readonly hint: string;
}

export const presentVisited = (entry: RegisterEntry, { places }: Pick<World, "places">): VisitedBusiness => {
  const { rt, rw, village, district } = entry;
  const near = [rt === null ? "" : `RT\u00A0${rt}`, rw === null ? "" : `RW\u00A0${rw}`]
    .filter((part) => part !== "")
    .join("/");
  return {
    number: entry.number,
    name: entry.business,
    product: entry.product,
    owner: entry.owner.name,
    phone: entry.owner.phone,
    place: [places.describe(village ?? district ?? ""), near].filter((part) => part !== "").join(" · "),
    hint: [entry.address, entry.landmark].filter((part) => part !== null && part !== "").join("; "),
  };
};
