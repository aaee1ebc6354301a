/**
 * What a flow may know of the world: reference data that an office loaded, handed in by the caller.
 * Everything here is pure and in memory; nothing reaches a database or a clock.
 */

/** An Indonesian administrative area. `code` is the Kemendagri code with dots, e.g. "33.13.11.2005". */
export interface Area {
  readonly code: string;
  /** The plain name without its kind, in everyday capitals: "Jaten". */
  readonly name: string;
  readonly level: "province" | "regency" | "district" | "village";
}

/** Area names inside the office's territory. Every search is scoped to it: "Karanganyar" names 114 villages in the country. */
export interface Gazetteer {
  /** The territory's own areas: the configured code prefixes. */
  readonly territory: readonly Area[];
  /** Any area of Indonesia by its code, inside the territory or not. */
  area(code: string): Area | undefined;
  /** How an officer would write it: "Desa Jaten, Kec. Jaten". Empty for an unknown code. */
  describe(code: string): string;
  isInside(code: string): boolean;
  /** Some point in an area, exact to about 30 km; undefined where none is known. */
  readonly centre?: (code: string) => { readonly lat: number; readonly lng: number } | undefined;
  /** The village at a point, by the office's own map; undefined where it loaded none. */
  locate?(lat: number, lng: number): Located | undefined;
  /** Districts of the territory, by name. */
  districts(): readonly Area[];
  /** Villages of one district of the territory, by name. */
  villages(districtCode: string): readonly Area[];
  /**
   * Areas inside the territory that a person may mean by these words, best first: exact names before
   * misspelt ones. Kinds ("desa", "kel.", "kec") and a parent's name ("Jaten Karanganyar") narrow the answer.
   * Empty when nothing is near enough.
   */
  find(words: string, within?: { readonly level?: Area["level"]; readonly district?: string }): readonly Area[];
}

/** Where a point lies on the office's boundary map. Distances in metres. */
export type Located =
  | { readonly is: "inside"; readonly village: string }
  /** In a gap of the map, at most 150 m from this village. */
  | { readonly is: "near"; readonly village: string; readonly metres: number }
  /** In a gap, with no village so near, but within the map's own outline or close to it (5 km). */
  | { readonly is: "gap" }
  | { readonly is: "outside"; readonly metres: number };

/** A business cluster of the office's catalogue. */
export interface Cluster {
  readonly id: string;
  /** Its name by language; Indonesian is always there. */
  readonly name: Readonly<Record<string, string>>;
}

/** A cluster suggested for somebody's words, with the classification code of the product that matched. */
export interface TradeMatch {
  readonly cluster: string;
  /** KBLI code and edition, where the matching product has one. */
  readonly kbli?: { readonly code: string; readonly edition: number };
  /** 0 to 1; 1 is a whole everyday word or phrase of the catalogue. */
  readonly score: number;
}

export interface Trades {
  clusters(): readonly Cluster[];
  cluster(id: string): Cluster | undefined;
  /** Clusters that fit a product told in everyday words, best first, each cluster once; empty when no word is known. */
  suggest(words: string): readonly TradeMatch[];
}

export interface World {
  /** An IANA name; Asia/Jakarta unless told. */
  readonly timeZone?: string;
  readonly office: {
    readonly name: string;
    /** The office's own words to who begins, by language, before the consent is asked; "" where it has none. */
    readonly greeting?: Readonly<Record<string, string>> | undefined;
  };
  /** The languages that owners are offered; all of ours unless told. */
  readonly languages?: readonly string[];
  readonly places: Gazetteer;
  readonly trades: Trades;
  /** The choice that the office taught a folded reply to mean at a question. */
  readonly taught?: (question: string, text: string) => string | undefined;
}
