import type { Gazetteer } from "../../../../flows/kit/world.ts";
import type { MapFault } from "./faults.ts";
import { findProperties, type NamedProperties } from "./find-properties.ts";
import type { MapFeature } from "./map-feature.ts";

export type LayerReading =
  | { readonly ok: true; readonly features: readonly MapFeature[] }
  | { readonly ok: false; readonly fault: MapFault };

/** The layer that holds the villages: a TopoJSON file may have others beside it. Faults: several_layers. */
export function villageLayer(
  layers: ReadonlyMap<string, readonly MapFeature[]>,
  places: Gazetteer,
  named: NamedProperties,
): LayerReading {
  const filled = [...layers].filter(([, features]) => features.length > 0);
  if (filled.length === 1) return { ok: true, features: filled[0]?.[1] ?? [] };
  const known = filled.filter(([, features]) => {
    const found = findProperties(features, places, named);
    return found.ok && found.known > 0;
  });
  if (known.length > 1) {
    const names = known.map(([name]) => `"${name}"`).join(", ");
    return { ok: false, fault: { kind: "several_layers", found: names } };
  }
  const [largest] = [...filled].sort(([, a], [, b]) => b.length - a.length);
  return { ok: true, features: (known[0] ?? largest)?.[1] ?? [] };
}
