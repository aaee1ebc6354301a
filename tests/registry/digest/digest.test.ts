import { describe, expect, it } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import { createDigest, type Digest } from "../../../src/registry/digest/digest.ts";
import type { Digested, Follower } from "../../../src/registry/digest/follower.ts";
import { makeMisplacedStale } from "../../../src/registry/digest/make-misplaced-stale.ts";
import { commit, insertRows, statement } from "../../../src/store/bulk.ts";
import type { Database } from "../../../src/store/database.ts";
import { addBusiness } from "../../console/rig/register.ts";
import { databases, openForTest, postgresql } from "../../support/databases.ts";
import { beginElsewhere } from "../../support/other-process.ts";

const now = new Date("2026-11-23T18:30:00Z");
const clock = settableClock(now);
const log = createLog("silent");
const setting = {
  world: { places: { territory: [{ code: "33.13", name: "Karanganyar", level: "regency" as const }] } },
};

/** A follower that notes what it is told. */
const noting = () => {
  const told: Digested[] = [];
  let rebuilt = 0;
  const follower: Follower = {
    name: "noting",
    follow: (batch) => {
      told.push(...batch);
      return Promise.resolve([]);
    },
    rebuild: () => {
      rebuilt += 1;
      return Promise.resolve();
    },
  };
  return { follower, told, rebuilt: () => rebuilt };
};

const digestOf = (database: Database, followers: readonly Follower[] = [], rebuildFrom?: number): Digest =>
  createDigest({ database, followers, setting, clock, log, ...(rebuildFrom === undefined ? {} : { rebuildFrom }) });

describe.each(databases)("the digest on $kind", ({ open }) => {
  it("makes an entry of a business, with the day on the office's clocks and what is known of it", async () => {
    const database = await open();
    await addBusiness(
      database,
      { id: 7, name: "Keripik  Bu Mí'un", ownerName: "Siti Aminah", phone: "+6281234567890", rt: "003" },
      now,
    );
    await digestOf(database).catchUp();
    expect(await database.client.entry.findMany()).toEqual([
      {
        ...{ id: 7, ownerId: 7, sortName: "keripik bu miun", words: "keripik bu miun singkong siti aminah" },
        ...{ clusterId: "keripik", mode: "fixed", channel: "web", state: "new", area: "33.13.11.2002" },
        // Half past one in the morning on Java.
        ...{ rt: "003", rw: null, completeness: 22, day: "2026-11-24", lat: null, lng: null },
        ...{ createdAt: now, updatedAt: now },
      },
    ]);
    expect(await database.client.stale.count()).toBe(0);
  });

  it("hears of every change, however it is written, and of nothing else", async () => {
    const database = await open();
    const { kind, client } = database;
    const { follower, told } = noting();
    const digest = digestOf(database, [follower]);
    const heard = async (): Promise<readonly number[]> => {
      told.length = 0;
      await digest.catchUp();
      return told.map(({ id }) => id);
    };
    for (const id of [1, 2, 3]) await addBusiness(database, { id, owner: id === 3 ? 2 : id }, now);
    expect(await heard()).toEqual([1, 2, 3]);
    await commit(database, [statement(kind, `UPDATE "Business" SET "rt" = '009' WHERE "id" < 3`)]);
    expect(await heard()).toEqual([1, 2]);
    await client.owner.update({ where: { id: 2 }, data: { name: "Lain" } });
    expect(await heard()).toEqual([2, 3]);
    await client.chat.create({
      data: {
        id: 1,
        channel: "web",
        address: "a",
        revision: 1,
        language: "id",
        talk: "{}",
        heardAt: now,
        createdAt: now,
      },
    });
    expect(await heard()).toEqual([]);
    const photo = { chatId: 1, channel: "web", reference: "r", attempts: 0, dueAt: now, createdAt: now };
    await client.photo.create({ data: { id: 1, businessId: 3, state: "waiting", ...photo } });
    expect(await heard()).toEqual([3]);
    const before = await client.entry.findUniqueOrThrow({ where: { id: 3 } });
    await client.photo.updateMany({ data: { state: "kept" } });
    expect(await heard()).toEqual([3]);
    expect((await client.entry.findUniqueOrThrow({ where: { id: 3 } })).completeness).toBeGreaterThan(
      before.completeness,
    );
    await commit(database, [statement(kind, `DELETE FROM "Business" WHERE "id" = 1`)]);
    expect(await heard()).toEqual([1]);
    expect((await client.entry.findMany()).map(({ id }) => id)).toEqual([2, 3]);
    expect(await heard()).toEqual([]);
  });

  it("tells followers what was and what is, and leaves out what was merged into another", async () => {
    const database = await open();
    const { follower, told } = noting();
    await addBusiness(database, { id: 1, name: "Lama" }, now);
    await digestOf(database).catchUp();
    await database.client.business.update({ where: { id: 1 }, data: { status: "merged", mergedInto: 2 } });
    await digestOf(database, [follower]).catchUp();
    expect(told).toMatchObject([{ id: 1, before: { sortName: "lama" }, after: undefined }]);
    expect(await database.client.entry.count()).toBe(0);
  });

  it("says closed of what is closed whatever officers know of it", async () => {
    const database = await open();
    await addBusiness(database, { id: 1, status: "closed", verification: "verified" }, now);
    await addBusiness(database, { id: 2, verification: "verified" }, now);
    await digestOf(database).catchUp();
    const entries = await database.client.entry.findMany({ orderBy: { id: "asc" } });
    expect(entries.map(({ state }) => state)).toEqual(["closed", "verified"]);
  });

  it("commits a batch with its followers or not at all, and takes it up again", async () => {
    const database = await open();
    const { kind } = database;
    await addBusiness(database, { id: 1 }, now);
    let broken = true;
    const follower: Follower = {
      name: "broken at first",
      follow: () =>
        Promise.resolve([
          statement(kind, `INSERT INTO "Term" ("term", "n") VALUES ('seen', 1)`),
          ...(broken ? [statement(kind, `INSERT INTO "NoSuchTable" VALUES (1)`)] : []),
        ]),
      rebuild: () => Promise.resolve(),
    };
    await expect(digestOf(database, [follower]).catchUp()).rejects.toMatchObject({ name: "StoreError" });
    const { entry, term, stale, claim } = database.client;
    expect([await entry.count(), await term.count(), await stale.count(), await claim.count()]).toEqual([0, 0, 1, 0]);
    broken = false;
    await digestOf(database, [follower]).catchUp();
    expect([await entry.count(), await term.count(), await stale.count()]).toEqual([1, 1, 0]);
  });

  it("keeps nothing of a batch that another program digested first", async () => {
    const database = await open();
    const { kind } = database;
    for (const id of [1, 2]) await addBusiness(database, { id }, now);
    // Two that count, without the lease that keeps them apart: both have read the same.
    const counting = (name: string, meanwhile: () => Promise<void>): Follower => ({
      name,
      follow: async (batch) => {
        await meanwhile();
        return [
          statement(
            kind,
            `INSERT INTO "Term" ("term", "n") VALUES ('n', ${batch.length})
             ON CONFLICT ("term") DO UPDATE SET "n" = "Term"."n" + ${batch.length}`,
          ),
        ];
      },
      rebuild: () => Promise.resolve(),
    });
    let raced = false;
    const slow = counting("slow", async () => {
      if (raced) return;
      raced = true;
      await database.client.claim.deleteMany();
      await digestOf(database, [counting("fast", () => Promise.resolve())]).catchUp();
    });
    await digestOf(database, [slow]).catchUp();
    expect(raced).toBe(true);
    expect(await database.client.term.findMany()).toEqual([{ term: "n", n: 2 }]);
  });

  it("may be called by several programs at once while the register grows", async () => {
    const database = await open();
    const seen: number[] = [];
    const follower: Follower = {
      name: "counting",
      follow: (batch) => {
        seen.push(...batch.flatMap(({ id, before }) => (before === undefined ? [id] : [])));
        return Promise.resolve([]);
      },
      rebuild: () => Promise.resolve(),
    };
    const digests = [1, 2, 3].map(() => digestOf(database, [follower]));
    await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        await addBusiness(database, { id: at + 1 }, now);
        await digests[at % 3]?.catchUp();
      }),
    );
    await digests[0]?.catchUp();
    expect(await database.client.stale.count()).toBe(0);
    expect(await database.client.entry.count()).toBe(12);
    expect(new Set(seen).size).toBe(12);
    expect(await database.client.digest.count()).toBe(1);
  });

  it("takes over from a program that was killed with the lease, after a minute", async () => {
    const database = await open();
    const later = settableClock(now);
    await addBusiness(database, { id: 1 }, now);
    const until = new Date(now.getTime() + 60_000);
    await database.client.claim.create({ data: { subject: "digest", officerId: "dead", name: "", until } });
    const digest = createDigest({ database, followers: [], setting, clock: later, log });
    const caughtUp = digest.catchUp();
    later.pass(60_001);
    await caughtUp;
    expect(await database.client.entry.count()).toBe(1);
  });

  it("makes everything anew where most is stale, and begins again where that was cut off", async () => {
    const database = await open();
    for (const id of [1, 2, 5000]) await addBusiness(database, { id }, now);
    const { follower, told, rebuilt } = noting();
    const cut: Follower = { ...follower, rebuild: () => Promise.reject(new Error("killed")) };
    await expect(digestOf(database, [cut], 3).catchUp()).rejects.toThrow("killed");
    expect(await database.client.stale.count()).toBe(3);
    await digestOf(database, [follower], 3).catchUp();
    expect([told.length, rebuilt()]).toEqual([0, 1]);
    expect((await database.client.entry.findMany()).map(({ id }) => id)).toEqual([1, 2, 5000]);
    expect(await database.client.stale.count()).toBe(0);
  });

  it.each(["batch by batch", "all anew"])("reckons %s with the territory that is in force by then", async (how) => {
    const database = await open();
    await addBusiness(database, { id: 1, village: null }, new Date("2026-11-23T16:30:00Z"));
    const area = (code: string) => ({ code, name: "x", level: "regency" as const });
    const places = { territory: [area("33.13")] };
    // Set anew while this program digests, and told by nobody but what became stale.
    const check = () => {
      places.territory = [area("51.08")];
      return Promise.resolve();
    };
    const follows = { world: { places }, check };
    const rebuildFrom = how === "all anew" ? 1 : 100;
    await createDigest({ database, followers: [], setting: follows, clock, log, rebuildFrom }).catchUp();
    // Half past midnight on Bali.
    expect(await database.client.entry.findFirst()).toMatchObject({ area: "51.08", day: "2026-11-24" });
  });

  it("finds again what is filed under what was the territory once", async () => {
    const database = await open();
    for (const id of [1, 2]) await addBusiness(database, { id, village: id === 1 ? null : "33.13.11.2002" }, now);
    await database.client.business.create({
      data: {
        ...{ id: 3, ownerId: 1, number: "3313-000003-0", name: "x", product: "x", clusterId: "keripik", mode: "fixed" },
        ...{ district: "33.13.11", placeSource: "landmark", status: "registered", channel: "web" },
        ...{ createdAt: now, updatedAt: now },
      },
    });
    await digestOf(database).catchUp();
    const { places } = setting.world;
    const staleIn = async (territory: typeof places.territory) => {
      await makeMisplacedStale(database, { territory });
      return (await database.client.stale.findMany()).map(({ businessId }) => businessId);
    };
    expect(await staleIn(places.territory)).toEqual([]);
    expect(await staleIn([...places.territory, { code: "33.14", name: "Sragen", level: "regency" }])).toEqual([1]);
  });

  it("gives others their turn between two batches", async () => {
    const database = await open();
    const rows = Array.from({ length: 2000 }, (_, at) => ({ businessId: at + 1 }));
    await commit(database, [insertRows(database.kind, "Stale", ["businessId"], rows)]);
    let turns = 0;
    let isOver = false;
    const wait = (): void => {
      turns += 1;
      if (!isOver) setImmediate(wait);
    };
    setImmediate(wait);
    await digestOf(database).catchUp();
    isOver = true;
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  it("digests no more once it is closed, and nothing is lost", async () => {
    const database = await open();
    const digest = digestOf(database);
    await digest.close();
    await addBusiness(database, { id: 1 }, now);
    digest.nudge();
    await digest.catchUp();
    expect(await database.client.stale.count()).toBe(1);
  });
});

describe("the digest beside another process", () => {
  const openBoth = async () => {
    const url = await postgresql.url();
    return { database: await openForTest(url), elsewhere: () => beginElsewhere(url) };
  };

  it("makes everything anew and forgets nothing that was written before and committed meanwhile", async () => {
    const { database, elsewhere } = await openBoth();
    for (const id of [1, 2, 3]) await addBusiness(database, { id, name: "Lama" }, now);
    await digestOf(database).catchUp();
    const other = await elsewhere();
    await other.run(`UPDATE "Business" SET "name" = 'Baru' WHERE "id" = 1`);
    await database.client.business.updateMany({ where: { id: { gt: 1 } }, data: { rt: "009" } });
    const follower: Follower = { ...noting().follower, rebuild: () => other.commit() };
    const caughtUp = digestOf(database, [follower], 2).catchUp();
    await other.blocks(caughtUp);
    await other.commit();
    await caughtUp;
    await digestOf(database).catchUp();
    expect(await database.client.entry.findUnique({ where: { id: 1 } })).toMatchObject({ sortName: "baru" });
    expect(await database.client.stale.count()).toBe(0);
  });

  it("hears of an owner's new name in a business that was being registered at that time", async () => {
    const { database, elsewhere } = await openBoth();
    await addBusiness(database, { id: 1, ownerName: "Siti" }, now);
    const other = await elsewhere();
    await other.run(`UPDATE "Owner" SET "name" = 'Aminah' WHERE "id" = 1`);
    await addBusiness(database, { id: 2, owner: 1 }, now);
    await digestOf(database).catchUp();
    await other.commit();
    await digestOf(database).catchUp();
    const entries = await database.client.entry.findMany({ select: { words: true } });
    for (const { words } of entries) expect(words).toContain("aminah");
    expect([entries.length, await database.client.staleOwner.count()]).toEqual([2, 0]);
  });
});
