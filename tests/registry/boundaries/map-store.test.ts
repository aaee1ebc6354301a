import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/lib/clock.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { changeMap } from "../../../src/registry/regions/boundaries/change-map.ts";
import { loadPlaces, placesWith } from "../../../src/registry/regions/boundaries/live-places.ts";
import { currentMap, readVillages } from "../../../src/registry/regions/boundaries/map-store.ts";
import type { Village } from "../../../src/registry/regions/boundaries/village.ts";
import { type Database, openDatabase } from "../../../src/store/database.ts";
import { databases } from "../../support/databases.ts";
import { testKeyring } from "../../support/identifiers.ts";
import { jaten, ngringo, square } from "./maps.ts";

const at = new Date("2026-11-22T05:00:00Z");
const old: readonly Village[] = [{ ...jaten, polygons: [[square(110.9, -7.55)]] }];
const renewed: readonly Village[] = [
  { ...jaten, polygons: [[square(110.9, -7.55, 0.005)]] },
  { ...ngringo, polygons: [[square(110.91, -7.55)], [square(110.93, -7.55), square(110.932, -7.548, 0.001)]] },
  { code: "33.13.11.2991", name: "Jaten Baru", polygons: [[square(110.95, -7.55)]] },
];

const auditOf = (database: Database) => createAudit(database, testKeyring, systemClock);
const replaceMap = (database: Database, source: string, villages: readonly Village[], importedAt: Date) =>
  changeMap(auditOf(database), { source, villages }, "command", importedAt);
const removeMap = async (database: Database) => {
  const removed = await changeMap(auditOf(database), null, "command", at);
  return removed.ok && removed.there;
};

/** What is on record of maps: in the log and in the history. */
const onRecord = async ({ client }: Database): Promise<unknown> => [
  (await client.audit.findMany({ orderBy: { seq: "asc" } })).map(({ actor, action, detail }) => [
    ...[actor, action, (JSON.parse(detail) as { villages: number }).villages],
  ]),
  (await client.settingChange.findMany({ orderBy: { id: "asc" } })).map(({ key, value }) => [key, value]),
];

const kept = async (database: Database): Promise<unknown> => {
  const map = await currentMap(database);
  return map === null ? null : { source: map.source, villages: await readVillages(database, map) };
};

describe.each(databases)("an office's boundary map on $kind", ({ open, url }) => {
  it("is kept with its villages and their polygons, and replaced as a whole", async () => {
    const database = await open();
    expect(await kept(database)).toBe(null);
    await replaceMap(database, "lama.geojson", old, at);
    expect(await kept(database)).toEqual({ source: "lama.geojson", villages: old });
    expect(await currentMap(database)).toMatchObject({ villages: 1, importedAt: at });
    await replaceMap(database, "baru.topojson", renewed, at);
    expect(await kept(database)).toEqual({ source: "baru.topojson", villages: renewed });
  });

  it("stays as it was where the new one cannot be written", async () => {
    const database = await open();
    await replaceMap(database, "lama.geojson", old, at);
    const before = await onRecord(database);
    await expect(replaceMap(database, "ganda.geojson", [...renewed, ...renewed], at)).rejects.toThrow();
    expect(await kept(database)).toEqual({ source: "lama.geojson", villages: old });
    expect(await onRecord(database)).toEqual(before);
  });

  it("is on record when it is replaced and removed, and nothing is where there was none", async () => {
    const database = await open();
    await removeMap(database);
    await replaceMap(database, "lama.geojson", old, at);
    await removeMap(database);
    expect(await onRecord(database)).toEqual([
      [
        ["program", "setUp", 1],
        ["program", "setUp", 0],
      ],
      [
        ["map", '{"source":"lama.geojson","villages":1}'],
        ["map", '{"source":null,"villages":0}'],
      ],
    ]);
  });

  it("stays as it was where that it is replaced or removed cannot be put on record", async () => {
    const database = await open();
    await replaceMap(database, "lama.geojson", old, at);
    await database.client.$executeRawUnsafe(
      database.kind === "sqlite"
        ? `CREATE TRIGGER "full" BEFORE INSERT ON "Audit" BEGIN SELECT RAISE(ABORT, 'full'); END`
        : `ALTER TABLE "Audit" ADD CONSTRAINT "full" CHECK (false) NOT VALID`,
    );
    await expect(replaceMap(database, "baru.topojson", renewed, at)).rejects.toThrow();
    await expect(removeMap(database)).rejects.toThrow();
    expect(await kept(database)).toEqual({ source: "lama.geojson", villages: old });
    expect(await database.client.settingChange.count()).toBe(1);
  });

  it("stays as it was where the import is killed", async () => {
    const address = await url();
    const before = await openDatabase(address);
    await replaceMap(before, "lama.geojson", old, at);
    await before.close();

    const child = fork(fileURLToPath(new URL("import-and-hang.ts", import.meta.url)), [address]);
    await once(child, "message");
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    expect(await gone).toEqual([null, "SIGKILL"]);

    const after = await openDatabase(address);
    expect(await kept(after)).toEqual({ source: "lama.geojson", villages: old });
    await after.close();
  });

  it("is that of one import where two come at once", async () => {
    const database = await open();
    await Promise.all([replaceMap(database, "a", old, at), replaceMap(database, "b", renewed, at)]);
    expect([
      { source: "a", villages: old },
      { source: "b", villages: renewed },
    ]).toContainEqual(await kept(database));
  });

  it("can be removed, and leaves its polygons until another one comes", async () => {
    const database = await open();
    expect(await removeMap(database)).toBe(false);
    await replaceMap(database, "lama.geojson", old, at);
    expect(await removeMap(database)).toBe(true);
    expect(await kept(database)).toBe(null);
    expect(await database.client.boundary.count()).toBe(old.length);
    await replaceMap(database, "baru.geojson", renewed, at);
    expect(await database.client.boundary.count()).toBe(renewed.length);
  });

  it("is taken by a running program when it is imported, replaced and removed", async () => {
    const database = await open();
    const loaded = await loadPlaces(database, () => ["33.13"]);
    if (!loaded.ok) throw new Error("No such territory");
    const { places, map } = loaded;
    const locate = (lng: number): unknown => places.locate?.(-7.545, lng);
    expect(locate(110.908)).toBe(undefined);

    await replaceMap(database, "lama.geojson", old, at);
    await map.check();
    expect(locate(110.908)).toEqual({ is: "inside", village: jaten.code });

    await replaceMap(database, "baru.topojson", renewed, at);
    await Promise.all([map.check(), map.check()]);
    expect(locate(110.908)).toEqual({ is: "gap" });
    expect(locate(110.955)).toEqual({ is: "inside", village: "33.13.11.2991" });
    expect(places.describe("33.13.11.2991")).toBe("Desa Jaten Baru, Kec. Jaten");
    expect(places.villages("33.13.11").map(({ name }) => name)).toContain("Jaten Baru");
    expect(places.find("jaten baru")[0]?.code).toBe("33.13.11.2991");

    await removeMap(database);
    await map.check();
    expect(locate(110.955)).toBe(undefined);
    expect(places.area("33.13.11.2991")).toBe(undefined);
  });

  it("is looked for again and again until the program stops, and a fault is told", async () => {
    const database = await open();
    let away = false;
    const { boundary, boundaryMap } = database.client;
    const findFirst = (query: object): Promise<unknown> =>
      away ? Promise.reject(new Error("The server is away")) : boundaryMap.findFirst(query);
    const client = { boundary, boundaryMap: { findFirst } } as unknown as Database["client"];
    const loaded = await loadPlaces({ ...database, client }, () => ["33.13"]);
    if (!loaded.ok) throw new Error("No such territory");
    await replaceMap(database, "lama.geojson", old, at);
    const failed = new Promise((resolve) => {
      const unwatch = loaded.map.watch(1, (error) => resolve(unwatch().then(() => error)));
    });
    while (loaded.places.locate?.(-7.545, 110.905) === undefined) await new Promise(setImmediate);
    away = true;
    expect(await failed).toEqual(new Error("The server is away"));
  });
});

describe("a map", () => {
  it("of another territory is left aside", async () => {
    const places = await placesWith(["33.72"], old);
    expect(places.locate?.(-7.545, 110.905)).toBe(undefined);
  });

  it("may know villages of a district that our list lacks", async () => {
    const places = await placesWith(
      ["33.13"],
      [{ code: "33.13.99.2001", name: "SUMBER", polygons: [[square(110.9, -7.55)]] }],
    );
    expect(places.locate?.(-7.545, 110.905)).toEqual({ is: "inside", village: "33.13.99.2001" });
    expect(places.describe("33.13.99.2001")).toBe("Desa Sumber");
    expect(places.area("33.13.99.2001")).toMatchObject({ level: "village", name: "Sumber" });
  });
});
