import type { FindingParts, Scope } from "./request.ts";
import { selectionOf } from "./selection.ts";
import { areaCode } from "./shelf/areas.ts";
import { degree, noPin } from "./shelf/columns.ts";
import type { Chunk } from "./shelf/read-shelf.ts";
import type { Bounds } from "./viewport.ts";
import { walk } from "./walk.ts";

/** What a map needs to know of all that a filter finds. */
export interface Survey {
  readonly n: number;
  /** Those with a pin. */
  readonly placed: number;
  /** The part of the world that all pins lie in; undefined where there is none. */
  readonly extent: Bounds | undefined;
  /** How many by the most precise area that is known of each: a village, or what is above it. */
  readonly byArea: ReadonlyMap<string, number>;
}

/** Where the businesses are, in one walk. */
export const surveyBusinesses = async (parts: FindingParts, scope: Scope): Promise<Survey> => {
  const selection = await selectionOf(parts, scope);
  const surveying = createSurvey();
  if (selection !== undefined)
    for await (const { slots, columns } of walk(parts.database, selection, {
      columns: ["district", "village", "lat", "lng"],
    }))
      surveying.add(slots, columns);
  return surveying.survey();
};

/** A village's number has four digits. */
const villages = 10_000;

const createSurvey = () => {
  const byDistrict = new Map<number, Uint32Array>();
  let [n, placed] = [0, 0];
  let [south, west, north, east] = [Infinity, Infinity, -Infinity, -Infinity];
  return {
    add: (slots: Uint16Array, { district, village, lat, lng }: Chunk): void => {
      if (district === undefined || village === undefined || lat === undefined || lng === undefined) return;
      n += slots.length;
      for (let at = 0; at < slots.length; at += 1) {
        const slot = slots[at] as number;
        let counts = byDistrict.get(district[slot] as number);
        if (counts === undefined) {
          counts = new Uint32Array(villages);
          byDistrict.set(district[slot] as number, counts);
        }
        const its = village[slot] as number;
        counts[its] = (counts[its] as number) + 1;
        const y = lat[slot] as number;
        if (y === noPin) continue;
        const x = lng[slot] as number;
        placed += 1;
        if (y < south) south = y;
        if (y > north) north = y;
        if (x < west) west = x;
        if (x > east) east = x;
      }
    },
    survey: (): Survey => ({
      n,
      placed,
      extent:
        placed === 0
          ? undefined
          : { south: south / degree, west: west / degree, north: north / degree, east: east / degree },
      byArea: new Map(
        [...byDistrict].flatMap(([district, counts]) =>
          [...counts.entries()]
            .filter(([, of]) => of > 0)
            .map(([village, of]) => [areaCode({ district, village }), of] as const),
        ),
      ),
    }),
  };
};
