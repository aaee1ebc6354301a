import findCrossings from "geojson-polygon-self-intersections";
import { type FaultKind, shorten } from "./faults.ts";
import { isRecord } from "./map-feature.ts";
import type { Polygon, Position } from "./village.ts";

export interface GeometryFault {
  readonly kind: FaultKind;
  readonly found: string;
}

export type PolygonsReading =
  | { readonly ok: true; readonly polygons: readonly Polygon[] }
  /** The first fault of each ring: what follows from it would only confuse. */
  | { readonly ok: false; readonly faults: readonly GeometryFault[] };

/**
 * The polygons of a GeoJSON geometry, without heights. Faults: no_geometry, not_polygon, no_rings, not_a_position,
 * swapped, projected, outside_indonesia, short_ring, unclosed, zero_area, crossing.
 */
export function readPolygons(geometry: unknown): PolygonsReading {
  const parts = polygonsOf(geometry);
  if (!Array.isArray(parts)) return { ok: false, faults: [parts as GeometryFault] };
  const faults: GeometryFault[] = [];
  const polygons: Polygon[] = [];
  for (const part of parts) {
    const rings: Position[][] = [];
    if (!Array.isArray(part) || part.length === 0) faults.push({ kind: "no_rings", found: shorten(part) });
    else
      for (const ring of part as readonly unknown[]) {
        const read = readRing(ring);
        if ("kind" in read) faults.push(read);
        else rings.push(read);
      }
    polygons.push(rings);
  }
  if (faults.length === 0) faults.push(...polygons.flatMap((polygon) => crossingOf(polygon) ?? flatIn(polygon)));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, polygons };
}

/** Coordinates of each polygon, however the geometry holds them. */
function polygonsOf(geometry: unknown): readonly unknown[] | GeometryFault {
  if (geometry === null || geometry === undefined) return { kind: "no_geometry", found: "null" };
  if (!isRecord(geometry)) return { kind: "not_polygon", found: shorten(geometry) };
  const { type, coordinates, geometries } = geometry;
  if (type === "GeometryCollection" && Array.isArray(geometries) && geometries.length > 0) {
    const parts = geometries.map(polygonsOf);
    return parts.find((part): part is GeometryFault => !Array.isArray(part)) ?? (parts as unknown[][]).flat();
  }
  if (type !== "Polygon" && type !== "MultiPolygon") return { kind: "not_polygon", found: shorten(type) };
  if (!Array.isArray(coordinates) || coordinates.length === 0) return { kind: "no_rings", found: shorten(coordinates) };
  return type === "Polygon" ? [coordinates] : (coordinates as readonly unknown[]);
}

function readRing(ring: unknown): Position[] | GeometryFault {
  if (!Array.isArray(ring)) return { kind: "no_rings", found: shorten(ring) };
  const positions: Position[] = [];
  for (const position of ring as readonly unknown[]) {
    const [lng, lat] = Array.isArray(position) ? (position as readonly unknown[]) : [];
    const fault = isNumber(lng) && isNumber(lat) ? misplaced(lng, lat) : "not_a_position";
    if (fault !== undefined) return { kind: fault, found: shorten(position) };
    positions.push([lng as number, lat as number]);
  }
  const [first] = positions;
  const last = positions.at(-1);
  if (first === undefined || last === undefined || positions.length < 4)
    return { kind: "short_ring", found: `${positions.length} positions` };
  if (first[0] !== last[0] || first[1] !== last[1])
    return { kind: "unclosed", found: `${shorten(first)} ... ${shorten(last)}` };
  return positions;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function misplaced(lng: number, lat: number): FaultKind | undefined {
  if (isIndonesia(lng, lat)) return undefined;
  if (isIndonesia(lat, lng)) return "swapped";
  return Math.abs(lng) > 180 || Math.abs(lat) > 90 ? "projected" : "outside_indonesia";
}

function isIndonesia(lng: number, lat: number): boolean {
  return lng >= 94 && lng <= 142 && lat >= -12 && lat <= 7;
}

/** Asked after the crossings: the lobes of a bow tie cancel each other out. */
function flatIn(polygon: Polygon): readonly GeometryFault[] {
  return polygon.flatMap((ring) => {
    const area = squareMetres(ring);
    return area >= 1 ? [] : [{ kind: "zero_area", found: `${area.toFixed(2)} m2 at ${shorten(ring[0])}` } as const];
  });
}

/** By the shoelace formula from the first position on, so that small rings keep their digits. */
function squareMetres(ring: readonly Position[]): number {
  const [east = 0, north = 0] = ring[0] ?? [];
  let twice = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [fromX = 0, fromY = 0] = ring[at - 1] ?? [];
    const [toX = 0, toY = 0] = ring[at] ?? [];
    twice += (fromX - east) * (toY - north) - (toX - east) * (fromY - north);
  }
  const degree = 111_195;
  return (Math.abs(twice) / 2) * degree * degree * Math.cos((north * Math.PI) / 180);
}

/**
 * Where a polygon's lines cross, its own or those of its rings among each other. Rings may touch: what lies within a
 * millionth of a line's end is a touch that was rounded.
 */
function crossingOf(polygon: Polygon): GeometryFault | undefined {
  const coordinates = polygon as unknown as number[][][];
  const crossings: unknown[] = findCrossings(
    { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates } },
    { epsilon: 1e-6 },
  );
  if (crossings.length === 0) return undefined;
  return {
    kind: "crossing",
    found: `${Math.ceil(crossings.length / 2)} crossing${crossings.length > 2 ? "s" : ""}, the first at ${shorten(crossings[0])}`,
  };
}
