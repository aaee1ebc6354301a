// A program for map-store.test.ts: writes half of a new map in the import's transaction, tells so, and waits.
import { systemClock } from "../../../src/lib/clock.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { changeMap } from "../../../src/registry/regions/boundaries/change-map.ts";
import type { Village } from "../../../src/registry/regions/boundaries/village.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { testKeyring } from "../../support/identifiers.ts";

const [, , address = ""] = process.argv;
const villages = Array.from(
  { length: 120 },
  (_, at): Village => ({ code: `33.13.11.${2100 + at}`, name: `Desa ${at}`, polygons: [] }),
);
const audit = createAudit(await openDatabase(address), testKeyring, systemClock);
await changeMap(audit, { source: "separuh.geojson", villages }, "command", new Date("2026-11-22T06:00:00Z"), {
  progress: (done) => {
    if (done === villages.length) return;
    process.send?.("half done", () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  },
});
