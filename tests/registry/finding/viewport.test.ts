import { describe, expect, it } from "vitest";
import { viewport } from "../../../src/registry/finding/viewport.ts";
import { databases } from "../../support/databases.ts";
import { testIdentifiers } from "../../support/identifiers.ts";
import { digestAll } from "./digest-all.ts";
import { makeUp } from "./made-up-register.ts";

const java = { south: -9, west: 110, north: -6, east: 112 };

describe.each(databases)("a part of the map on $kind", ({ open }) => {
  it("shows pins one by one where they are few, and their numbers by cells where they are many", async () => {
    const database = await open();
    await makeUp(database, 900, 5);
    await digestAll(database);
    const parts = { database, identifiers: testIdentifiers };
    const rows = await database.client.entry.findMany({ where: { lat: { not: null } } });
    const isIn = (bounds: typeof java) => (row: { readonly lat: number | null; readonly lng: number | null }) =>
      (row.lat ?? 0) >= bounds.south &&
      (row.lat ?? 0) <= bounds.north &&
      (row.lng ?? 0) >= bounds.west &&
      (row.lng ?? 0) <= bounds.east;

    const all = await viewport(parts, { filter: {}, within: [] }, java, 10);
    expect(all.n).toBe(rows.length);
    expect(all.points).toEqual([]);
    expect(all.cells.reduce((sum, { n }) => sum + n, 0)).toBe(rows.length);
    expect(all.cells.length).toBeGreaterThan(1);
    expect(all.cells.every(isIn({ south: -7.7, west: 110.8, north: -7.4, east: 111.1 }))).toBe(true);

    const part = { south: -7.65, west: 110.85, north: -7.6, east: 110.95 };
    const few = await viewport(parts, { filter: { mode: "fixed" }, within: ["33.13"] }, part, 14);
    const expected = rows.filter(isIn(part)).filter(({ mode, area }) => mode === "fixed" && area.startsWith("33.13"));
    expect(few.points.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).sort((a, b) => a - b));
    expect(few.points.length).toBeGreaterThan(3);
    expect(few).toMatchObject({ n: few.points.length, cells: [] });
  });

  it("keeps the same cells when the map is moved a little", async () => {
    const database = await open();
    await makeUp(database, 700, 5);
    await digestAll(database);
    const parts = { database, identifiers: testIdentifiers };
    const seen = async (west: number) =>
      (await viewport(parts, { filter: {}, within: [] }, { ...java, west }, 9)).cells;
    expect(await seen(110.3)).toEqual(await seen(110.31));
  });

  it("answers for the whole world at the deepest zoom without a cell for every house", async () => {
    const database = await open();
    await makeUp(database, 700, 5);
    await digestAll(database);
    const world = { south: -90, west: -180, north: 90, east: 180 };
    const { cells } = await viewport({ database, identifiers: testIdentifiers }, { filter: {}, within: [] }, world, 20);
    expect(cells.length).toBeLessThan(10);
  });
});
