import { describe, expect, it } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import { databases } from "../../support/databases.ts";
import { digestAll } from "./digest-all.ts";
import { makeUp } from "./made-up-register.ts";
import { randomOf } from "./random.ts";

/** The index as the database holds it; codes may differ with the order in which they were given. */
const indexOf = async ({ client }: Database) => ({
  columns: (await client.shelf.findMany({ orderBy: [{ name: "asc" }, { chunk: "asc" }] }))
    .filter(({ name }) => !["codes", "state", "cluster", "mode", "channel"].includes(name))
    .filter(({ bytes }) => bytes.some((byte) => byte !== 0))
    .map(({ name, chunk, bytes }) => [name, chunk, Buffer.from(bytes).toString("base64")]),
  postings: (await client.posting.findMany({ orderBy: [{ term: "asc" }, { chunk: "asc" }] })).map(
    ({ term, chunk, ids }) => [term, chunk, Buffer.from(ids).toString("base64")],
  ),
  terms: await client.term.findMany({ orderBy: { term: "asc" } }),
});

describe.each(databases)("the index on $kind", ({ open }) => {
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
