import { type DetailField, type Details, type DetailValue, detailNames, fieldOf } from "../../flows/details/fields.ts";
import { type Identifiers, openedMasked } from "./identifiers/identifiers.ts";

type Columns = Readonly<Record<string, string | number | null>>;

/** The columns that keep a detail. A number of the person is sealed (a person's NPWP is their NIK); an empty one matches nobody. */
export const detailColumns = (field: DetailField, value: DetailValue, identifiers: Identifiers): Columns => {
  if (field === "nik" || field === "kk") {
    const kept = typeof value === "string" && value !== "" ? identifiers.seal(value, field) : undefined;
    return { [field]: kept?.sealed ?? null, [`${field}Hash`]: kept?.hash ?? null };
  }
  if (field === "npwp")
    return { npwp: typeof value === "string" && value !== "" ? identifiers.seal(value, field).sealed : null };
  if (field === "turnover") {
    const money = typeof value === "object" && value !== null ? value : { amount: null, per: null };
    return { turnover: money.amount, turnoverPer: money.per };
  }
  // Photos are rows of their own.
  if (field === "photos" || (typeof value === "object" && value !== null)) return {};
  return { [field]: value };
};

/**
 * The details of an owner and, where given, of a business. What was never told is absent; what was told to be none is
 * null, which is known of `asked`: the names of the fields that were ever answered.
 */
export const readDetails = (
  owner: object,
  business: object | undefined,
  identifiers: Identifiers,
  asked: ReadonlySet<string> = new Set(),
): Details =>
  Object.fromEntries(
    detailNames.flatMap((field): [DetailField, DetailValue][] => {
      const row = (fieldOf(field).of === "owner" ? owner : business) as Columns | undefined;
      const stored = row?.[field] ?? null;
      if (row === undefined) return [];
      if (stored === null) return asked.has(field) ? [[field, null]] : [];
      if (field === "nik" || field === "kk" || field === "npwp")
        return [[field, openedMasked(identifiers, String(stored), field)]];
      if (field === "turnover")
        return [[field, { amount: Number(stored), per: (row["turnoverPer"] ?? "month") as "month" }]];
      return [[field, stored]];
    }),
  );
