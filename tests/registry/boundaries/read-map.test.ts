import { topology } from "topojson-server";
import { describe, expect, it } from "vitest";
import { describeMap } from "../../../src/registry/regions/boundaries/describe-map.ts";
import { type MapReading, type ReadOptions, readMap } from "../../../src/registry/regions/boundaries/read-map.ts";
import { parseMapBytes } from "../../../src/registry/regions/boundaries/read-map-file.ts";
import { readVillageCode } from "../../../src/registry/regions/boundaries/village-code.ts";
import { collection, feature, jaten, ngringo, placesOf, polygon, square, twoVillages } from "./maps.ts";

const places = await placesOf("33.13");
const second = polygon(square(110.91, -7.55));
const hole = square(110.904, -7.546, 0.002);

type Read = Extract<MapReading, { ok: true }>;
const read = (document: unknown, options?: ReadOptions): Read => {
  const reading = readMap(document, places, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading;
};
const names = ({ villages }: Read): string[] => villages.map(({ code, name }) => `${code} ${name}`);
const both = ["33.13.11.2003 Jaten", "33.13.11.2005 Ngringo"];

describe("a boundary map", () => {
  it("is read from GeoJSON and from TopoJSON alike, with holes and islands", () => {
    const island = square(110.93, -7.55);
    const document = collection(
      feature(jaten, polygon(square(110.9, -7.55), hole)),
      feature(ngringo, { type: "MultiPolygon", coordinates: [second.coordinates, [island]] }),
    );
    const fromGeo = read(document);
    expect(names(fromGeo)).toEqual(both);
    expect(fromGeo.villages[0]?.polygons[0]).toHaveLength(2);
    expect(fromGeo.villages[1]?.polygons).toHaveLength(2);

    const topo = topology({ desa: document }, 1e6);
    expect(names(read(JSON.parse(JSON.stringify(topo))))).toEqual(both);
    expect(read(topo).villages.map(({ polygons }) => polygons.map((rings) => rings.length))).toEqual([[2], [1, 1]]);
  });

  it("is read past a byte order mark", () => {
    const parsed = parseMapBytes(Buffer.from(`\ufeff${JSON.stringify(twoVillages)}`));
    expect(parsed.ok && names(read(parsed.document))).toEqual(both);
  });

  it("may be a single feature, or one whose polygons are a collection of geometries", () => {
    expect(names(read(feature(jaten)))).toEqual(both.slice(0, 1));
    const gathered = { type: "GeometryCollection", geometries: [polygon(square(110.9, -7.55)), second] };
    expect(read({ type: "Feature", properties: jaten, geometry: gathered }).villages[0]?.polygons).toHaveLength(2);
  });

  it("may tell heights, which are left out", () => {
    const high = { type: "Polygon", coordinates: [square(110.9, -7.55).map(([lng, lat]) => [lng, lat, 95])] };
    expect(read({ type: "Feature", properties: jaten, geometry: high }).villages[0]?.polygons[0]?.[0]?.[0]).toEqual([
      110.9, -7.55,
    ]);
  });

  it("may have rings that touch themselves in a point", () => {
    const [a, b, c, d] = square(110.9, -7.55);
    const touching = [a, b, [110.905, -7.545], c, d, [110.905, -7.545], a];
    expect(
      names(read({ type: "Feature", properties: jaten, geometry: { type: "Polygon", coordinates: [touching] } })),
    ).toEqual(both.slice(0, 1));
  });

  it.each(["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326", "urn:ogc:def:crs:EPSG::9470"])(
    "may say that it is %s",
    (name) => expect(names(read({ ...twoVillages, crs: { type: "name", properties: { name } } }))).toEqual(both),
  );

  it("puts a village's features together", () => {
    const map = read(
      collection(feature(ngringo, second), feature(jaten), feature(jaten, polygon(square(110.93, -7.55)))),
    );
    expect(names(map)).toEqual(both);
    expect(map).toMatchObject({ features: 3, villages: [{ polygons: [[{}], [{}]] }, { polygons: [[{}]] }] });
  });
});

describe("the properties of a map", () => {
  const renamed = (code: string, name: string, other: object = {}): object =>
    collection(
      feature({ ...other, [code]: jaten.code, [name]: "JATEN" }),
      feature({ ...other, [code]: ngringo.code, [name]: "NGRINGO" }, second),
    );
  it.each([
    ["KDEPUM", "NAMOBJ"],
    ["kode_desa", "desa"],
    ["X1", "X2"],
  ])("are found by their values where they are called %s and %s", (code, name) => {
    const other = {
      OBJECTID: 1,
      KDPPUM: "33",
      KDCPUM: "33.13.11",
      WADMKC: "Jaten",
      WADMKK: "Karanganyar",
      LUAS: 3313112003,
    };
    expect(read(renamed(code, name, other)).properties).toEqual({ code, name });
  });

  it("may be named, in other capitals too", () => {
    const map = renamed("A", "B", { kode: "33.13.11.2001", desa: "Suruhkalang" });
    expect(names(read(map, { properties: { code: "a", name: "b" } }))).toEqual([
      "33.13.11.2003 JATEN",
      "33.13.11.2005 NGRINGO",
    ]);
  });

  it("may be a feature's own id, and the names our own", () => {
    const map = read({ ...feature({}), id: 3313112003 });
    expect(names(map)).toEqual(["33.13.11.2003 Jaten"]);
    expect(map.properties).toEqual({ code: "id", name: undefined });
  });

  it.each([
    ["33.13.11.2003", true],
    ["3313112003", true],
    [3313112003, true],
    ["3313112003.0", true],
    [" 33 13 11 2003 ", true],
    ["33-13-11-2003", true],
    ["33.13.11.4003", "code_not_village"],
    ["331311200", "code_length"],
    ["KEL-12", "not_a_code"],
    [{}, "not_a_code"],
    [undefined, "missing_code"],
  ])("hold a village's code as %j", (said, expected) =>
    expect(readVillageCode(said)).toEqual(
      expected === true ? { ok: true, code: "33.13.11.2003" } : { ok: false, reason: expected },
    ),
  );
});

describe("what an officer should look at", () => {
  it("is told while the map serves: other names, villages our list lacks, overlaps, and villages the map lacks", () => {
    const map = read(
      collection(
        feature({ code: jaten.code, name: "Jaten Kidul" }),
        feature(ngringo, polygon(square(110.905, -7.55))),
        feature({ code: "33.13.11.2991", name: "JATEN BARU" }, polygon(square(110.93, -7.55))),
      ),
    );
    expect(map.warnings).toEqual([
      { kind: "name_differs", code: jaten.code, name: "Jaten Kidul", listed: "Jaten" },
      { kind: "unknown_village", code: "33.13.11.2991", name: "JATEN BARU" },
    ]);
    const told = describeMap(map, places).join("\n");
    expect(told).toContain("3 desa/kelurahan dari 3 fitur");
    expect(told).toContain("33.13.11.2003 Jaten Kidul (daftar kami · our list: Jaten)");
    expect(told).toContain("33.13.11.2991 JATEN BARU");
    expect(told).toContain("33.13.11.2003 + 33.13.11.2005");
    expect(told).toMatch(/175 belum ada di peta · missing from the map: 33\.13\.01\.2001 Ngepungsari, .*\+155/);
    expect(told).toContain("110.90000 -7.55000 ... 110.94000 -7.54000");
  });

  it("tells how far the reading came", () => {
    const told: string[] = [];
    read(twoVillages, { progress: (done, all) => told.push(`${done}/${all}`) });
    expect(told).toEqual(["1/2", "2/2"]);
  });
});
