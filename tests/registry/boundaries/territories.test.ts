import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { topology } from "topojson-server";
import { describe, expect, it, vi } from "vitest";
import { readMap, readMapAt } from "../../../src/registry/regions/boundaries/read-map.ts";
import { createVillageMap } from "../../../src/registry/regions/boundaries/village-map.ts";
import { createRandom } from "../../torture/random.ts";
import { createIndependentMap, type TerritoryFile } from "./independent.ts";
import { placesOf } from "./maps.ts";

const files = [
  ["33.13", "33.13_karanganyar", 177],
  ["33.72", "33.72_surakarta", 54],
  ["64.74", "64.74_bontang", 15],
  ["65", "65_kaltara", 482],
  ["74.72", "74.72_baubau", 43],
] as const;
const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../../../shared/data/territory/${name}.geojson`, import.meta.url));

// Turf measures every line near a point anew.
vi.setConfig({ testTimeout: 120_000 });

describe.each(files)("the map of territory %s", (code, name, villages) => {
  const path = pathOf(name);
  const bring = async () => {
    const read = await readMapAt(path, await placesOf(code));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return { read, file: JSON.parse(readFileSync(path, "utf8")) as TerritoryFile };
  };

  it("is read whole from GeoJSON and from TopoJSON", async ({ skip }) => {
    skip(!existsSync(path), `${name}.geojson is not here`);
    const { read, file } = await bring();
    expect(read).toMatchObject({ features: villages, warnings: [] });
    expect(read.villages).toHaveLength(villages);

    const fromTopology = readMap(JSON.parse(JSON.stringify(topology({ desa: file }))), await placesOf(code));
    if (!fromTopology.ok) throw new Error(JSON.stringify(fromTopology.faults));
    expect(fromTopology.villages.map(({ code }) => code)).toEqual(read.villages.map(({ code }) => code));
    const [one, other] = [createVillageMap(read.villages), createVillageMap(fromTopology.villages)];
    expect(other.box).toEqual(one.box);
  });

  it("tells of 1,000 random points what independent libraries tell", async ({ skip }) => {
    skip(!existsSync(path), `${name}.geojson is not here`);
    const { read, file } = await bring();
    const map = createVillageMap(read.villages);
    const independent = createIndependentMap(file);
    const random = createRandom(3313).next;
    const { west, south, east, north } = independent;
    const seen = { inside: 0, near: 0, gap: 0, outside: 0 };
    for (let point = 0; point < 1000; point += 1) {
      const lng = west + random() * (east - west);
      const lat = south + random() * (north - south);
      const located = map.locate(lat, lng);
      seen[located.is] += 1;
      const where = `${lat}, ${lng}`;
      const [holder] = independent.holders(lng, lat).sort();
      if (holder !== undefined) {
        expect(located, where).toEqual({ is: "inside", village: holder });
        continue;
      }
      // Turf measures on a sphere, which differs from the ellipsoid by up to 0.6 percent.
      const nearest = independent.nearest(lng, lat);
      if (located.is === "near") {
        const own = independent.distanceTo(lng, lat, located.village);
        expect(Math.abs(located.metres - own), where).toBeLessThan(0.01 * own + 0.1);
        expect(own, where).toBeLessThan(nearest * 1.01 + 0.1);
        expect(own, where).toBeLessThan(150 * 1.01);
      } else {
        expect(located.is, where).not.toBe("inside");
        expect(nearest, where).toBeGreaterThan(150 * 0.99);
        if (nearest < 5000 * 0.99) expect(located.is, where).toBe("gap");
      }
      if (located.is === "outside") {
        expect(nearest, where).toBeGreaterThan(5000 * 0.99);
        if (nearest < Infinity) expect(Math.abs(located.metres / nearest - 1), where).toBeLessThan(0.01);
      }
    }
    expect(seen.inside).toBeGreaterThan(300);
    expect(seen.gap).toBeGreaterThan(50);
  });

  it("tells the village of a point within 150 metres of its coast or edge", async ({ skip }) => {
    skip(!existsSync(path), `${name}.geojson is not here`);
    const { read, file } = await bring();
    const map = createVillageMap(read.villages);
    const independent = createIndependentMap(file);
    const random = createRandom(7472).next;
    const corners = read.villages.flatMap(({ polygons }) => polygons.flat(2));
    let near = 0;
    for (let tried = 0; tried < 400; tried += 1) {
      const [lng = 0, lat = 0] = corners[Math.floor(random() * corners.length)] ?? [];
      const point = [lng + (random() - 0.5) / 300, lat + (random() - 0.5) / 300] as const;
      const located = map.locate(point[1], point[0]);
      if (located.is === "inside") continue;
      const nearest = independent.nearest(...point);
      const where = point.join(", ");
      if (nearest < 150 * 0.99) expect(located.is, where).toBe("near");
      if (nearest > 150 * 1.01) expect(located.is, where).toBe("gap");
      if (located.is === "near") near += 1;
    }
    expect(near).toBeGreaterThan(3);
  });
});
