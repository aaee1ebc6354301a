import { describe, expect, it } from "vitest";
import { countWithout } from "../../../src/registry/finding/count-without.ts";
import { findBusinesses } from "../../../src/registry/finding/find-businesses.ts";
import type { Database } from "../../../src/store/database.ts";
import { addBusiness } from "../../console/rig/register.ts";
import { databases } from "../../support/databases.ts";
import { testIdentifiers } from "../../support/identifiers.ts";
import { digestAll } from "./digest-all.ts";

const now = new Date("2026-11-23T02:00:00Z");

const find = (database: Database, words: string, within: readonly string[] = []) =>
  findBusinesses({ database, identifiers: testIdentifiers }, { filter: { words }, within, order: "oldest", limit: 20 });

const ids = async (database: Database, words: string) => (await find(database, words)).ids;

const fill = async (database: Database): Promise<void> => {
  await addBusiness(
    database,
    {
      id: 1,
      name: "Warung Bu Siti",
      ownerName: "Siti Nur'aini",
      phone: "+6281234567890",
      nik: "3313114101850001",
      product: "nasi goreng",
    },
    now,
  );
  await addBusiness(database, { id: 2, owner: 1, name: "Keripik Siti", product: "keripik singkong" }, now);
  await addBusiness(
    database,
    { id: 3, name: "Batik Sekar", ownerName: "Sukarno", phone: "+6281234567891", product: "batik tulis" },
    now,
  );
  await addBusiness(database, { id: 4, name: "Keripik Bayam Jaya", ownerName: "Péter", product: "keripik bayam" }, now);
  await database.client.business.update({ where: { id: 4 }, data: { number: "3313-000042-6" } });
  await digestAll(database);
};

describe.each(databases)("words on $kind", ({ open }) => {
  it("are looked for in names, products and owners, all of them, the last perhaps in part", async () => {
    const database = await open();
    await fill(database);
    const asked = [
      "siti",
      "SITI warung",
      "keripik",
      "keri",
      "k",
      "ke",
      "nasi gor",
      "gor nasi",
      "nuraini",
      "nur'aini",
      "peter",
      "keripik sekar",
      "!!",
      "  ",
    ];
    const found = Object.fromEntries(
      await Promise.all(asked.map(async (words) => [words, await ids(database, words)])),
    );
    expect(found).toEqual({
      ...{ siti: [1, 2], "SITI warung": [1], keripik: [2, 4], keri: [2, 4], k: [2, 4], ke: [2, 4] },
      // "gor" is no whole word.
      ...{ "nasi gor": [1], "gor nasi": [] },
      ...{ nuraini: [1, 2], "nur'aini": [1, 2], peter: [4], "keripik sekar": [], "!!": [], "  ": [1, 2, 3, 4] },
    });
  });

  it("are corrected where nobody has them, and it is told", async () => {
    const database = await open();
    await fill(database);
    expect(await find(database, "kripik bayem")).toEqual({
      ids: [4],
      corrected: [
        { typed: "kripik", meant: ["keripik"] },
        { typed: "bayem", meant: ["bayam"] },
      ],
    });
    for (const typed of ["soekarno", "sukarmo", "uskarno", "kukarno", "ukarno", "ssukarno", "skarno", "sykarno"])
      expect([typed, await ids(database, typed)]).toEqual([typed, [3]]);
    expect(await find(database, "zzzzzz")).toEqual({ ids: [] });
  });

  it("are corrected by what somebody in the territory has: nothing is told of others", async () => {
    const database = await open();
    await fill(database);
    const told = { product: "anyaman", village: "33.13.12.2001" };
    await addBusiness(database, { id: 5, ...told, name: "Kencana", ownerName: "Wirogunawan" }, now);
    await addBusiness(database, { id: 6, ...told, name: "Anyaman Bayem", ownerName: "Sukarni" }, now);
    await digestAll(database);
    const [here, there] = [["33.13.11"], ["33.13.12"]];
    expect(await find(database, "wirogunawam", there)).toEqual({
      ids: [5],
      corrected: [{ typed: "wirogunawam", meant: ["wirogunawan"] }],
    });
    expect(await find(database, "wirogunawam", here)).toEqual({ ids: [] });
    // A word that only others have is one that nobody has, and a nearer one of theirs stands in nobody's way.
    for (const [typed, meant, id] of [
      ["bayem", "bayam", 4],
      ["sukarne", "sukarno", 3],
      ["sukarni", "sukarno", 3],
    ] as const)
      expect(await find(database, typed, here)).toEqual({ ids: [id], corrected: [{ typed, meant: [meant] }] });
    expect(await find(database, "bayem")).toEqual({ ids: [6] });
    const parts = { database, identifiers: testIdentifiers };
    const scope = { filter: { words: "bayem", mode: "online" }, within: here };
    expect(await countWithout(parts, scope, [["words"], ["mode"]])).toEqual([0, 1]);
  });

  it.each(["081234567890", "+62 812-3456-7890", "0812 3456 7890", "6281234567890"])(
    "find a phone number written %s",
    async (phone) => {
      const database = await open();
      await fill(database);
      expect(await ids(database, phone)).toEqual([1, 2]);
    },
  );

  it.each(["3313-000042-6", "33130000426", "3313 000042 6"])(
    "find a registration number written %s",
    async (number) => {
      const database = await open();
      await fill(database);
      expect(await ids(database, number)).toEqual([4]);
    },
  );

  it("find a NIK through its hash, and only the whole of it", async () => {
    const database = await open();
    await fill(database);
    expect(await ids(database, "3313 1141 0185 0001")).toEqual([1, 2]);
    expect(await ids(database, "331311410185000")).toEqual([]);
    expect(await ids(database, "0000000000000000")).toEqual([]);
  });

  it("that nobody has any more are forgotten", async () => {
    const database = await open();
    await fill(database);
    await database.client.business.update({ where: { id: 3 }, data: { name: "Batik Melati" } });
    await database.client.owner.update({ where: { id: 3 }, data: { name: "Sukarni" } });
    await digestAll(database);
    expect(await ids(database, "sekar")).toEqual([]);
    expect(await ids(database, "melati")).toEqual([3]);
    const { term, posting } = database.client;
    expect(await term.count({ where: { term: { in: ["sekar", "sukarno"] } } })).toBe(0);
    expect(await posting.count({ where: { term: { in: ["sekar", "sukarno"] } } })).toBe(0);
    expect(await term.findUnique({ where: { term: "keripik" } })).toEqual({ term: "keripik", n: 2 });
  });
});
