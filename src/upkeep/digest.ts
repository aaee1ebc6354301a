import type { Digest } from "../registry/digest/digest.ts";
import type { Job } from "./upkeep.ts";

/** Digests what became stale by another way than a turn of this program's: an officer's act, another program. */
export const digestJob = (digest: Digest, every: number): Job => ({
  name: "digest",
  every,
  run: async () => {
    await digest.catchUp();
    return undefined;
  },
});
