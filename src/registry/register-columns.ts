import type { RegisterEntry } from "./register.ts";
import { detailColumnNames } from "./register-details.ts";

/** A cell of a table of the register. Numbers are figures; whatever only looks like one (NIK, phone, RT) is text. */
export type Cell = string | number | null;

const plain = [
  "cluster",
  "kbli",
  "kbli_edition",
  "mode",
  "village",
  "village_name",
  "district",
  "district_name",
  "rt",
  "rw",
  "lat",
  "lng",
  "accuracy",
  "place_source",
  "hint",
  "status",
  "verification",
  "verified_at",
  "channel",
  "language",
  "registered_at",
] as const;

const purposes = ["register", "publication", "announcements"] as const;

export type ColumnName =
  | "number"
  | "owner"
  | "phone"
  | "business"
  | "product"
  | "landmark"
  | (typeof plain)[number]
  | `consent_${(typeof purposes)[number]}`
  | (typeof detailColumnNames)[number]
  | "turnover_per"
  | "spots"
  | "photos"
  | "closed_at";

export interface RegisterColumn {
  readonly name: ColumnName;
  readonly cell: (entry: RegisterEntry) => Cell;
}

const column = (name: ColumnName, cell: RegisterColumn["cell"]): RegisterColumn => ({ name, cell });

/** What a table of the register consists of, whatever it is written as. */
export const registerColumns: readonly RegisterColumn[] = [
  column("number", ({ number }) => number),
  column("owner", ({ owner }) => owner.name),
  column("phone", ({ owner }) => owner.phone),
  column("business", ({ business }) => business),
  column("product", ({ product }) => product),
  column("landmark", ({ landmark }) => landmark),
  ...plain.map((name) => column(name, (entry) => entry[name])),
  ...purposes.map((purpose) =>
    column(`consent_${purpose}`, ({ consents }) =>
      consents[purpose] === undefined ? null : consents[purpose] ? "yes" : "no",
    ),
  ),
  ...detailColumnNames.map((name) => column(name, (entry) => entry[name])),
  column("turnover_per", ({ turnover_per: per }) => per),
  // Well-known text of OGC Simple Features, as maps read it.
  column("spots", ({ spots }) =>
    spots === null ? null : `MULTIPOINT(${spots.map(({ lat, lng }) => `(${lng} ${lat})`).join(",")})`,
  ),
  column("photos", ({ photos }) => photos),
  column("closed_at", (entry) => entry.closed_at),
];

/**
 * What somebody typed must stay text in a spreadsheet: what it would run as a formula gets an apostrophe. A phone
 * number (E.164) begins with a plus and is none.
 */
export const inertCell = (cell: Cell): Cell =>
  typeof cell === "string" && /^[=+\-@\t\r\n]/.test(cell) && !/^\+\d{6,15}$/.test(cell) ? `'${cell}` : cell;
