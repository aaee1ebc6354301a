import { type DetailField, fieldOf, isDetail } from "../../../flows/details/fields.ts";

/** The fields of a record as officers read and edit them, group by group. */
export const recordGroups = {
  owner: [
    ...(["ownerName", "phone", "nik", "kk", "birthDate"] as const),
    ...(["sex", "education", "disability", "ktpAddress", "occupation"] as const),
  ],
  business: ["businessName", "product", "cluster", "mode", "materials", "started", "address"],
  place: ["village", "rtRw", "landmark", "pin"],
  legal: ["nib", "sku", "pirt", "halal", "brand", "npwp"],
  economy: [
    ...(["capital", "assets", "turnover", "workersWomen"] as const),
    ...(["workersMen", "market", "onlineChannels", "credit"] as const),
  ],
  membership: ["cooperative", "kube"],
} as const satisfies Record<string, readonly RecordField[]>;

export type RecordGroup = keyof typeof recordGroups;
export const recordGroupNames = Object.keys(recordGroups) as readonly RecordGroup[];
export const isRecordGroup = (name: string): name is RecordGroup => Object.hasOwn(recordGroups, name);

/** Fields that the register begins with; every other is a detail. */
const quick = {
  ownerName: { of: "owner", columns: ["name"] },
  phone: { of: "owner", columns: ["phone"] },
  businessName: { of: "business", columns: ["name"] },
  product: { of: "business", columns: ["product"] },
  cluster: { of: "business", columns: ["clusterId"] },
  mode: { of: "business", columns: ["mode"] },
  village: { of: "business", columns: ["village", "district"] },
  rtRw: { of: "business", columns: ["rt", "rw"] },
  landmark: { of: "business", columns: ["landmark"] },
  pin: { of: "business", columns: ["lat", "lng", "accuracy", "placeSource"] },
} as const;

type QuickField = keyof typeof quick;
export type RecordField = QuickField | Exclude<DetailField, "photos">;

const isQuick = (field: string): field is QuickField => Object.hasOwn(quick, field);
export const isRecordField = (name: string): name is RecordField =>
  isQuick(name) || (isDetail(name) && name !== "photos");

/** Whose it is, and in which columns it is kept. Of sealed numbers the hash goes with the seal. */
export const storedAs = (
  field: RecordField,
): { readonly of: "owner" | "business"; readonly columns: readonly string[] } => {
  if (isQuick(field)) return quick[field];
  const { of } = fieldOf(field);
  if (field === "turnover") return { of, columns: ["turnover", "turnoverPer"] };
  return { of, columns: field === "nik" || field === "kk" ? [field, `${field}Hash`] : [field] };
};

/** Numbers that no history may repeat. */
const identifierFields = ["nik", "kk", "npwp"] as const;
export type IdentifierField = (typeof identifierFields)[number];
export const isIdentifier = (name: string): name is IdentifierField => identifierFields.some((one) => one === name);

/** The names under which the history knows a field: one a detail, one a column of the others. */
export const historyNames = (field: RecordField): readonly string[] => {
  if (!isQuick(field)) return [field];
  const { of, columns } = quick[field];
  return of === "owner" ? columns.map((column) => `owner.${column}`) : columns;
};

/** The field that a line of the history is about; undefined for states and the like. */
export const fieldOfHistory = (name: string): RecordField | undefined => {
  if (isDetail(name)) return name === "photos" ? undefined : name;
  return (Object.keys(quick) as QuickField[]).find((field) => historyNames(field).includes(name));
};
