import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { followLikeness } from "../../../src/registry/duplicates/follow-likeness.ts";
import { type MergeOutcome, mergePair } from "../../../src/registry/merging/merge.ts";
import { businessChoiceNames, ownerChoiceNames } from "../../../src/registry/merging/merge-fields.ts";
import { readSide, versionOf } from "../../../src/registry/merging/read-sides.ts";
import { undoMerge } from "../../../src/registry/merging/undo-merge.ts";
import { commit } from "../../../src/store/bulk.ts";
import type { Database } from "../../../src/store/database.ts";
import { databases } from "../../support/databases.ts";
import { testKeyring } from "../../support/identifiers.ts";
import { createRandom, type Random } from "../../torture/random.ts";
import { dump } from "./dump.ts";
import { fillRandom } from "./random-register.ts";

const clock = settableClock(new Date("2026-11-23T02:00:00Z"));
const now = clock.now();

const empty = async ({ client }: Database): Promise<void> => {
  for (const table of [
    "Pair",
    "Likeness",
    "Merge",
    "Spot",
    "Note",
    "Check",
    "Change",
    "Photo",
    "Business",
    "Consent",
    "Access",
    "Chat",
    "Owner",
  ])
    await client.$executeRawUnsafe(`DELETE FROM "${table}"`);
};

/** Merges the pair with values and sides drawn by lot. */
const mergeByLot = (database: Database, random: Random, pair: number): Promise<MergeOutcome> =>
  createAudit(database, testKeyring, clock).during(async (tx) => {
    const row = await tx.pair.findUniqueOrThrow({ where: { id: pair } });
    const [first, second] = [await readSide(tx, row.first), await readSide(tx, row.second)];
    if (first === undefined || second === undefined) throw new Error("A side is missing");
    const names = [...businessChoiceNames, ...ownerChoiceNames];
    return mergePair(tx, {
      ...{ pair, kept: random.pick([first.id, second.id]), samePerson: random.chance(60) },
      choices: Object.fromEntries(names.map((name) => [name, random.pick([first.id, second.id])])),
      ...{ seen: versionOf(first, second), officerId: "verifier", now },
    });
  });

const undo = (database: Database, merge: number) =>
  createAudit(database, testKeyring, clock).during(async (tx) => {
    const { kept, gone } = await tx.merge.findUniqueOrThrow({ where: { id: merge } });
    const pair = await tx.pair.findFirstOrThrow({
      where: { first: Math.min(kept, gone), second: Math.max(kept, gone) },
    });
    const now_ = new Date(now.getTime() + 5000);
    return undoMerge(tx, { merge, pair: pair.id, agreed: "", officerId: "verifier", now: now_ });
  });

describe.each(databases)("a merge that is undone on $kind", ({ open, kind }) => {
  it("leaves every table as it was, to the byte, whatever was merged into what", async () => {
    const database = await open();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const random = createRandom(seed);
        await empty(database);
        await fillRandom(database, random);
        const dumps: Awaited<ReturnType<typeof dump>>[] = [];
        const merges: number[] = [];
        for (let count = random.between(1, 3); count > 0; count -= 1) {
          const pair = await database.client.pair.findFirst({ where: { state: "open" }, orderBy: { id: "asc" } });
          if (pair === null) break;
          dumps.push(await dump(database));
          const merged = await mergeByLot(database, random, pair.id);
          if (!merged.ok) throw new Error(merged.reason);
          expect(await dump(database)).not.toEqual(dumps.at(-1));
          merges.push(merged.merge);
        }
        expect(merges.length).toBeGreaterThan(0);
        for (const merge of merges.reverse()) {
          expect(await undo(database, merge)).toMatchObject({ ok: true, staying: [] });
          expect(await dump(database)).toEqual(dumps.pop());
        }
      }),
      { numRuns: kind === "sqlite" ? 20 : 8, seed: 7 },
    );
  });

  it("does so also where the likenesses were worked out in between", async () => {
    const database = await open();
    const follower = followLikeness(clock);
    const digest = async () => {
      const ids = (await database.client.business.findMany({ select: { id: true } })).map(({ id }) => id);
      const batch = ids.map((id) => ({ id, before: undefined, after: {} as never }));
      await commit(database, await follower.follow(batch, database));
    };
    let walked = 0;
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const random = createRandom(seed);
      await empty(database);
      await fillRandom(database, random);
      await digest();
      const pair = await database.client.pair.findFirst({ where: { state: "open" } });
      if (pair === null) continue;
      walked += 1;
      const before = await dump(database);
      const merged = await mergeByLot(database, random, pair.id);
      await digest();
      if (!merged.ok) throw new Error(merged.reason);
      await undo(database, merged.merge);
      await digest();
      expect(await dump(database)).toEqual(before);
    }
    expect(walked).toBeGreaterThan(2);
  });
});
