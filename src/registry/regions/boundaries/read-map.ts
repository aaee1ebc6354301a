import type { Gazetteer } from "../../../../flows/kit/world.ts";
import { nameKey } from "../area-search.ts";
import type { MapFault } from "./faults.ts";
import { findProperties, type NamedProperties } from "./find-properties.ts";
import { gatherVillages } from "./gather-villages.ts";
import { mapFeatures } from "./map-features.ts";
import { type Properties, readFeature, readShape } from "./read-feature.ts";
import { readMapFile } from "./read-map-file.ts";
import type { Village } from "./village.ts";
import { villageLayer } from "./village-layer.ts";

/** What an officer should look at, though the map serves. */
export type MapWarning =
  | { readonly kind: "name_differs"; readonly code: string; readonly name: string; readonly listed: string }
  /** Inside the territory but not in our list, which may be older than the map. */
  | { readonly kind: "unknown_village"; readonly code: string; readonly name: string };

export type MapReading =
  | {
      readonly ok: true;
      /** By code. */
      readonly villages: readonly Village[];
      readonly features: number;
      readonly properties: Properties;
      readonly warnings: readonly MapWarning[];
    }
  | { readonly ok: false; readonly faults: readonly MapFault[] };

export interface ReadOptions {
  /** Instead of those that the values and common names tell. */
  readonly properties?: NamedProperties;
  /** Told after each feature. */
  readonly progress?: (done: number, all: number) => void;
}

/** The villages of a map file, GeoJSON or TopoJSON; `places` tells the territory. Faults as in `readMap`, and of the file. */
export async function readMapAt(path: string, places: Gazetteer, options?: ReadOptions): Promise<MapReading> {
  const file = await readMapFile(path);
  return file.ok ? readMap(file.document, places, options) : { ok: false, faults: [file.fault] };
}

/** The villages of a parsed map. One bad feature refuses the whole of it, and every bad feature is told. */
export function readMap(document: unknown, places: Gazetteer, options: ReadOptions = {}): MapReading {
  const reading = mapFeatures(document);
  if (!reading.ok) return { ok: false, faults: [reading.fault] };
  const layer = villageLayer(reading.layers, places, options.properties ?? {});
  if (!layer.ok) return { ok: false, faults: [layer.fault] };
  const { features } = layer;
  const found = findProperties(features, places, options.properties);
  if (!found.ok) {
    // The shapes can be told apart from the codes: a file of points says so, too.
    const shapes = features.flatMap((feature) => {
      const shape = readShape(feature);
      return shape.ok ? [] : shape.faults.map((fault): MapFault => ({ ...fault, feature: feature.number }));
    });
    return { ok: false, faults: [found.fault, ...shapes] };
  }

  const faults: MapFault[] = [];
  const gathering = gatherVillages();
  for (const [at, feature] of features.entries()) {
    const read = readFeature(feature, found, places);
    if (read.ok) {
      const fault = gathering.add(read.village, feature.number);
      if (fault) faults.push(fault);
    } else faults.push(...read.faults);
    options.progress?.(at + 1, features.length);
  }
  const villages = gathering.villages();
  const unknown = villages.filter(({ code }) => places.area(code) === undefined);
  if (unknown.length * 2 > villages.length)
    faults.push({ kind: "other_numbering", found: `${unknown.length} unknown of ${villages.length}` });
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    villages,
    features: features.length,
    properties: { code: found.code, name: found.name },
    warnings: villages.flatMap(({ code, name }) => warningOf(code, name, places.area(code)?.name)),
  };
}

function warningOf(code: string, name: string, listed: string | undefined): readonly MapWarning[] {
  if (listed === undefined) return [{ kind: "unknown_village", code, name }];
  return nameKey(name) === nameKey(listed) ? [] : [{ kind: "name_differs", code, name, listed }];
}
