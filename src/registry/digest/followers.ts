import type { Clock } from "../../lib/clock.ts";
import { followLikeness } from "../duplicates/follow-likeness.ts";
import { tallyFollower } from "../figures/tally-follower.ts";
import { searchIndex } from "../finding/search-index.ts";
import type { Follower } from "./follower.ts";

/** Everything that follows the register, in this order. */
export const createFollowers = ({ clock }: { readonly clock: Clock }): readonly Follower[] => [
  searchIndex,
  tallyFollower,
  followLikeness(clock),
];
