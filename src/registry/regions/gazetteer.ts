import type { Area } from "../../../flows/kit/world.ts";
import type { Places } from "../../../flows/understand/place.ts";
import { words } from "../../../flows/understand/words.ts";
import { aliases } from "./aliases.ts";
import { type AreaData, type KindArea, kindArea, readAreaData } from "./area-data.ts";
import { createAreaSearch, nameKey } from "./area-search.ts";
import { readCentres } from "./centres.ts";

export type Loaded =
  | { readonly ok: true; readonly gazetteer: Places }
  /** Codes of the setting that name no area of Indonesia. */
  | { readonly ok: false; readonly reason: "unknown_territory"; readonly codes: readonly string[] };

/**
 * The names inside an office's territory, indexed once. `territory`: code prefixes such as "33.13" or "65". `villages`:
 * those that the office's own map knows; the ones that our list lacks are added to it.
 */
export async function loadGazetteer(
  territory: readonly string[],
  villages: readonly { readonly code: string; readonly name: string }[] = [],
): Promise<Loaded> {
  const data = await readAreaData();
  const codes = territory.filter((code) => data.area(code) === undefined);
  if (codes.length > 0 || territory.length === 0) return { ok: false, reason: "unknown_territory", codes };
  const added = villages
    .filter(({ code }) => data.area(code) === undefined)
    .map(({ code, name }) => kindArea(code, name));
  return { ok: true, gazetteer: createGazetteer(data, await readCentres(), territory, added) };
}

/** The official name of any area: "Kabupaten Karanganyar"; undefined for an unknown code. */
export async function regionName(code: string): Promise<string | undefined> {
  const area = (await readAreaData()).area(code);
  return area && fullName(area);
}

const fullName = ({ kind, name }: KindArea): string => `${kind} ${name}`;

function createGazetteer(
  data: AreaData,
  centres: ReadonlyMap<string, { lat: number; lng: number }>,
  territory: readonly string[],
  added: readonly KindArea[],
): Places {
  // A prefix inside another one adds nothing.
  const prefixes = [...new Set(territory)].filter((code) => !territory.some((other) => code.startsWith(`${other}.`)));
  const isInside = (code: string): boolean =>
    prefixes.some((prefix) => code === prefix || code.startsWith(`${prefix}.`));
  const own = prefixes.flatMap((code) => data.area(code) ?? []);
  const inside: KindArea[] = [];
  const children = new Map<string, readonly KindArea[]>();
  const collect = (area: KindArea): void => {
    inside.push(area);
    if (area.level === "village") return;
    const below = [...data.children(area.code), ...added.filter(({ code }) => parentOf(code) === area.code)];
    children.set(area.code, [...below].sort(byName));
    for (const child of below) collect(child);
  };
  for (const area of own) collect(area);

  const known = new Map(inside.map((area) => [area.code, area]));
  // A village of a district that the list lacks, too.
  for (const area of added)
    if (isInside(area.code) && !known.has(area.code)) {
      known.set(area.code, area);
      inside.push(area);
    }
  const area = (code: string): KindArea | undefined => known.get(code) ?? data.area(code);
  const above = new Map<string, readonly KindArea[]>();
  const lineage = ({ code }: Area): readonly KindArea[] => {
    const parent = parentOf(code);
    if (parent === "") return [];
    const found =
      above.get(parent) ??
      [parent, parent.slice(0, 5), parent.slice(0, 2)]
        .filter((one, at, all) => all.indexOf(one) === at)
        .flatMap((one) => area(one) ?? []);
    above.set(parent, found);
    return found;
  };
  const regencies = new Set(inside.map(({ code }) => code.slice(0, 5)).filter((code) => code.length === 5));
  const describe = (code: string): string => {
    const found = area(code);
    if (found === undefined) return "";
    const parents = lineage(found).filter(
      ({ level }) => level === "district" || (level === "regency" && (regencies.size > 1 || !isInside(code))),
    );
    return found.level === "province" || found.level === "regency"
      ? fullName(found)
      : [found, ...parents].map(fullName).join(", ");
  };
  const districts = inside.filter(({ level }) => level === "district").sort(byName);
  const ownAncestors = new Set(own.flatMap(({ code }) => [code.slice(0, 2), code.slice(0, 5)]));

  return {
    territory: own,
    area,
    describe,
    isInside,
    districts: () => districts,
    villages: (district) => children.get(district)?.filter(({ level }) => level === "village") ?? [],
    ...createAreaSearch(inside, lineage),
    centre: (code) => centres.get(code.slice(0, 5)),
    elsewhere: createElsewhere(data, (code) => isInside(code) || ownAncestors.has(code)),
  };
}

/** "33.13.11.2005" -> "33.13.11"; empty for a province. */
function parentOf(code: string): string {
  return code.slice(0, Math.max(code.lastIndexOf("."), 0));
}

function byName(a: Area, b: Area): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.code < b.code ? -1 : 1;
}

/** Provinces and regencies by name, and districts where "kec" is said: the names people tell when they are elsewhere. */
function createElsewhere(data: AreaData, isOurs: (code: string) => boolean): (words: string) => Area | undefined {
  const index = (areas: readonly Area[]): ReadonlyMap<string, Area> =>
    new Map(
      areas
        .filter(({ code }) => !isOurs(code))
        .flatMap((area) => [area.name, ...(aliases[area.code] ?? [])].map((name) => [nameKey(name), area] as const)),
    );
  const regions = index([...data.all("regency"), ...data.all("province")]);
  let districts: ReadonlyMap<string, Area> | undefined;
  return (text) => {
    const said = words(text);
    const kind = said[0] ?? "";
    const name = said.slice(1).join(" ");
    if (kind === "kec" || kind === "kecamatan") {
      districts ??= index(data.all("district"));
      return districts.get(nameKey(name));
    }
    return (
      regions.get(nameKey(text)) ??
      (/^(?:kab|kabupaten|kota|prov|provinsi)$/.test(kind) ? regions.get(nameKey(name)) : undefined)
    );
  };
}
