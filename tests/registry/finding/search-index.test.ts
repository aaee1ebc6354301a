import { describe, expect, it, onTestFinished } from "vitest";
import { findBusinesses } from "../../../src/registry/finding/find-businesses.ts";
import { surveyBusinesses } from "../../../src/registry/finding/survey-businesses.ts";
import { viewport } from "../../../src/registry/finding/viewport.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { addBusiness } from "../../console/rig/register.ts";
import { databases } from "../../support/databases.ts";
import { testIdentifiers } from "../../support/identifiers.ts";
import { digestAll } from "./digest-all.ts";
import { makeUp } from "./made-up-register.ts";
import { randomOf } from "./random.ts";

/** The index as the database holds it; codes may differ with the order in which they were given, stamps are chance. */
const indexOf = async ({ client }: Database) => ({
  columns: (await client.shelf.findMany({ orderBy: [{ name: "asc" }, { chunk: "asc" }] }))
    .filter(({ name }) => !["codes", "stamps", "state", "cluster", "mode", "channel"].includes(name))
    .filter(({ bytes }) => bytes.some((byte) => byte !== 0))
    .map(({ name, chunk, bytes }) => [name, chunk, Buffer.from(bytes).toString("base64")]),
  postings: (await client.posting.findMany({ orderBy: [{ term: "asc" }, { chunk: "asc" }] })).map(
    ({ term, chunk, ids }) => [term, chunk, Buffer.from(ids).toString("base64")],
  ),
  terms: await client.term.findMany({ orderBy: { term: "asc" } }),
});

describe.each(databases)("the index on $kind", ({ open, url }) => {
  it("is the same made bit by bit as made anew", async () => {
    const database = await open();
    const { client } = database;
    await makeUp(database, 300, 11);
    await digestAll(database);
    const random = randomOf(5);
    for (const { id } of await client.business.findMany({ select: { id: true } })) {
      const chance = random();
      if (chance < 0.1) await client.business.delete({ where: { id } });
      else if (chance < 0.2) await client.business.update({ where: { id }, data: { name: "Nama Baru", lat: null } });
      else if (chance < 0.25) await client.business.update({ where: { id }, data: { status: "merged" } });
    }
    await digestAll(database);
    const grown = await indexOf(database);
    await client.$executeRawUnsafe(`INSERT INTO "Stale" ("businessId") SELECT "id" FROM "Business"`);
    await digestAll(database, 1);
    expect(await client.stale.count()).toBe(0);
    expect(await indexOf(database)).toEqual(grown);
  });

  it("is read again where another program wrote it, though it is kept in memory", async () => {
    const address = await url();
    const [ours, theirs] = [await openDatabase(address), await openDatabase(address)];
    onTestFinished(async () => {
      await ours.close();
      await theirs.close();
    });
    await makeUp(ours, 60, 3);
    await digestAll(ours);
    const named = (order: "name" | "newest", filter = {}) =>
      findBusinesses({ database: ours, identifiers: testIdentifiers }, { filter, within: [], order, limit: 3 });
    const [first] = (await named("name")).ids;
    const { ids } = await named("newest", { state: "verified" });
    expect(ids).not.toContain(first);
    await theirs.client.business.update({ where: { id: first ?? 0 }, data: { name: "Zzz", verification: "verified" } });
    const newest = { id: 30_000, ownerId: 1, number: "3313-030000-0", name: "0", product: "kue", clusterId: "kue" };
    await theirs.client.business.create({
      data: {
        ...newest,
        mode: "fixed",
        placeSource: "pin",
        status: "registered",
        channel: "web",
        createdAt: new Date("2025-05-01T03:00:00Z"),
        updatedAt: new Date("2025-05-01T03:00:00Z"),
      },
    });
    await digestAll(theirs);
    expect((await named("name")).ids).not.toContain(first);
    expect((await named("name")).ids[0]).toBe(30_000);
    expect((await named("newest")).ids[0]).toBe(30_000);
    // Made anew from nothing, too.
    await theirs.client.business.deleteMany({ where: { id: { not: first ?? 0 } } });
    await theirs.client.stale.createMany({ data: Array.from({ length: 200 }, () => ({ businessId: first ?? 0 })) });
    await digestAll(theirs, 100);
    expect((await named("newest")).ids).toEqual([first]);
  });

  it("finds on the map those of whom no village is known", async () => {
    const database = await open();
    const now = new Date("2026-11-23T02:00:00Z");
    for (const id of [1, 2]) await addBusiness(database, { id, village: null, lat: -7.56, lng: 110.9, rt: null }, now);
    await digestAll(database);
    const parts = { database, identifiers: testIdentifiers };
    const scope = { filter: {}, within: [] };
    expect(await surveyBusinesses(parts, scope)).toMatchObject({ n: 2, placed: 2, byArea: new Map([["33.13", 2]]) });
    const seen = await viewport(parts, scope, { south: -9, west: 110, north: -6, east: 112 }, 10);
    expect(seen.n).toBe(2);
  });

  it("holds nothing at all once everybody is gone", async () => {
    const database = await open();
    const { client } = database;
    await makeUp(database, 40, 2);
    await digestAll(database);
    await client.business.deleteMany();
    await digestAll(database);
    expect(await indexOf(database)).toEqual({ columns: [], postings: [], terms: [] });
    const [states] = await client.shelf.findMany({ where: { name: "state" } });
    expect(states?.bytes.every((byte) => byte === 0)).toBe(true);
  });
});
