import { type MapFault, shorten } from "./faults.ts";
import { isRecord, type MapFeature, withId } from "./map-feature.ts";
import { topologyLayers } from "./topology.ts";

/** Features by the name of their layer; GeoJSON has one without a name. */
export type FeatureReading =
  | { readonly ok: true; readonly layers: ReadonlyMap<string, readonly MapFeature[]> }
  | { readonly ok: false; readonly fault: MapFault };

/** The features of a GeoJSON or TopoJSON document. Faults: wrong_type, crs, no_features. */
export function mapFeatures(document: unknown): FeatureReading {
  if (!isRecord(document)) return refuse("wrong_type", shorten(document));
  if (document["type"] === "Topology") {
    const layers = topologyLayers(document);
    return [...layers.values()].some((features) => features.length > 0)
      ? { ok: true, layers }
      : refuse("no_features", shorten(document["objects"]));
  }
  const features =
    document["type"] === "FeatureCollection"
      ? document["features"]
      : document["type"] === "Feature"
        ? [document]
        : undefined;
  if (!Array.isArray(features)) return refuse("wrong_type", foundType(document));
  const crs = crsName(document["crs"]);
  if (crs !== undefined && !degrees.test(crs)) return refuse("crs", shorten(crs));
  if (features.length === 0) return refuse("no_features", shorten(document["features"]));
  return { ok: true, layers: new Map([["", features.map((feature, at) => mapFeature(feature, at + 1))]]) };
}

function mapFeature(feature: unknown, number: number): MapFeature {
  if (!isRecord(feature) || feature["type"] !== "Feature")
    return { number, properties: {}, geometry: undefined, fault: { kind: "not_a_feature", found: shorten(feature) } };
  return { number, properties: withId(feature), geometry: feature["geometry"] };
}

/**
 * WGS84 by its names; and the national frames DGN95 (4755) and SRGI2013 (9470), which are degrees within a metre of
 * it. GeoJSON's own rule (RFC 7946) knows no other; older programs write the member "crs".
 */
const degrees = /(?:CRS84|EPSG:+(?:[\d.]*:)?(?:4326|4755|9470)|WGS ?84)$/i;

function crsName(crs: unknown): string | undefined {
  if (crs === undefined || crs === null) return undefined;
  const properties = isRecord(crs) ? crs["properties"] : undefined;
  const name = isRecord(properties) ? (properties["name"] ?? properties["code"]) : crs;
  // {"type":"EPSG","properties":{"code":4326}} is the oldest way.
  if (typeof name === "number") return `EPSG:${name}`;
  return typeof name === "string" ? name.trim() : shorten(name);
}

function foundType(document: Readonly<Record<string, unknown>>): string {
  const type = document["type"];
  if (type === "FeatureCollection") return `"features": ${shorten(document["features"])}`;
  return typeof type === "string" ? `"type": ${shorten(type)}` : `members ${shorten(Object.keys(document))}`;
}

function refuse(kind: MapFault["kind"], found: string): { readonly ok: false; readonly fault: MapFault } {
  return { ok: false, fault: { kind, found } };
}
