import type { Places } from "../../../../flows/understand/place.ts";
import { createRuns } from "../../../lib/runs.ts";
import type { Database } from "../../../store/database.ts";
import { type Loaded, loadGazetteer } from "../gazetteer.ts";
import { currentMap, readVillages } from "./map-store.ts";
import type { Village } from "./village.ts";
import { createVillageMap, type VillageMap } from "./village-map.ts";

export type LoadedPlaces =
  | { readonly ok: true; readonly places: Places; readonly map: LiveMap }
  | Extract<Loaded, { ok: false }>;

/** The office's boundary map as the places know it. */
export interface LiveMap {
  /** Takes the map, or that there is none, and the territory as they are when it is called. */
  check(): Promise<void>;
  /** Checks every so many milliseconds without keeping the process alive; gives what ends it, once a check under way is over. */
  watch(every: number, failed: (error: unknown) => void): () => Promise<void>;
}

/** Names and polygons belong together: a map may know villages that our list lacks. */
interface Known {
  readonly mapId: number | null;
  readonly territory: readonly string[];
  readonly names: Places;
  readonly map: VillageMap | undefined;
}

/**
 * The territory's names and the map that the database holds; `places` stays the same object when the map is replaced or
 * the territory is another one.
 */
export async function loadPlaces(database: Database, territoryNow: () => readonly string[]): Promise<LoadedPlaces> {
  const first = await loadGazetteer(territoryNow());
  if (!first.ok) return first;
  let known: Known = { mapId: null, territory: territoryNow(), names: first.gazetteer, map: undefined };

  const look = async (): Promise<void> => {
    for (let map = await currentMap(database); ; ) {
      const territory = territoryNow();
      if ((map?.id ?? null) === known.mapId && territory.join() === known.territory.join()) return;
      const villages = map === null ? [] : await readVillages(database, map);
      if (villages !== undefined) {
        known = { mapId: map?.id ?? null, territory, ...(await know(territory, villages)) };
        return;
      }
      // Replaced once more while it was read: that one is taken. One that is not whole for another reason never is.
      const newer = await currentMap(database);
      if (newer?.id === map?.id) return;
      map = newer;
    }
  };
  const looks = createRuns(look);
  await looks.ask();

  return {
    ok: true,
    places: follow(() => known),
    map: {
      check: looks.ask,
      watch(every, failed) {
        const timer = setInterval(() => void looks.ask().catch(failed), every).unref();
        return () => {
          clearInterval(timer);
          return looks.idle();
        };
      },
    },
  };
}

/** The territory's names and a map that no database holds. */
export async function placesWith(territory: readonly string[], villages: readonly Village[]): Promise<Places> {
  const known = await know(territory, villages);
  return follow(() => known);
}

async function know(
  territory: readonly string[],
  villages: readonly Village[],
): Promise<Omit<Known, "mapId" | "territory">> {
  const loaded = await loadGazetteer(territory, villages);
  if (!loaded.ok) throw new Error(`No area of Indonesia: ${loaded.codes.join(", ")}`);
  // An office whose territory was set anew may still have a map of the old one.
  const own = villages.filter(({ code }) => loaded.gazetteer.isInside(code));
  return { names: loaded.gazetteer, map: own.length === 0 ? undefined : createVillageMap(own) };
}

/** Places that ask whatever is known now. */
function follow(known: () => Pick<Known, "names" | "map">): Places {
  return {
    get territory() {
      return known().names.territory;
    },
    area: (code) => known().names.area(code),
    describe: (code) => known().names.describe(code),
    isInside: (code) => known().names.isInside(code),
    centre: (code) => known().names.centre?.(code),
    districts: () => known().names.districts(),
    villages: (district) => known().names.villages(district),
    find: (words, within) => known().names.find(words, within),
    elsewhere: (words) => known().names.elsewhere?.(words),
    isName: (words) => known().names.isName?.(words) ?? false,
    locate: (lat, lng) => known().map?.locate(lat, lng),
  };
}
