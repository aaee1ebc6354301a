import { Worker } from "node:worker_threads";
import type { MapFault } from "./faults.ts";
import type { Village } from "./village.ts";

/** A map file as an officer looks at it before it is used. */
export type CheckedMap =
  /** `lines`: what was read, in the language asked for. */
  | { readonly ok: true; readonly villages: readonly Village[]; readonly lines: readonly string[] }
  | { readonly ok: false; readonly faults: readonly MapFault[] };

/**
 * Reads a map file in a thread of its own: a large one takes seconds, in which owners must not wait. `territory`: the
 * office's code prefixes. Rejects where the thread broke.
 */
export const checkMap = (path: string, territory: readonly string[], language: "id" | "en"): Promise<CheckedMap> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./check-map-worker.ts", import.meta.url), {
      workerData: { path, territory, language },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The map was not checked to its end")));
  });
