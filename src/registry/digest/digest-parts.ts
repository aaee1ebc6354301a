import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { Database } from "../../store/database.ts";
import type { Served } from "../regions/area-of.ts";
import type { Follower } from "./follower.ts";

export interface DigestParts {
  readonly database: Database;
  readonly followers: readonly Follower[];
  readonly setting: {
    readonly world: { readonly places: Served };
    /** Takes the territory that is in force; absent where it is always the same. */
    check?(): Promise<void>;
  };
  readonly clock: Clock;
  readonly log: Log;
  /** From so many stale businesses on, and if they are a quarter of the register, everything is made anew. */
  readonly rebuildFrom?: number;
}
