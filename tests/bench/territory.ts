/**
 * `npm run bench:territory -- [FILE ...]`: what a boundary map costs: seconds of its import into a fresh database,
 * milliseconds to load it into memory, and microseconds of a look-up beside its floor, the bare index and the bare
 * point-in-polygon test of the libraries in the same run. Without files it takes the ones it finds in
 * ../shared/data/territory, and always a map that it draws itself. `--json` for figures alone.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { drawMap } from "./draw-map.ts";
import { measureMap } from "./measure-map.ts";
import { atMost, type Section, writeSection } from "./report.ts";

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const shared = fileURLToPath(new URL("../../../shared/data/territory/", import.meta.url));
const found = existsSync(shared) ? readdirSync(shared).map((name) => join(shared, name)) : [];
const folder = mkdtempSync(join(tmpdir(), "klaster-bench-"));
try {
  const files = [...(positionals.length > 0 ? positionals : found), drawMap(folder)];
  const measured = [];
  for (const file of files)
    measured.push({ name: basename(file), megabytes: statSync(file).size / 1e6, ...(await measureMap(file, folder)) });
  const section: Section = {
    title: `Boundary maps: ${availableParallelism()} cores, Node ${process.versions.node}`,
    rows: measured.map((one) => ({
      map: one.name,
      MB: one.megabytes,
      villages: one.villages,
      "import s": one.importSeconds,
      "load ms": one.loadMilliseconds,
      "longest stall ms": one.stallMilliseconds,
      "look-up µs": one.lookup,
      "floor µs": one.floor,
      "to the floor": one.lookup / one.floor,
      "in a gap or outside µs": one.away,
    })),
    aims: measured.flatMap((one) => [
      atMost(`${one.name}: import`, one.importSeconds, 10, "s"),
      atMost(`${one.name}: look-up`, one.lookup, 50, "µs"),
    ]),
  };
  process.stdout.write(values.json ? `${JSON.stringify(section)}\n` : `${writeSection(section)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
