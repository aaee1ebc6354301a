import type { Bounds } from "../../../registry/finding/viewport.ts";

/** A part of the map that is smaller than this is widened to it: degrees, about half a kilometre. */
const smallest = 0.005;

/** "south,west,north,east" in degrees; undefined for what is no part of the world. */
export const readBounds = (text: string | null): Bounds | undefined => {
  const numbers = (text ?? "").split(",").map((part) => (/^-?\d{1,3}(?:\.\d{1,12})?$/.test(part) ? Number(part) : NaN));
  const [south = NaN, west = NaN, north = NaN, east = NaN] = numbers;
  const inWorld = south >= -90 && north <= 90 && west >= -180 && east <= 180;
  return numbers.length === 4 && inWorld && south < north && west < east ? { south, west, north, east } : undefined;
};

export const formatBounds = ({ south, west, north, east }: Bounds): string =>
  [south, west, north, east].map((degrees) => String(Math.round(degrees * 1e6) / 1e6)).join(",");

/** The part of the map around some places, with a margin. */
export const boundsAround = (places: readonly { readonly lat: number; readonly lng: number }[]): Bounds => {
  const lats = places.map(({ lat }) => lat);
  const lngs = places.map(({ lng }) => lng);
  return withMargin({
    south: Math.min(...lats),
    west: Math.min(...lngs),
    north: Math.max(...lats),
    east: Math.max(...lngs),
  });
};

export const withMargin = ({ south, west, north, east }: Bounds): Bounds => {
  const [high, wide] = [Math.max((north - south) * 0.1, smallest), Math.max((east - west) * 0.1, smallest)];
  return {
    south: Math.max(south - high, -90),
    west: Math.max(west - wide, -180),
    north: Math.min(north + high, 90),
    east: Math.min(east + wide, 180),
  };
};

/** The zoom of the usual web maps at which a part fills so many pixels. */
export const zoomFor = ({ west, east }: Bounds, pixels: number): number =>
  Math.min(Math.max(Math.floor(Math.log2((pixels * 360) / (256 * (east - west)))), 0), 20);
