import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAreaData } from "../../src/registry/regions/area-data.ts";

const { children } = await readAreaData();

/**
 * A map of Karanganyar's 177 villages as wavy squares with many positions, as a survey would give them: `perSide` of
 * them along each side of a village, 750 for about 19 MB.
 */
export function drawMap(folder: string, perSide = 750): string {
  const side = (at: (part: number) => [number, number]): [number, number][] =>
    Array.from({ length: perSide }, (_, step) => at(step / perSide));
  const villages = children("33.13").flatMap(({ code }) => children(code));
  const across = Math.ceil(Math.sqrt(villages.length));
  const features = villages.map(({ code, name }, at) => {
    const west = 110.7 + (at % across) * 0.04;
    const south = -7.8 + Math.floor(at / across) * 0.03;
    const ring = [
      ...side((part) => [west + part * 0.04, south + wave(part)]),
      ...side((part) => [west + 0.04 + wave(part), south + part * 0.03]),
      ...side((part) => [west + 0.04 - part * 0.04, south + 0.03 + wave(1 - part)]),
      ...side((part) => [west + wave(1 - part), south + 0.03 - part * 0.03]),
    ];
    const coordinates = [[...ring, ring[0]]];
    return { type: "Feature", properties: { KODE: code, DESA: name }, geometry: { type: "Polygon", coordinates } };
  });
  const path = join(folder, "drawn.geojson");
  writeFileSync(path, JSON.stringify({ type: "FeatureCollection", features }));
  return path;
}

/** Neighbours share it, so that their borders are the same; it is nothing at both ends. */
function wave(part: number): number {
  return 0.0008 * Math.sin(part * Math.PI * 12);
}
