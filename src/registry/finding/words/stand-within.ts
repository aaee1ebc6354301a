import { setImmediate as breathe } from "node:timers/promises";
import type { Database } from "../../../store/database.ts";
import type { AreaRange } from "../shelf/areas.ts";
import { span } from "../shelf/columns.ts";
import { openShelf } from "../shelf/kept-shelf.ts";
import type { Chunk } from "../shelf/read-shelf.ts";
import type { Candidates } from "./candidates.ts";
import { hasSlot, type Slots } from "./slots.ts";

/** Chunks that are looked at in one go; most words have somebody in the first of them. */
const atOnce = 16;

/** Of each of these whether anybody among them lies in one of the areas: in one walk, which ends once all is known. */
export const standWithin = async (
  database: Database,
  areas: readonly AreaRange[],
  all: readonly Candidates[],
): Promise<readonly boolean[]> => {
  const found = all.map(() => false);
  const shelf = await openShelf(database);
  const chunks = shelf.chunks.filter((chunk) => all.some((one) => one.has(chunk)));
  for (let at = 0; at < chunks.length && found.includes(false); at += atOnce) {
    if (at > 0) await breathe();
    const some = chunks.slice(at, at + atOnce);
    for (const [number, chunk] of await shelf.read(["state", "district", "village"], some))
      for (const [index, one] of all.entries()) {
        const slots = one.get(number);
        if (!found[index] && slots !== undefined && isAnyIn(chunk, areas, slots)) found[index] = true;
      }
  }
  return found;
};

const isAnyIn = ({ state, district, village }: Chunk, areas: readonly AreaRange[], slots: Slots): boolean => {
  for (let slot = 0; slot < span; slot += 1) {
    if (!hasSlot(slots, slot) || !state?.[slot]) continue;
    const [its, of] = [district?.[slot] ?? 0, village?.[slot] ?? 0];
    for (const area of areas)
      if (its >= area.from && its <= area.to && (area.village === undefined || area.village === of)) return true;
  }
  return false;
};
