import type { Area, Gazetteer } from "../../../../flows/kit/world.ts";
import { nameKey } from "../area-search.ts";
import { type MapFault, shorten } from "./faults.ts";
import type { MapFeature } from "./map-feature.ts";
import { readVillageCode } from "./village-code.ts";

/** What offices, BIG, BPS and Dukcapil call them, in small letters, most telling first. */
const codeNames =
  "kdepum kode_desa kodedesa kd_desa kd_kelurahan kode_kel kode_kelurahan kode_kemendagri kemendagri kode kdppum code".split(
    " ",
  );
const nameNames =
  "namobj wadmkd desa nama_desa nm_desa kelurahan nama_kel nama_kelurahan nm_kelurahan desa_kelur nama name".split(" ");

export interface NamedProperties {
  readonly code?: string;
  readonly name?: string;
}

export type PropertiesReading =
  | {
      readonly ok: true;
      readonly code: string;
      /** Undefined where the file tells no names: the gazetteer's serve. */
      readonly name: string | undefined;
      /** How many villages of the territory's own list the features name. */
      readonly known: number;
    }
  | { readonly ok: false; readonly fault: MapFault };

/**
 * Which properties hold the villages' codes and names: the named ones, or those whose values say so, a common name
 * breaking a tie. Faults: no_code_property, unknown_code_property, unknown_name_property.
 */
export function findProperties(
  features: readonly MapFeature[],
  places: Gazetteer,
  named: NamedProperties = {},
): PropertiesReading {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const there = keys.length === 0 ? "a file whose features have properties" : `one of ${keys.slice(0, 30).join(", ")}`;
  const refuse = (kind: MapFault["kind"], found: string): PropertiesReading => ({
    ok: false,
    fault: { kind, found, expected: there },
  });
  const code = named.code === undefined ? bestCode(features, keys, places) : spelt(named.code, keys);
  if (code === undefined)
    return named.code === undefined
      ? refuse("no_code_property", keys.length === 0 ? "no properties" : shorten(keys))
      : refuse("unknown_code_property", `"${named.code}"`);
  const name = named.name === undefined ? bestName(features, keys, code, places) : spelt(named.name, keys);
  if (named.name !== undefined && name === undefined) return refuse("unknown_name_property", `"${named.name}"`);
  return {
    ok: true,
    code,
    name,
    known: knownCodes(features, code, places),
  };
}

/** The property as it is written, or in other capitals. */
function spelt(wanted: string, keys: readonly string[]): string | undefined {
  return keys.includes(wanted) ? wanted : keys.find((key) => key.toLowerCase() === wanted.toLowerCase());
}

function bestCode(features: readonly MapFeature[], keys: readonly string[], places: Gazetteer): string | undefined {
  return best(
    keys.map((key) => ({
      key,
      sure: knownCodes(features, key, places),
      common: rank(codeNames, key),
      shaped: count(features, ({ properties }) => readVillageCode(properties[key]).ok),
    })),
  );
}

function bestName(
  features: readonly MapFeature[],
  keys: readonly string[],
  code: string,
  places: Gazetteer,
): string | undefined {
  const own = features.flatMap((feature) => {
    const village = knownVillage(feature, code, places);
    return village === undefined ? [] : [{ feature, key: nameKey(village.name) }];
  });
  return best(
    keys
      .filter((key) => key !== code)
      .map((key) => ({
        key,
        sure: own.filter(({ feature, key: name }) => keyOf(feature.properties[key]) === name).length,
        common: rank(nameNames, key),
        shaped: 0,
      })),
  );
}

interface Candidate {
  readonly key: string;
  /** Different values that the territory's list knows. */
  readonly sure: number;
  /** 0 for an uncommon name; the most telling name is the highest. */
  readonly common: number;
  /** Features whose value only looks right. */
  readonly shaped: number;
}

function best(candidates: readonly Candidate[]): string | undefined {
  return candidates
    .filter(({ sure, common, shaped }) => sure > 0 || common > 0 || shaped > 0)
    .sort((a, b) => b.sure - a.sure || Number(b.shaped > 0) - Number(a.shaped > 0) || b.common - a.common)[0]?.key;
}

function keyOf(value: unknown): string | undefined {
  return typeof value === "string" ? nameKey(value) : undefined;
}

function rank(names: readonly string[], key: string): number {
  const at = names.indexOf(key.toLowerCase());
  return at < 0 ? 0 : names.length - at;
}

function knownCodes(features: readonly MapFeature[], key: string, places: Gazetteer): number {
  return new Set(features.flatMap((feature) => knownVillage(feature, key, places)?.code ?? [])).size;
}

function knownVillage({ properties }: MapFeature, key: string, places: Gazetteer): Area | undefined {
  const reading = readVillageCode(properties[key]);
  return reading.ok && places.isInside(reading.code) ? places.area(reading.code) : undefined;
}

function count(features: readonly MapFeature[], is: (feature: MapFeature) => boolean): number {
  return features.reduce((sum, feature) => sum + Number(is(feature)), 0);
}
