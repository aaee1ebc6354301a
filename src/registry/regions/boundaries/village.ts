/** [lng, lat] in degrees, WGS84. */
export type Position = readonly [number, number];

/** GeoJSON's Polygon: the outer ring first, then holes; each ring closed. */
export type Polygon = readonly (readonly Position[])[];

/** A village as the office's map draws it; islands are polygons of their own. */
export interface Village {
  /** Kemendagri code with dots, "33.13.11.2005". */
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly Polygon[];
}

/** Smallest and largest degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The box around all of these positions; everything is turned inside out where there are none. */
export function boxAround(rings: Iterable<readonly Position[]>): Box {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const ring of rings)
    for (const [lng, lat] of ring) {
      if (lng < west) west = lng;
      if (lng > east) east = lng;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  return { west, south, east, north };
}
