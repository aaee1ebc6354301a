import type { Job } from "./upkeep.ts";

/** Files that officers uploaded to look at and never put to use are removed. */
export const uploadsJob = (uploads: { sweep(now: Date): Promise<number> }): Job => ({
  name: "uploads",
  every: 10 * 60_000,
  run: async (now) => {
    await uploads.sweep(now);
    return undefined;
  },
});
