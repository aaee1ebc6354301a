import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { describeFault, type FaultKind, faultWords } from "../../../src/registry/regions/boundaries/faults.ts";
import { readMapAt } from "../../../src/registry/regions/boundaries/read-map.ts";
import { readMapFile } from "../../../src/registry/regions/boundaries/read-map-file.ts";
import { collection, feature, jaten, ngringo, placesOf, polygon, square, twoVillages } from "./maps.ts";

const places = await placesOf("33.13");
const whole = JSON.stringify(twoVillages);
const second = polygon(square(110.91, -7.55));
const corner = square(110.9, -7.55);

/** The map with its first feature changed. */
const first = (change: object): object => ({
  ...twoVillages,
  features: [{ ...feature(jaten), ...change }, feature(ngringo, second)],
});
const shaped = (geometry: unknown): object => first({ geometry });
const ringed = (...rings: unknown[]): object => shaped({ type: "Polygon", coordinates: rings });
const coded = (code: unknown): object => first({ properties: { code, name: "Jaten" } });
const layer = {
  type: "GeometryCollection",
  geometries: [
    { type: "Polygon", arcs: [[0]], properties: jaten },
    { type: "Polygon", arcs: [[1]], properties: ngringo },
  ],
};
const topology = (change: object): object => ({
  type: "Topology",
  arcs: [corner, square(110.91, -7.55)],
  objects: { desa: layer },
  ...change,
});
const bent = (arcs: unknown): object => topology({ arcs });

interface Broken {
  readonly label: string;
  readonly file: object | string | Uint8Array;
  readonly faults: readonly [kind: FaultKind, feature?: number][];
  /** In the words for an officer. */
  readonly told: string;
  readonly named?: { readonly code?: string; readonly name?: string };
}

const table: readonly Broken[] = [
  { label: "nothing at all", file: "", faults: [["empty"]], told: "found 0 bytes" },
  { label: "blank lines", file: "\n \n", faults: [["empty"]], told: "the file is empty" },
  { label: "a spreadsheet", file: "kode,nama\n33.13.11.2005,Jaten\n", faults: [["not_json"]], told: "kode,nama" },
  { label: "a spoilt JSON", file: whole.replace(":", "="), faults: [["not_json"]], told: "bukan JSON" },
  { label: "a zipped shapefile", file: Buffer.from("PK\x03\x04...."), faults: [["not_json"]], told: "ZIP" },
  { label: "UTF-16", file: Buffer.from(`\ufeff${whole}`, "utf16le"), faults: [["not_utf8"]], told: "UTF-16" },
  { label: "half a file", file: whole.slice(0, whole.length / 2), faults: [["truncated"]], told: "berkas terpotong" },
  { label: "a file without its last brace", file: whole.slice(0, -1), faults: [["truncated"]], told: "ends too early" },
  { label: "a list", file: "[1,2]", faults: [["wrong_type"]], told: "found [1,2]" },
  { label: "a bare geometry", file: second, faults: [["wrong_type"]], told: 'found "type": "Polygon"' },
  { label: "no list of features", file: { type: "FeatureCollection" }, faults: [["wrong_type"]], told: "nothing" },
  { label: "no features", file: collection(), faults: [["no_features"]], told: "no features" },
  { label: "a topology of nothing", file: topology({ objects: {} }), faults: [["no_features"]], told: "no features" },
  {
    label: "points and lines",
    file: {
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: jaten, geometry: { type: "Point", coordinates: [110.9, -7.5] } },
        { type: "Feature", properties: ngringo, geometry: { type: "LineString", coordinates: corner } },
      ],
    },
    faults: [
      ["not_polygon", 1],
      ["not_polygon", 2],
    ],
    told: 'feature 1 (33.13.11.2003 Jaten): bukan poligon · not a polygon; found "Point"',
  },
  {
    label: "a declared UTM zone",
    file: { ...twoVillages, crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::32749" } } },
    faults: [["crs"]],
    told: "EPSG::32749",
  },
  { label: "no codes anywhere", file: collection(feature({ luas: 12 })), faults: [["no_code_property"]], told: "luas" },
  {
    label: "a named code property that is not there",
    file: twoVillages,
    named: { code: "KODEX" },
    faults: [["unknown_code_property"]],
    told: 'found "KODEX"; expected one of code, name',
  },
  {
    label: "a named name property that is not there",
    file: twoVillages,
    named: { name: "DESA" },
    faults: [["unknown_name_property"]],
    told: 'found "DESA"; expected one of code, name',
  },
  {
    label: "a feature that is none",
    file: collection({} as never, feature(jaten)),
    faults: [["not_a_feature", 1]],
    told: "found {}",
  },
  { label: "no code", file: coded(null), faults: [["missing_code", 1]], told: "code=null" },
  { label: "a blank code", file: coded("  "), faults: [["missing_code", 1]], told: "kode kosong" },
  { label: "a code in words", file: coded("Jaten 5"), faults: [["not_a_code", 1]], told: 'code="Jaten 5"' },
  { label: "a district's code", file: coded("33.13.11"), faults: [["code_length", 1]], told: "ten digits" },
  {
    label: "a code with a digit too many",
    file: coded(33131120055),
    faults: [["code_length", 1]],
    told: "33131120055",
  },
  { label: "a code of BPS", file: coded("3313110005"), faults: [["code_not_village", 1]], told: "BPS" },
  {
    label: "a village of another office",
    file: coded("33.72.01.1001"),
    faults: [["code_outside", 1]],
    told: "found 33.72.01.1001 (Kota Surakarta); expected 33.13... (Kabupaten Karanganyar)",
  },
  {
    label: "mostly codes that nobody knows",
    file: collection(
      ...[2991, 2992, 2993].map((last, at) =>
        feature({ code: `33.13.11.${last}`, name: `Baru ${at}` }, polygon(square(110.9 + at / 100, -7.55))),
      ),
      feature(jaten, polygon(square(110.95, -7.55))),
    ),
    faults: [["other_numbering"]],
    told: "3 unknown of 4",
  },
  {
    label: "an unknown village without a name",
    file: collection(feature(jaten), feature({ code: "33.13.11.2991", name: " " }, second)),
    faults: [["missing_name", 2]],
    told: "(33.13.11.2991): nama kosong",
  },
  {
    label: "the same shape of a village twice",
    file: collection(feature(jaten), feature(ngringo, second), feature(jaten)),
    faults: [["same_twice", 3]],
    told: "found the shape of feature 1",
  },
  {
    label: "one code for two names",
    file: collection(feature(jaten), feature({ code: jaten.code, name: "Ngringo" }, second)),
    faults: [["two_names", 2]],
    told: "found Jaten in feature 1",
  },
  { label: "no geometry", file: shaped(null), faults: [["no_geometry", 1]], told: "tanpa bentuk" },
  { label: "a polygon without rings", file: ringed(), faults: [["no_rings", 1]], told: "poligon kosong" },
  {
    label: "a null in a coordinate",
    file: ringed([[110.9, null], ...corner]),
    faults: [["not_a_position", 1]],
    told: "[110.9,null]",
  },
  {
    label: "a text in a coordinate",
    file: ringed([["110,9", -7], ...corner]),
    faults: [["not_a_position", 1]],
    told: "110,9",
  },
  {
    label: "an endless number",
    file: whole.replace("-7.55", "-7e999"),
    faults: [["not_a_position", 1]],
    told: "no number",
  },
  { label: "metres of UTM", file: ringed(square(489_000, 9_165_000, 900)), faults: [["projected", 1]], told: "UTM" },
  {
    label: "latitude before longitude",
    file: ringed(corner.map(([lng, lat]) => [lat, lng])),
    faults: [["swapped", 1]],
    told: "tertukar",
  },
  {
    label: "a place in Ghana",
    file: ringed(square(0, 5)),
    faults: [["outside_indonesia", 1]],
    told: "di luar Indonesia",
  },
  {
    label: "a ring of three positions",
    file: ringed([...corner.slice(0, 2), corner[0]]),
    faults: [["short_ring", 1]],
    told: "found 3 positions",
  },
  { label: "an open ring", file: ringed(corner.slice(0, 4)), faults: [["unclosed", 1]], told: "tidak tertutup" },
  {
    label: "a line there and back",
    file: ringed([corner[0], corner[1], corner[0], corner[0]]),
    faults: [["zero_area", 1]],
    told: "0.00 m2",
  },
  {
    label: "a bow tie",
    file: ringed([0, 1, 3, 2, 0].map((at) => corner[at])),
    faults: [["crossing", 1]],
    told: "1 crossing, the first at",
  },
  {
    label: "a hole that leaves its ring",
    file: ringed(corner, square(110.905, -7.545)),
    faults: [["crossing", 1]],
    told: "crossings",
  },
  { label: "an arc that is not there", file: bent([corner]), faults: [["bad_arcs", 2]], told: "found arc 1" },
  { label: "an arc of texts", file: bent([[["a"], ["b"]], corner]), faults: [["bad_arcs", 1]], told: "found arc 0" },
  {
    label: "no arcs",
    file: bent(undefined),
    faults: [
      ["bad_arcs", 1],
      ["bad_arcs", 2],
    ],
    told: "busur TopoJSON rusak",
  },
  {
    label: "a spoilt transform",
    file: topology({ transform: { scale: [1] } }),
    faults: [
      ["bad_arcs", 1],
      ["bad_arcs", 2],
    ],
    told: "found transform",
  },
  {
    label: "two layers of villages",
    file: topology({ objects: { desa: layer, lama: layer } }),
    faults: [["several_layers"]],
    told: 'found "desa", "lama"',
  },
];

describe("a broken map is refused with its own reason:", () => {
  it.each(table)("$label", async ({ file, faults, told, named }) => {
    const read = await readMapAt(fileOf(file), places, named === undefined ? {} : { properties: named });
    if (read.ok) throw new Error("It was taken");
    expect(read.faults.map((fault) => [fault.kind, fault.feature])).toEqual(faults.map(([kind, at]) => [kind, at]));
    expect(read.faults.map((fault) => describeFault(fault)).join("\n")).toContain(told);
  });

  it("a file that is not there", async () => {
    expect(await readMapAt(join(tmpdir(), "klaster-no-such.geojson"), places)).toMatchObject({
      ok: false,
      faults: [{ kind: "unreadable" }],
    });
  });

  it("a file beyond the limit, before it is read", async () => {
    expect(await readMapFile(fileOf(whole), 100)).toMatchObject({ ok: false, fault: { kind: "too_large" } });
  });

  it("every kind of fault is in the table or beside it", () => {
    const shown = new Set<string>([
      "unreadable",
      "too_large",
      ...table.flatMap(({ faults }) => faults.map(([kind]) => kind)),
    ]);
    expect(Object.keys(faultWords).filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it("every bad feature, and all that is wrong with each", async () => {
    const read = await readMapAt(
      fileOf(
        collection(
          feature(jaten, polygon(square(489_000, 9_165_000, 900))),
          feature({ code: "33.13", name: "?" }, polygon(square(0, 5))),
          feature(ngringo, second),
          feature({ name: "Brujul" }),
        ),
      ),
      places,
    );
    expect(read).toMatchObject({
      ok: false,
      faults: [
        { feature: 1, kind: "projected", code: jaten.code },
        { feature: 2, kind: "code_length", name: "?" },
        { feature: 2, kind: "outside_indonesia" },
        { feature: 4, kind: "missing_code", name: "Brujul" },
      ],
    });
  });
});

function fileOf(content: object | string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "klaster-map-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "peta.json");
  writeFileSync(path, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}
