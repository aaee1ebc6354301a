import { feature } from "topojson-client";
import { shorten } from "./faults.ts";
import { isRecord, type MapFeature, withId } from "./map-feature.ts";

/** The features of a TopoJSON document by the names of its objects; broken arcs are faults of the features that use them. */
export function topologyLayers(
  document: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly MapFeature[]> {
  const objects = isRecord(document["objects"]) ? document["objects"] : {};
  const isWhole = arcCheck(document["arcs"]);
  const canScale = isTransform(document["transform"]);
  return new Map(
    Object.entries(objects).map(([name, object]) => [
      name,
      members(object).map((member, at): MapFeature => {
        const number = at + 1;
        if (!isRecord(member))
          return {
            number,
            properties: {},
            geometry: undefined,
            fault: { kind: "not_a_feature", found: shorten(member) },
          };
        const properties = withId(member);
        const broken = canScale ? brokenArc(member, isWhole) : "transform";
        return broken === undefined
          ? { number, properties, geometry: geometryOf(document, member) }
          : { number, properties, geometry: undefined, fault: { kind: "bad_arcs", found: broken } };
      }),
    ]),
  );
}

function members(object: unknown): readonly unknown[] {
  if (!isRecord(object)) return [];
  return object["type"] === "GeometryCollection" && Array.isArray(object["geometries"])
    ? object["geometries"]
    : [object];
}

/** As GeoJSON. The library trusts its input, which has been checked as far as it follows arcs. */
function geometryOf(document: Readonly<Record<string, unknown>>, member: Readonly<Record<string, unknown>>): unknown {
  if (member["type"] === null || member["type"] === undefined) return null;
  const made: unknown = feature(document as never, member as never);
  return isRecord(made) ? made["geometry"] : null;
}

/** What is wrong with the arcs of a geometry, or undefined. */
function brokenArc(
  { type, arcs, geometries, coordinates }: Readonly<Record<string, unknown>>,
  isWhole: (arc: number) => boolean,
): string | undefined {
  if (type === "GeometryCollection")
    return Array.isArray(geometries)
      ? geometries
          .map((part: unknown) => (isRecord(part) ? brokenArc(part, isWhole) : shorten(part)))
          .find((found) => found !== undefined)
      : `"geometries": ${shorten(geometries)}`;
  if (type === "Point" || type === "MultiPoint") return Array.isArray(coordinates) ? undefined : "no coordinates";
  const depth = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[String(type)];
  return depth === undefined ? undefined : brokenIn(arcs, depth, isWhole);
}

function brokenIn(arcs: unknown, depth: number, isWhole: (arc: number) => boolean): string | undefined {
  if (depth === 0)
    return typeof arcs === "number" && Number.isInteger(arcs) && isWhole(arcs < 0 ? ~arcs : arcs)
      ? undefined
      : `arc ${shorten(arcs)}`;
  if (!Array.isArray(arcs) || (depth === 1 && arcs.length === 0)) return `"arcs": ${shorten(arcs)}`;
  for (const part of arcs as readonly unknown[]) {
    const broken = brokenIn(part, depth - 1, isWhole);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

/** Tells of an arc's number whether the file holds it and it is a line of numbers. */
function arcCheck(arcs: unknown): (arc: number) => boolean {
  const all: readonly unknown[] = Array.isArray(arcs) ? arcs : [];
  const known = new Map<number, boolean>();
  return (number) => {
    const told = known.get(number);
    if (told !== undefined) return told;
    const arc = all[number];
    const whole =
      Array.isArray(arc) &&
      arc.length >= 2 &&
      arc.every((position: unknown) => Array.isArray(position) && position.slice(0, 2).filter(isNumber).length === 2);
    known.set(number, whole);
    return whole;
  };
}

function isTransform(transform: unknown): boolean {
  if (transform === undefined) return true;
  return (
    isRecord(transform) &&
    [transform["scale"], transform["translate"]].every(
      (pair) => Array.isArray(pair) && pair.length >= 2 && pair.every(isNumber),
    )
  );
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}
