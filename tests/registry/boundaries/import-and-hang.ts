// A program for map-store.test.ts: writes half of a new map in the import's transaction, tells so, and waits.
import { replaceMap } from "../../../src/registry/regions/boundaries/map-store.ts";
import type { Village } from "../../../src/registry/regions/boundaries/village.ts";
import { openDatabase } from "../../../src/store/database.ts";

const [, , address = ""] = process.argv;
const villages = Array.from(
  { length: 120 },
  (_, at): Village => ({ code: `33.13.11.${2100 + at}`, name: `Desa ${at}`, polygons: [] }),
);
await replaceMap(await openDatabase(address), "separuh.geojson", villages, new Date("2026-11-22T06:00:00Z"), {
  progress: (done) => {
    if (done === villages.length) return;
    process.send?.("half done", () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  },
});
