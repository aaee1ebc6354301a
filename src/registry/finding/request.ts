import type { Database } from "../../store/database.ts";
import type { Identifiers } from "../identifiers/identifiers.ts";
import type { Filter, Order } from "./filter.ts";

/** What finding asks; a desk has it all. */
export interface FindingParts {
  readonly database: Database;
  /** For a NIK, which the register knows by its hash alone. */
  readonly identifiers: Pick<Identifiers, "hashesOf">;
}

/** Which businesses: those of the filter that lie in an officer's territory. */
export interface Scope {
  readonly filter: Filter;
  /** Code prefixes; empty: everywhere. */
  readonly within: readonly string[];
}

export interface PageRequest extends Scope {
  readonly order: Order;
  /** Goes on after the page that gave it as `next`. */
  readonly after?: string;
  /** Goes back before the page that gave it as `previous`. */
  readonly before?: string;
  readonly limit: number;
  /** How many there are in all is to be told too: it costs less in the same walk. */
  readonly count?: boolean;
}

/** Ids of businesses in order. A cursor is missing where there is nothing more that way; see cursor.ts. */
export interface FoundPage {
  readonly ids: readonly number[];
  readonly next?: string;
  readonly previous?: string;
  /** Where it was asked for: how many there are in all. */
  readonly n?: number;
  /** Words that nobody has of those who count, and what was looked for instead. */
  readonly corrected?: readonly { readonly typed: string; readonly meant: readonly string[] }[];
}

export interface Counted {
  readonly n: number;
  /** False where it was not counted to the end: there are at least so many. */
  readonly exact: boolean;
}
