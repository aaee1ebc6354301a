import { otherSpelling, shortened, slip } from "../../registry/duplicates/truth/mistakes.ts";
import type { Random } from "../../registry/duplicates/truth/random.ts";
import type { BulkRow } from "../../store/bulk.ts";

/** One registration, as it is on record. */
interface Registered {
  readonly owner: BulkRow;
  readonly business: BulkRow;
}

/** So many of the latest may come a second time. */
const remembered = 300;

/** Businesses that are registered a second time, as people do: from another phone, spelt otherwise, a few steps away. */
export const createSecondTimes = (percent: number, random: Random) => {
  const known: Registered[] = [];
  return {
    /** What is registered may come again; where it is not known, nobody could tell that it did. */
    seen: (owner: BulkRow | undefined, business: BulkRow): void => {
      if (percent === 0 || owner === undefined || owner["id"] !== business["ownerId"]) return;
      if (owner["phone"] === null || business["lat"] === null || business["village"] === null) return;
      if (business["status"] !== "registered") return;
      if (known.length < remembered) known.push({ owner, business });
      else known[random.between(0, remembered - 1)] = { owner, business };
    },
    /** The rows of one that comes again now, if one does; ids, number and times are the caller's. */
    next: (): Registered | undefined => {
      if (percent === 0 || known.length < 20 || !random.chance(percent)) return undefined;
      const [one] = known.splice(random.between(0, known.length - 1), 1);
      if (one === undefined) return undefined;
      const name = String(one.owner["name"]);
      const business = String(one.business["name"]);
      return {
        owner: { ...one.owner, name: random.chance(40) ? shortened(name, random) : otherSpelling(name, random) },
        business: {
          ...one.business,
          name: random.chance(25) ? slip(business, random) : otherSpelling(business, random),
          lat: Number(one.business["lat"]) + 0.0002,
          ...{ verification: "new", verifiedAt: null, closedAt: null },
        },
      };
    },
  };
};
