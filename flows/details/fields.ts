/**
 * What the register may know beyond the quick path, group by group, in the order of asking (the office's list of
 * fields). Every field can be skipped; a programme that needs some asks for those alone.
 */
export const detailGroups = ["identity", "business", "legal", "economy", "membership"] as const;
export type DetailGroup = (typeof detailGroups)[number];

/** How a field is answered. `choice` lists its own answers; money is whole rupiah, `turnover` with its period. */
export type DetailKind =
  | "nik"
  | "kk"
  | "birthDate"
  | "since"
  | "nib"
  | "npwp"
  | "text"
  | "money"
  | "turnover"
  | "count"
  | "choice"
  | "photo";

interface Field {
  readonly group: DetailGroup;
  /** Whose it is: the person's, or each business's. */
  readonly of: "owner" | "business";
  readonly kind: DetailKind;
  readonly choices?: readonly string[];
  /** Having none of it is an answer that is offered, and kept as null. */
  readonly none?: true;
}

const owner = (kind: DetailKind, choices?: readonly string[]) => field("identity", "owner", kind, choices);
const orNone = (group: DetailGroup, kind: DetailKind): Field => ({ ...field(group, "business", kind), none: true });
const papers = ["yes", "no", "unsure"] as const;

const detailFields = {
  nik: owner("nik"),
  kk: owner("kk"),
  birthDate: owner("birthDate"),
  sex: owner("choice", ["female", "male"]),
  education: owner("choice", ["none", "primary", "junior", "senior", "diploma", "degree"]),
  disability: owner("choice", ["none", "sight", "hearing", "movement", "other"]),
  ktpAddress: owner("text"),
  occupation: owner("choice", [
    "self_employed",
    "housewife",
    "farmer",
    "worker",
    "civil_servant",
    "army_police",
    "state_company",
    "student",
    "retired",
    "other",
  ]),
  materials: field("business", "business", "text"),
  started: field("business", "business", "since"),
  address: field("business", "business", "text"),
  photos: field("business", "business", "photo"),
  nib: orNone("legal", "nib"),
  sku: field("legal", "business", "choice", papers),
  pirt: field("legal", "business", "choice", papers),
  halal: field("legal", "business", "choice", papers),
  brand: orNone("legal", "text"),
  npwp: orNone("legal", "npwp"),
  capital: field("economy", "business", "money"),
  assets: field("economy", "business", "money"),
  turnover: field("economy", "business", "turnover"),
  workersWomen: field("economy", "business", "count"),
  workersMen: field("economy", "business", "count"),
  market: field("economy", "business", "choice", ["village", "regency", "province", "country", "abroad"]),
  onlineChannels: orNone("economy", "text"),
  credit: field("economy", "business", "choice", ["none", "kur", "bank", "cooperative", "other"]),
  cooperative: orNone("membership", "text"),
  kube: orNone("membership", "text"),
} as const satisfies Record<string, Field>;

export type DetailField = keyof typeof detailFields;
export const detailNames = Object.keys(detailFields) as readonly DetailField[];
export const isDetail = (name: string): name is DetailField => Object.hasOwn(detailFields, name);
export const fieldOf = (name: DetailField): Field => detailFields[name];

function field(group: DetailGroup, of: Field["of"], kind: DetailKind, choices?: readonly string[]): Field {
  return { group, of, kind, ...(choices === undefined ? {} : { choices }) };
}

/** What is kept of an answer; null where the owner has none, does not know, or would rather not tell. */
export type DetailValue =
  | string
  | number
  | { readonly amount: number; readonly per: "day" | "week" | "month" | "year" }
  | null;

/** The details of a person or a business as the talk sees them: identifiers only masked. Absent: never asked. */
export type Details = { readonly [Field in DetailField]?: DetailValue };
