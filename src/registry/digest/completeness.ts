import { detailNames } from "../../../flows/details/fields.ts";
import type { RegisterRow } from "./read-register.ts";

/** What the quick path asks for: of the owner, and of the business. */
const quickOfOwner = ["ownerName", "phone"] as const;
const quickOfBusiness = ["name", "product", "clusterId", "mode", "village", "rt", "lat"] as const;

const details = detailNames.filter((field) => field !== "photos");
const fields = quickOfOwner.length + quickOfBusiness.length + detailNames.length;

/** Per cent of the register's fields that are answered, the quick path's and the details'. */
export const completenessOf = (row: RegisterRow, photos: number, none: ReadonlySet<string>): number => {
  const answered =
    [...quickOfOwner, ...quickOfBusiness, ...details].filter((field) => {
      const value = row[field];
      return (value !== null && value !== "") || none.has(field);
    }).length + (photos > 0 ? 1 : 0);
  return Math.round((100 * answered) / fields);
};
