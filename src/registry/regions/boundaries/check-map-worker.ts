/** The thread of `checkMap`. */
import { parentPort, workerData } from "node:worker_threads";
import { loadGazetteer } from "../gazetteer.ts";
import type { CheckedMap } from "./check-map.ts";
import { describeMap } from "./describe-map.ts";
import { readMapAt } from "./read-map.ts";

const { path, territory, language } = workerData as {
  readonly path: string;
  readonly territory: readonly string[];
  readonly language: "id" | "en";
};
const loaded = await loadGazetteer(territory);
if (!loaded.ok) throw new Error(`No area of Indonesia: ${loaded.codes.join(", ")}`);
const read = await readMapAt(path, loaded.gazetteer);
const checked: CheckedMap = read.ok
  ? { ok: true, villages: read.villages, lines: describeMap(read, loaded.gazetteer, language) }
  : { ok: false, faults: read.faults };
parentPort?.postMessage(checked);
