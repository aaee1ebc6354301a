import type { Seen } from "../../registry/finding/viewport.ts";

/** What a map gets of businesses: ids and places where few are in sight, else only how many are where. */
export const presentSeen = ({ n, points, cells }: Seen) => ({
  n,
  points: points.map(({ id, lat, lng }) => ({ id, lat: rounded(lat), lng: rounded(lng) })),
  cells: cells.map((cell) => ({ n: cell.n, lat: rounded(cell.lat), lng: rounded(cell.lng) })),
});
export type SeenOnMap = ReturnType<typeof presentSeen>;

/** To a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
