import type { Follower } from "../digest/follower.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import { followShelf } from "./shelf/follow-shelf.ts";
import { followWords } from "./words/follow-words.ts";

/**
 * What finding reads: the fields of filters and orders as packed columns, and which words stand at whom. Both
 * databases keep it in plain tables, so that any filter with any order is one walk over a few megabytes at a million.
 */
export const searchIndex: Follower = {
  name: "search",
  follow: async (batch, database) => [...(await followShelf(batch, database)), ...(await followWords(batch, database))],
  rebuild: rebuildIndex,
};
