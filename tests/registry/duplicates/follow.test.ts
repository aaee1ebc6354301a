import { describe, expect, it } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { followLikeness } from "../../../src/registry/duplicates/follow-likeness.ts";
import { keysOf, most } from "../../../src/registry/duplicates/keys.ts";
import { likenessStatements } from "../../../src/registry/duplicates/likeness-rows.ts";
import { fillRegister } from "../../../src/registry/duplicates/truth/fill.ts";
import { measure } from "../../../src/registry/duplicates/truth/measure.ts";
import { registerWithTruth } from "../../../src/registry/duplicates/truth/register-with-truth.ts";
import type { Registered } from "../../../src/registry/duplicates/truth/registered-again.ts";
import { shippedCatalogue } from "../../../src/registry/trades/shipped-catalogue.ts";
import { commit } from "../../../src/store/bulk.ts";
import type { Database } from "../../../src/store/database.ts";
import { databases, sqlite } from "../../support/databases.ts";
import { business } from "./business.ts";

const clock = settableClock(new Date("2026-11-23T02:00:00Z"));
const follower = followLikeness(clock);
const { products } = await shippedCatalogue();

const follow = async (database: Database, ids: readonly number[]): Promise<void> => {
  const batch = ids.map((id) => ({ id, before: undefined, after: undefined }));
  await commit(database, await follower.follow(batch, database));
};

const pairsIn = async ({ client }: Database) =>
  (await client.pair.findMany({ select: { first: true, second: true, score: true, reasons: true, state: true } })).sort(
    (a, b) => a.first - b.first || a.second - b.second,
  );

/** The same one again and again, apart from what is told. */
const registration = (id: number, told: Partial<Registered> = {}): Registered => ({
  ...{ id, ownerId: id, name: `Keripik ${id}`, product: "keripik singkong", clusterId: "keripik", mode: "fixed" },
  owner: { name: `Rini Susilowati`, phone: null, nik: null, kk: null, birthDate: null },
  ...{ village: "33.13.11.2002", rt: null, lat: null, lng: null, nib: null },
  ...told,
});

describe.each(databases)("the likenesses on $kind", ({ open }) => {
  it("that grew with the register are those of one that is made anew", async () => {
    const database = await open();
    const { registered } = registerWithTruth(3, 150, products);
    await fillRegister(database, registered, clock.now());
    for (const { id } of registered) await follow(database, [id]);
    const grown = await pairsIn(database);
    expect(grown.length).toBeGreaterThan(5);
    await follower.rebuild(database);
    expect(await pairsIn(database)).toEqual(grown);
  });

  it("say how businesses are now: who changed, closed the gap or went", async () => {
    const database = await open();
    const { client } = database;
    const owner = { name: "Ngatinah Kasmirah", phone: "+6281311112222", nik: null, kk: null, birthDate: null };
    await fillRegister(
      database,
      [registration(1, { owner, name: "Jamu Nah" }), registration(2, { owner, name: "Jamu Nah" }), registration(3)],
      clock.now(),
    );
    await follow(database, [1, 2, 3]);
    expect(await client.pair.findMany()).toMatchObject([{ first: 1, second: 2, state: "open", area: "33.13.11.2002" }]);
    await client.owner.update({ where: { id: 2 }, data: { name: "Galih Prasetyo", phone: "+6281311119999" } });
    await client.business.update({
      where: { id: 2 },
      data: { name: "Mebel Galih", product: "kursi", clusterId: "mebel" },
    });
    await follow(database, [2]);
    expect(await client.pair.count()).toBe(0);
    await client.owner.update({ where: { id: 3 }, data: { name: owner.name, phone: owner.phone } });
    await client.business.update({ where: { id: 3 }, data: { name: "Jamu Nah" } });
    await follow(database, [3]);
    expect(await client.pair.findMany()).toMatchObject([{ first: 1, second: 3 }]);
    await client.business.delete({ where: { id: 3 } });
    await follow(database, [3]);
    expect(await client.pair.count()).toBe(0);
    expect(await client.likeness.count({ where: { businessId: 3 } })).toBe(0);
  });

  it("match nobody by an empty number: thousands without NIK, KK, phone and NIB are no pair", async () => {
    const database = await open();
    const empty = Array.from({ length: 2000 }, (_, at) =>
      registration(at + 1, {
        owner: { name: `Nama${at}x Lain${at * 7}y`, phone: at % 2 ? null : "", nik: null, kk: null, birthDate: null },
        name: `Usaha${at}z`,
        product: `barang${at}q`,
        village: `33.13.${String(1 + (at % 17)).padStart(2, "0")}.${2001 + (at % 90)}`,
        nib: at % 2 ? null : "",
      }),
    );
    await fillRegister(database, empty, clock.now());
    await follower.rebuild(database);
    expect(await database.client.pair.count()).toBe(0);
  });

  it("keep a decision that an officer takes while they are worked out", async () => {
    const database = await open();
    const owner = { name: "Ngatinah Kasmirah", phone: "+6281311112222", nik: null, kk: null, birthDate: null };
    await fillRegister(database, [registration(1, { owner }), registration(2, { owner })], clock.now());
    await follow(database, [1, 2]);
    await database.client.owner.update({ where: { id: 2 }, data: { phone: "+6281311113333" } });
    const statements = await follower.follow([{ id: 2, before: undefined, after: undefined }], database);
    await database.client.pair.updateMany({ data: { state: "different", decidedBy: "verifier" } });
    const before = await database.client.pair.findMany();
    await commit(database, statements);
    expect(await database.client.pair.findMany()).toEqual(before);
  });
});

describe("a new registration", () => {
  /** What the database was asked, and what it gave, while this one was followed. */
  const costOf = async (database: Database, id: number) => {
    let rows = 0;
    let runs = 0;
    const counted: Database = {
      ...database,
      direct: {
        ...database.direct,
        rows: async (statement) => {
          runs += statement.runs.length;
          const found = await database.direct.rows(statement);
          rows += found.length;
          return found;
        },
      },
    };
    const statements = await follower.follow([{ id, before: undefined, after: undefined }], counted);
    return { rows, runs, written: statements.reduce((sum, one) => sum + one.runs.length, 0) };
  };

  const told = {
    name: "Keripik Bu Rini",
    owner: "Rini Susilowati",
    phone: "+6281234567890",
    rt: "002",
    at: [-7.56, 110.9],
  } as const;

  it("costs the same among a thousand and among twenty thousand that are just like it", async () => {
    const costs: Awaited<ReturnType<typeof costOf>>[] = [];
    for (const many of [1000, 20_000]) {
      const database = await sqlite.open();
      const alike = (id: number) =>
        registration(id, {
          ...{ name: told.name, lat: told.at[0], lng: told.at[1], rt: told.rt },
          owner: { name: told.owner, phone: told.phone, nik: null, kk: null, birthDate: null },
        });
      await fillRegister(
        database,
        Array.from({ length: many }, (_, at) => alike(at + 1)),
        clock.now(),
      );
      const keys = new Map(
        Array.from({ length: many }, (_, at) => [at + 1, keysOf(business({ ...told, id: at + 1 }))]),
      );
      await commit(database, await likenessStatements(database, keys));
      await fillRegister(database, [alike(many + 1)], clock.now());
      costs.push(await costOf(database, many + 1));
    }
    const [few, many] = costs;
    expect(many).toEqual(few);
    expect(few?.runs).toBeLessThan(250);
    expect(few?.rows).toBeLessThan(20 * (most + 1) + 250);
    expect(few?.written).toBeLessThan(80);
  });
});

describe("the duplicates of a made-up register", () => {
  it("are found mostly, and what is shown is mostly right", async () => {
    const database = await sqlite.open();
    const truth = registerWithTruth(11, 4000, products);
    await fillRegister(database, truth.registered, clock.now());
    await follower.rebuild(database);
    const { byThreshold, byKind } = await measure(database, truth, [4, 10]);
    const [kept, sure] = byThreshold;
    expect(kept?.precision).toBeGreaterThan(0.75);
    expect(kept?.recall).toBeGreaterThan(0.8);
    expect(sure?.precision).toBeGreaterThan(0.93);
    for (const { recall } of byKind) expect(recall).toBeGreaterThan(0.6);
  });
});
