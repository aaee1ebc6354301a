import type { Area } from "../../flows/kit/world.ts";
import type { Places } from "../../flows/understand/place.ts";
import { words } from "../../flows/understand/words.ts";
import { aliases } from "../registry/regions/aliases.ts";
import { readAreaData } from "../registry/regions/area-data.ts";
import { nameKey } from "../registry/regions/area-search.ts";
import { loadGazetteer } from "../registry/regions/gazetteer.ts";

/** Finds the regency that somebody's words lie in, wherever in the country that is. */
export interface Nation {
  /** The names inside the one regency that these words name, or name a district of; undefined for none and for several. */
  meant(text: string): Promise<Places | undefined>;
  /** The names inside a territory; undefined where a code names none. */
  inside(territory: readonly string[]): Promise<Places | undefined>;
}

/** A few regencies are kept; an office asks for its own and its neighbours. */
const kept = 40;

/** Reads the country's names once; the villages of a regency when they are asked for. */
export async function openNation(): Promise<Nation> {
  const data = await readAreaData();
  const regencies = index(data.all("regency"));
  const districts = index(data.all("district"));
  const loaded = new Map<string, Promise<Places | undefined>>();
  const inside = (territory: readonly string[]): Promise<Places | undefined> => {
    const key = territory.join(",");
    const places =
      loaded.get(key) ?? loadGazetteer(territory).then((result) => (result.ok ? result.gazetteer : undefined));
    if (loaded.size >= kept) loaded.clear();
    loaded.set(key, places);
    return places;
  };
  return {
    inside,
    async meant(text) {
      const said = words(text).slice(0, 20);
      const named = codes(said, regencies);
      const parts = codes(said, districts);
      const both = named.filter((code) => parts.some((district) => district.startsWith(`${code}.`)));
      const found = both.length > 0 ? both : named.length > 0 ? named : parts.map((district) => district.slice(0, 5));
      const [only, ...others] = new Set(found);
      return only === undefined || others.length > 0 ? undefined : inside([only]);
    },
  };
}

function index(areas: readonly Area[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const { code, name } of areas)
    for (const key of new Set([name, ...(aliases[code] ?? [])].map(nameKey))) {
      const same = byName.get(key);
      if (same) same.push(code);
      else byName.set(key, [code]);
    }
  return byName;
}

const leastLetters = 4;

/** Codes of the areas whose exact names are among the words; "Tanjung Selor" is no "Tanjung". */
function codes(said: readonly string[], byName: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < said.length; ) {
    const length = [4, 3, 2, 1].find((count) => {
      const key = nameKey(said.slice(at, at + count).join(" "));
      return at + count <= said.length && key.length >= leastLetters && byName.has(key);
    });
    if (length !== undefined) found.push(...(byName.get(nameKey(said.slice(at, at + length).join(" "))) ?? []));
    at += length ?? 1;
  }
  return found;
}
