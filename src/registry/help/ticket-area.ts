import { areaOf, type Served } from "../regions/area-of.ts";

/** What tells where a ticket belongs. */
export interface Whereabouts {
  readonly owner: {
    readonly businesses: readonly {
      readonly village: string | null;
      readonly district: string | null;
    }[];
  } | null;
}

/**
 * The areas that a ticket concerns: where its owner's businesses are, but those that were merged into another. Empty
 * where nothing is registered yet: it concerns everyone who may help.
 */
export const ticketArea = ({ owner }: Whereabouts, served: Served): readonly string[] => [
  ...new Set((owner?.businesses ?? []).map((one) => areaOf(one, served))),
];
