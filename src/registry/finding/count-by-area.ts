import type { FindingParts, Scope } from "./request.ts";
import { selectionOf } from "./selection.ts";
import { areaCode } from "./shelf/areas.ts";
import { walk } from "./walk.ts";

/** How many businesses there are by the most precise area that is known of each: a village, or what is above it. */
export const countByArea = async (parts: FindingParts, scope: Scope): Promise<ReadonlyMap<string, number>> => {
  const selection = await selectionOf(parts, scope);
  const counts = new Map<number, number>();
  if (selection === undefined) return new Map();
  for await (const { slots, columns } of walk(parts.database, selection, { columns: ["district", "village"] }))
    for (const slot of slots) {
      const key = (columns.district?.[slot] ?? 0) * villages + (columns.village?.[slot] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return new Map(
    [...counts].map(([key, n]) => [areaCode({ district: Math.floor(key / villages), village: key % villages }), n]),
  );
};

/** A village's number has four digits. */
const villages = 10_000;
