import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Digested, Entry } from "../../../src/registry/digest/follower.ts";
import { tallyFollower } from "../../../src/registry/figures/tally-follower.ts";
import { commit } from "../../../src/store/bulk.ts";
import type { Database } from "../../../src/store/database.ts";
import { databases } from "../../support/databases.ts";

const entry = (id: number): fc.Arbitrary<Entry> =>
  fc.record({
    id: fc.constant(id),
    ownerId: fc.constant(id),
    sortName: fc.constant("usaha"),
    words: fc.constant("usaha"),
    clusterId: fc.constantFrom("keripik", "batik", "jamu"),
    mode: fc.constantFrom("fixed", "roving", "online"),
    channel: fc.constantFrom("web", "telegram"),
    state: fc.constantFrom("new", "repair", "verified", "refused", "closed"),
    area: fc.constantFrom("", "33", "33.13", "33.13.11", "33.13.11.2002", "33.13.11.2005", "33.13.12.2001", "65.04.01"),
    rt: fc.constantFrom(null, "001", "002"),
    rw: fc.constantFrom(null, "001"),
    completeness: fc.integer({ min: 0, max: 100 }),
    day: fc.constantFrom("2026-11-01", "2026-11-22", "2026-11-23"),
    lat: fc.constantFrom(null, -7.5),
    lng: fc.constant(110.9),
    createdAt: fc.constant(new Date("2026-11-23T02:00:00Z")),
    updatedAt: fc.constant(new Date("2026-11-23T02:00:00Z")),
  });

/** Rounds of changes to a few businesses: each is something, or nothing any more. */
const rounds = fc.array(
  fc.uniqueArray(
    fc
      .integer({ min: 1, max: 6 })
      .chain((id) => fc.option(entry(id), { nil: undefined }).map((after) => ({ id, after }))),
    { selector: ({ id }) => id, maxLength: 6 },
  ),
  { maxLength: 4 },
);

const tallies = async ({ client }: Database) =>
  (await client.tally.findMany()).map((row) => Object.values(row).join("|")).sort();

describe.each(databases)("the tallies on $kind", ({ open }) => {
  it("are the same followed change by change and counted anew, and nothing is kept that nobody counts in", async () => {
    const database = await open();
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const known = new Map<number, Entry>();
        for (const changes of all) {
          const batch: Digested[] = changes.map(({ id, after }) => ({ id, before: known.get(id), after }));
          await commit(database, await tallyFollower.follow(batch, database));
          for (const { id, after } of changes)
            if (after === undefined) known.delete(id);
            else known.set(id, after);
        }
        await database.client.entry.createMany({ data: [...known.values()] });
        const followed = await tallies(database);
        await tallyFollower.rebuild(database);
        const counted = await tallies(database);
        await database.client.entry.deleteMany();
        await database.client.tally.deleteMany();
        expect(followed).toEqual(counted);
        expect(counted.every((row) => !row.endsWith("|0"))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
