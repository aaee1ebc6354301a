import type { Talk } from "../../flows/kit/heard.ts";
import type { Language } from "../../flows/kit/vocabulary.ts";
import type { Erasure } from "../registry/erase/erasure-statements.ts";
import type { ChangedByOwner, RepairDone } from "../registry/verification/repaired-statements.ts";

/** A chat as a turn finds it. */
export interface Chat {
  readonly id: number;
  readonly channel: string;
  readonly address: string;
  readonly revision: number;
  readonly language: Language;
  /** Undefined before the first turn. */
  readonly talk: Talk | undefined;
  readonly ownerId: number | null;
  readonly heardAt: Date | undefined;
  /** The platform's time of the owner's last message. */
  readonly wroteAt: Date | null;
  /** When the platform said that it reaches nobody there any more. */
  readonly blockedAt: Date | null;
  /** The turn that erased the person, while their farewell is on its way. */
  readonly erasedIn: number | null;
}

/** Everything that one turn writes, table by table; keys are column names. */
export interface Writes {
  readonly owners: Row[];
  readonly businesses: Row[];
  readonly consents: Row[];
  readonly tickets: Row[];
  /** Rows of tables that few turns touch. */
  readonly others: { readonly table: OtherTable; readonly row: Row }[];
  /** Changed columns of what is there, by its id. */
  readonly updates: {
    readonly table: UpdatedTable;
    readonly id: number;
    readonly row: Row;
  }[];
  /**
   * What the turn rests on and others may change before it is written: there must be a row with these values still,
   * else the turn is taken again.
   */
  readonly guards: { readonly table: "Draft" | "Link"; readonly row: Row }[];
  /** Reminders of these chats are withdrawn; a new one may be among the others. */
  readonly unremind: number[];
  /** Chats of which every word is to be forgotten. */
  readonly forget: number[];
  /** What owners were asked to repair, and did; and what they put off. */
  readonly repaired: RepairDone[];
  /** What officers had approved may be something else now. */
  readonly changed: ChangedByOwner[];
  readonly later: { readonly check: number; readonly tellAt: Date }[];
  /** People who are removed. */
  readonly erasures: Erasure[];
}
export type Row = Readonly<Record<string, string | number | boolean | Date | null>>;
type OtherTable = "Reminder" | "Spot" | "Photo" | "Change" | "RightsRequest" | "Link" | "InboxMessage";
type UpdatedTable =
  | ("Owner" | "Business" | "Reminder" | "Ticket" | "Draft" | "OutboxMessage")
  | ("Link" | "Chat" | "Consent" | "Photo");

export const noWrites = (): Writes => ({
  owners: [],
  businesses: [],
  consents: [],
  tickets: [],
  others: [],
  updates: [],
  guards: [],
  unremind: [],
  forget: [],
  repaired: [],
  changed: [],
  later: [],
  erasures: [],
});
