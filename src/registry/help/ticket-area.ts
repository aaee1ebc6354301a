/** What tells where a ticket belongs. */
export interface Whereabouts {
  readonly owner: {
    readonly businesses: readonly {
      readonly village: string | null;
      readonly district: string | null;
      readonly status: string;
    }[];
  } | null;
}

/**
 * The areas that a ticket concerns: where its owner's businesses are, "" for one whose place an officer has still to
 * find. Empty where nothing is registered yet: it concerns everyone who may help.
 */
export const ticketArea = ({ owner }: Whereabouts): readonly string[] => [
  ...new Set(
    (owner?.businesses ?? [])
      .filter(({ status }) => status !== "merged")
      .map(({ village, district }) => village ?? district ?? ""),
  ),
];
