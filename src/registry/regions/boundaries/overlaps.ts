import type { VillageMap } from "./village-map.ts";

export interface Overlap {
  readonly codes: readonly string[];
  /** How many of the sampled points the same villages claim. */
  readonly points: number;
}

/** Points along each side of the sampled grid. */
const side = 150;

/**
 * Villages that claim the same ground, the largest overlap first, by a grid of points over the map: what is thinner
 * than a hundred-and-fiftieth of the map may slip through, so it is a warning and no proof.
 */
export function findOverlaps(map: VillageMap): readonly Overlap[] {
  const { west, south, east, north } = map.box;
  const found = new Map<string, { codes: readonly string[]; points: number }>();
  for (let row = 0; row < side; row += 1)
    for (let column = 0; column < side; column += 1) {
      const lat = south + ((row + 0.5) / side) * (north - south);
      const codes = map.claims(lat, west + ((column + 0.5) / side) * (east - west));
      if (codes.length < 2) continue;
      const key = codes.join(" ");
      found.set(key, { codes, points: (found.get(key)?.points ?? 0) + 1 });
    }
  return [...found.values()].sort((a, b) => b.points - a.points);
}
