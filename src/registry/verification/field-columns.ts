import { type DetailField, fieldOf, isDetail } from "../../../flows/details/fields.ts";
import type { RepairField } from "../../../flows/repair/checked.ts";

const quick: Readonly<Record<Exclude<RepairField, DetailField>, readonly string[]>> = {
  ownerName: ["name"],
  phone: ["phone"],
  businessName: ["name"],
  product: ["product", "clusterId", "kbli", "kbliEdition"],
  cluster: ["clusterId", "kbli", "kbliEdition"],
  mode: ["mode"],
  place: ["village", "district", "rt", "rw", "lat", "lng", "accuracy", "placeSource", "landmark"],
  rtRw: ["rt", "rw"],
};

/** Where a field stands in the register; of photos, which are rows of their own, by their name. */
export const columnsOf = (
  field: RepairField,
): { readonly table: "Owner" | "Business"; readonly columns: readonly string[] } => {
  if (isDetail(field)) return { table: fieldOf(field).of === "owner" ? "Owner" : "Business", columns: [field] };
  return { table: field === "ownerName" || field === "phone" ? "Owner" : "Business", columns: quick[field] };
};
