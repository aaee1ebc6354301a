import type { Clock } from "../lib/clock.ts";
import type { Digest } from "../registry/digest/digest.ts";
import { sweepErased } from "../registry/erase/sweep-erased.ts";
import type { Database } from "../store/database.ts";
import type { Job } from "./upkeep.ts";

export interface ErasuresParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly removePhoto: (file: string) => Promise<void>;
  readonly digest: Pick<Digest, "catchUp">;
  /** Milliseconds between two looks. */
  readonly every: number;
}

/** Completes erasures once their last word is delivered. */
export const erasuresJob = ({ database, clock, removePhoto, digest, every }: ErasuresParts): Job => ({
  name: "erasures",
  every,
  run: async () => {
    await sweepErased(database, clock, removePhoto, digest.catchUp);
    return undefined;
  },
});
