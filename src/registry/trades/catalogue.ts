/** An office's business clusters and what is typical for each, as data that an office can change. */
export interface Catalogue {
  /** In the order in which they are listed. */
  readonly clusters: readonly ClusterEntry[];
  /** Where two products share a word, the earlier one is the likelier. */
  readonly products: readonly ProductEntry[];
}

export interface ClusterEntry {
  readonly id: string;
  readonly nameId: string;
  readonly nameEn: string;
  /** Javanese; absent: the Indonesian name is used. */
  readonly nameJv?: string;
}

export interface ProductEntry {
  readonly cluster: string;
  readonly name: string;
  /** Everyday words and phrases. One that begins with "~" only counts where nothing plainer is said: "~toko". */
  readonly words: readonly string[];
  readonly kbli?: { readonly code: string; readonly edition: number };
}
