import { describe, expect, it } from "vitest";
import { readMap } from "../../../src/registry/regions/boundaries/read-map.ts";
import { createVillageMap, type VillageMap } from "../../../src/registry/regions/boundaries/village-map.ts";
import { collection, feature, jaten, ngringo, placesOf, polygon, square, twoVillages } from "./maps.ts";

const places = await placesOf("33.13");
const mapOf = (document: unknown): VillageMap => {
  const reading = readMap(document, places);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return createVillageMap(reading.villages);
};
/** Degrees of latitude at -7.5. */
const metres = (many: number): number => many / 110_591;

describe("a point on the map", () => {
  const map = mapOf(twoVillages);

  it("lies inside the village that is drawn around it", () => {
    expect(map.locate(-7.545, 110.905)).toEqual({ is: "inside", village: jaten.code });
    expect(map.locate(-7.545, 110.915)).toEqual({ is: "inside", village: ngringo.code });
  });

  it("lies on a border or a corner inside one village, always the same", () => {
    const onBorders = [
      [-7.545, 110.91],
      [-7.55, 110.91],
      [-7.54, 110.905],
      [-7.55, 110.9],
    ] as const;
    for (const [lat, lng] of onBorders) expect(map.locate(lat, lng)).toEqual({ is: "inside", village: jaten.code });
    const turned = mapOf({ ...twoVillages, features: [...twoVillages.features].reverse() });
    for (const [lat, lng] of onBorders) expect(turned.locate(lat, lng)).toEqual(map.locate(lat, lng));
  });

  it("lies in a gap near the nearest village up to 150 metres, then in a gap up to 5 km, then outside", () => {
    expect(map.locate(-7.54 + metres(149), 110.915)).toMatchObject({ is: "near", village: ngringo.code });
    expect(map.locate(-7.54 + metres(151), 110.915)).toEqual({ is: "gap" });
    expect(map.locate(-7.54 + metres(4990), 110.915)).toEqual({ is: "gap" });
    expect(map.locate(-7.54 + metres(5010), 110.915)).toMatchObject({ is: "outside" });
    const near = map.locate(-7.54 + metres(100), 110.905);
    expect(near.is === "near" && Math.abs(near.metres - 100) < 0.5).toBe(true);
  });

  it("lies far outside at a distance that is right within a few percent", () => {
    const jakarta = map.locate(-6.2, 106.8167);
    expect(jakarta.is === "outside" && Math.abs(jakarta.metres / 475_000 - 1) < 0.03).toBe(true);
  });

  it("lies in a hole outside of its village", () => {
    const hole = square(110.904, -7.546, 0.002);
    const holed = mapOf(collection(feature(jaten, polygon(square(110.9, -7.55), hole))));
    expect(holed.locate(-7.545, 110.905)).toMatchObject({ is: "near", village: jaten.code });
    const filled = mapOf(
      collection(feature(jaten, polygon(square(110.9, -7.55), hole)), feature(ngringo, polygon(hole))),
    );
    expect(filled.locate(-7.545, 110.905)).toEqual({ is: "inside", village: ngringo.code });
  });

  it("lies in a gap where the map is all around it, however wide the gap is", () => {
    const wide = mapOf(collection(feature(jaten, polygon(square(110.9, -7.6, 0.2), square(110.91, -7.59, 0.18)))));
    expect(wide.locate(-7.5, 111)).toEqual({ is: "gap" });
    expect(wide.locate(-7.5, 111.3)).toMatchObject({ is: "outside" });
  });

  it("belongs to the smaller code where two villages claim it", () => {
    const claimed = mapOf(collection(feature(ngringo, polygon(square(110.905, -7.55))), feature(jaten)));
    expect(claimed.locate(-7.545, 110.907)).toEqual({ is: "inside", village: jaten.code });
    expect(claimed.claims(-7.545, 110.907)).toEqual([jaten.code, ngringo.code]);
  });

  it("lies inside rather than on a border where it is both", () => {
    const both = mapOf(collection(feature(jaten), feature(ngringo, polygon(square(110.895, -7.55)))));
    expect(both.locate(-7.545, 110.9)).toEqual({ is: "inside", village: ngringo.code });
  });
});
