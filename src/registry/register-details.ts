import { type DetailField, fieldOf } from "../../flows/details/fields.ts";
import { IdentifierError, type Identifiers, maskedIdentifier, type SealedField } from "./identifiers/identifiers.ts";
import { sealedColumns } from "./identifiers/sealed-rows.ts";

/** The details as the export calls them, in its order. Photos are counted apart. */
export const detailColumns = {
  nik: "nik",
  kk: "kk",
  birth_date: "birthDate",
  sex: "sex",
  education: "education",
  disability: "disability",
  ktp_address: "ktpAddress",
  occupation: "occupation",
  materials: "materials",
  started: "started",
  address: "address",
  nib: "nib",
  sku: "sku",
  pirt: "pirt",
  halal: "halal",
  brand: "brand",
  npwp: "npwp",
  capital: "capital",
  assets: "assets",
  turnover: "turnover",
  workers_women: "workersWomen",
  workers_men: "workersMen",
  market: "market",
  online_channels: "onlineChannels",
  credit: "credit",
  cooperative: "cooperative",
  kube: "kube",
} as const satisfies Record<string, DetailField>;

type Names = keyof typeof detailColumns;
export const detailColumnNames = Object.keys(detailColumns) as readonly Names[];
type Cell = string | number | null;
export type RegisterDetails = Readonly<Record<Names, Cell>>;

/** Shown where a seal does not open; one broken row must not keep the rest from an office. */
const unreadable = "•".repeat(16);

/** The details of a business and its owner; sealed numbers masked unless told, and without the keys only as dots. */
export const readRegisterDetails = (
  owner: object,
  business: object,
  identifiers: Identifiers | undefined,
  unmasked = false,
): RegisterDetails =>
  Object.fromEntries(
    Object.entries(detailColumns).map(([name, field]): [string, Cell] => {
      const row = (fieldOf(field).of === "owner" ? owner : business) as Readonly<Record<string, Cell>>;
      const value = row[field] ?? null;
      const sealed = sealedColumns.find((column) => column.field === field);
      if (value === null || sealed === undefined) return [name, value];
      return [name, opened(String(value), sealed.field, identifiers, unmasked)];
    }),
  ) as RegisterDetails;

const opened = (value: string, field: SealedField, identifiers: Identifiers | undefined, unmasked: boolean): string => {
  try {
    if (identifiers === undefined) return unreadable;
    const plain = identifiers.open(value, field);
    return unmasked ? plain : maskedIdentifier(plain);
  } catch (error) {
    if (error instanceof IdentifierError) return unreadable;
    throw error;
  }
};
