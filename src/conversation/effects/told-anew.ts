import type { Registration } from "../../../flows/kit/vocabulary.ts";
import { ownerColumns, registrationColumns } from "../../registry/registration-rows.ts";
import type { Row } from "../rows.ts";

/** Columns that mean nothing apart: who told one of them otherwise meant all of them. */
const units: readonly (readonly string[])[] = [
  ["village", "district", "lat", "lng", "accuracy", "placeSource", "landmark"],
  ["rt", "rw"],
];
/** Follow from the others. */
const derived: ReadonlySet<string> = new Set(["kbli", "kbliEdition", "placeSource"]);

/**
 * What an owner told otherwise than it stood there when they began: an officer may have changed the rest meanwhile, and
 * a card that was opened before must not take that back. Without `opened` all that is told.
 */
export const toldAnew = (
  told: Registration,
  opened: Partial<Registration> | undefined,
): { readonly owner: Row; readonly business: Row } => {
  const [owner, business] = [ownerColumns(told), withoutDerived(registrationColumns(told, undefined))];
  const placed = { ...business, placeSource: told.placeSource };
  if (opened === undefined) return { owner, business: placed };
  const before = { ...told, ...opened };
  const [ownerBefore, businessBefore] = [ownerColumns(before), registrationColumns(before, undefined)];
  const changed = new Set(
    Object.entries(business)
      .filter(([column, value]) => value !== (businessBefore as Row)[column])
      .map(([column]) => column),
  );
  const wanted = (column: string): boolean =>
    changed.has(column) || units.some((unit) => unit.includes(column) && unit.some((other) => changed.has(other)));
  return {
    owner: Object.fromEntries(
      Object.entries(owner).filter(([column, value]) => value !== (ownerBefore as Row)[column]),
    ),
    business: Object.fromEntries(Object.entries(placed).filter(([column]) => wanted(column))),
  };
};

const withoutDerived = (columns: Row): Row =>
  Object.fromEntries(Object.entries(columns).filter(([column]) => !derived.has(column)));
