import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { drawMap } from "./draw-map.ts";
import { measureMap } from "./measure-map.ts";

it("the benchmark of boundary maps imports a map that it draws itself and looks points up in it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-bench-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const measured = await measureMap(drawMap(folder, 8), folder, { points: 200, rounds: 1 });
  expect(measured.villages).toBe(177);
  for (const number of Object.values(measured)) expect(number).toBeGreaterThan(0);
}, 60_000);
