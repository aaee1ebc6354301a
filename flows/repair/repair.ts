import type { DetailField, DetailValue } from "../details/fields.ts";
import type { Registration } from "../kit/registration.ts";
import type { OwnBusiness } from "../my-data/person.ts";
import type { RefusalReason, RepairField, Why } from "./checked.ts";

/** What an officer asked an owner to repair, and of which business. `check` is the id under which it was asked. */
export interface Repair extends Why {
  readonly check: number;
  readonly field: RepairField;
  readonly business: OwnBusiness;
}

/** What came of it. A photo is kept at once; "all" ends a repair whose answers were told before. */
export type Repaired =
  | { readonly registration: Registration }
  | { readonly details: readonly { readonly field: DetailField; readonly value: DetailValue }[] }
  | { readonly photo: string }
  | { readonly all: true };

/** What an officer decided, as its owner is told. */
export interface Verdict extends Why {
  readonly outcome: "approved" | "refused" | "reopened";
  readonly business: number;
  readonly name: string;
  readonly number: string;
  readonly reason: RefusalReason | null;
}
