import type { World } from "../../../flows/kit/world.ts";
import type { Misunderstood } from "../../../flows/understand/understood.ts";
import { areaOf } from "../regions/area-of.ts";
import { kbliAfter } from "../trades/kbli-of.ts";
import type { RecordField } from "./record-fields.ts";
import type { Written } from "./write-changes.ts";

interface Business {
  readonly product: string;
  readonly clusterId: string;
  readonly kbli: string | null;
  readonly kbliEdition: number | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly placeSource: string;
}

/** Columns as they will be. */
const after = (business: Business, written: readonly Written[]): Business => {
  const row = { ...business };
  for (const { columns } of written) Object.assign(row, columns);
  return row;
};

const has = (written: readonly Written[], ...fields: RecordField[]): boolean =>
  written.some(({ field }) => fields.includes(field));

/**
 * What follows from what an officer wrote: the village of a pin where none was known, by what the place is known, and
 * the classification of a product.
 */
export const settled = (business: Business, written: readonly Written[], world: World): readonly Written[] => {
  let all = written;
  const extend = (field: RecordField, columns: Written["columns"]): void => {
    all = has(all, field)
      ? all.map((one) => (one.field === field ? { ...one, columns: { ...one.columns, ...columns } } : one))
      : [...all, { field, columns }];
  };
  if (has(written, "pin", "village")) {
    const { lat, lng, village } = after(business, all);
    const found = lat === null || lng === null || village !== null ? undefined : villageAt(world, lat, lng);
    if (found !== undefined && !has(written, "village"))
      extend("village", { village: found, district: found.slice(0, 8) });
    const place = after(business, all);
    const named = place.village === null ? "landmark" : "village";
    if (place.lat === null && place.placeSource !== named)
      extend(has(written, "pin") ? "pin" : "village", { placeSource: named });
  }
  if (has(written, "product", "cluster")) {
    const { product, clusterId: cluster } = after(business, all);
    const kbli = kbliAfter(business, { product, cluster }, world.trades);
    extend(has(written, "product") ? "product" : "cluster", {
      kbli: kbli?.code ?? null,
      kbliEdition: kbli?.edition ?? null,
    });
  }
  return all;
};

/** A place that the officer has no business with, and a pin that does not lie in the village. */
export const placeFaults = (
  business: Business,
  written: readonly Written[],
  { covers, pinMeant }: { readonly covers: (area: string) => boolean; readonly pinMeant: boolean },
  world: World,
): ReadonlyMap<RecordField, Misunderstood<unknown>> => {
  const faults = new Map<RecordField, Misunderstood<unknown>>();
  if (!has(written, "pin", "village")) return faults;
  const placed = after(business, written);
  const { village, lat, lng } = placed;
  if (!covers(areaOf(placed, world.places)))
    faults.set("village", { ok: false, reason: "invalid", detail: "outside_territory" });
  const found = lat === null || lng === null ? undefined : villageAt(world, lat, lng);
  if (found !== undefined && village !== null && found !== village && !pinMeant)
    faults.set("pin", {
      ok: false,
      ...{ reason: "ambiguous", detail: "pin_elsewhere" },
      options: [{ label: world.places.describe(found), value: found }],
    });
  return faults;
};

const villageAt = ({ places }: World, lat: number, lng: number): string | undefined => {
  const at = places.locate?.(lat, lng);
  return at?.is === "inside" || at?.is === "near" ? at.village : undefined;
};
