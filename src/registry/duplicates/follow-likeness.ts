import type { Clock } from "../../lib/clock.ts";
import type { Statement } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import type { Follower } from "../digest/follower.ts";
import { holdersNow, pairsToExamine } from "./examine.ts";
import { keysOf } from "./keys.ts";
import { likenessStatements } from "./likeness-rows.ts";
import { pairStatements, partnersOf, readPairs } from "./pair-rows.ts";
import { rebuildLikeness } from "./rebuild-likeness.ts";
import { readTraits } from "./traits.ts";

/** Follows the register with what makes businesses alike, and keeps the pairs that may be one. */
export const followLikeness = (clock: Clock): Follower => ({
  name: "likeness",
  follow: (batch, database) =>
    followBusinesses(
      database,
      batch.map(({ id }) => id),
      clock.now(),
    ),
  rebuild: (database) => rebuildLikeness(database, () => clock.now()),
});

/** What has to be written for businesses that changed, came or went. */
const followBusinesses = async (
  database: Database,
  ids: readonly number[],
  now: Date,
): Promise<readonly Statement[]> => {
  const traits = await readTraits(database, ids);
  const keys = new Map(
    ids.map((id) => {
      const one = traits.get(id);
      return [id, one === undefined ? { own: [], sought: [] } : keysOf(one)];
    }),
  );
  const known = await readPairs(database, ids);
  const changed = { traits, keys };
  const looked = await pairsToExamine(database, changed, await holdersNow(database, changed), partnersOf(known));
  return [...(await likenessStatements(database, keys)), ...pairStatements(database, known, looked, now)];
};
