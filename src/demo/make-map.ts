import type { Gazetteer } from "../../flows/kit/world.ts";
import type { Position, Village } from "../registry/regions/boundaries/village.ts";

/** A village's side, in degrees: about 1.8 km. */
const side = 0.016;
/** How far a corner may be moved, as a share of a side. */
const shift = 0.28;

/**
 * A made-up boundary map: the territory's villages as neighbours on a jittered grid around its centre. Villages of a
 * district lie together, each shares its corners with its neighbours, and nothing of it is true but the names.
 */
export const makeMap = (places: Gazetteer): readonly Village[] => {
  const villages = places.districts().flatMap(({ code }) => places.villages(code));
  const order = Math.ceil(Math.log2(Math.sqrt(villages.length)));
  const cells = 2 ** order;
  const centre = places.centre?.(places.territory[0]?.code ?? "") ?? { lat: -7.6, lng: 111 };
  const corner = (column: number, row: number): Position => [
    round(centre.lng + (column - cells / 2 + shift * wobble(column, row, 1)) * side),
    round(centre.lat + (row - cells / 2 + shift * wobble(column, row, 2)) * side),
  ];
  return villages.map(({ code, name }, at) => {
    const [column, row] = alongHilbert(order, at);
    const ring = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
      corner(column, row),
    ];
    return { code, name, polygons: [[ring]] };
  });
};

/** Somewhere well inside a village of `makeMap`; `across` and `up` from 0 to 1. */
export const placeIn = (
  { polygons }: Village,
  across: number,
  up: number,
): { readonly lat: number; readonly lng: number } => {
  const [a = [0, 0], b = a, c = a, d = a] = polygons[0]?.[0] ?? [];
  const [u, v] = [0.15 + 0.7 * across, 0.15 + 0.7 * up];
  const mix = (axis: 0 | 1): number =>
    round((1 - v) * ((1 - u) * a[axis] + u * b[axis]) + v * ((1 - u) * d[axis] + u * c[axis]));
  return { lat: mix(1), lng: mix(0) };
};

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** -1 to 1, the same for the same corner whichever village asks. */
const wobble = (column: number, row: number, salt: number): number => {
  const mixed = Math.imul(column * 73_856_093 + row * 19_349_663 + salt * 83_492_791, 0x9e3779b1) >>> 8;
  return (mixed % 2001) / 1000 - 1;
};

/** The place of a step along Hilbert's curve through a square of 2^order cells: neighbours on it are neighbours there. */
const alongHilbert = (order: number, step: number): readonly [column: number, row: number] => {
  let [x, y, rest] = [0, 0, step];
  for (let size = 1; size < 2 ** order; size *= 2) {
    const right = 1 & Math.floor(rest / 2);
    const up = 1 & (rest ^ right);
    if (up === 0) {
      if (right === 1) [x, y] = [size - 1 - x, size - 1 - y];
      [x, y] = [y, x];
    }
    x += size * right;
    y += size * up;
    rest = Math.floor(rest / 4);
  }
  return [x, y];
};
