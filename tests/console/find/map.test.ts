import { describe, expect, it } from "vitest";
import { surveyBusinesses } from "../../../src/registry/finding/survey-businesses.ts";
import { databases } from "../../support/databases.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";
import { loadSquares } from "./believable.ts";

const fill = async ({ database, digest, clock }: TestConsole) => {
  const now = clock.now();
  const told = [
    { id: 1, lat: -7.56, lng: 110.94 },
    { id: 2, lat: -7.561, lng: 110.941, clusterId: "batik" },
    { id: 3, village: "33.13.11.2005" },
    { id: 4, village: "33.13.01.2001", lat: -7.7, lng: 111.1 },
    { id: 5, village: null },
  ];
  for (const one of told) await addBusiness(database, one, now);
  await digest();
};

const around = "bounds=-7.6,110.9,-7.5,111.0&zoom=14";

describe.each(databases)("the map of businesses on $kind", (database) => {
  it("counts by area what the list shows, within the territory", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { byArea: counts } = await surveyBusinesses(console.desk, { filter: {}, within: [] });
    expect(Object.fromEntries(counts)).toEqual({
      "33.13.11.2002": 2,
      "33.13.11.2005": 1,
      "33.13.01.2001": 1,
      "33.13": 1,
    });
    const { byArea: small } = await surveyBusinesses(console.desk, {
      filter: { cluster: "batik" },
      within: ["33.13.11"],
    });
    expect(Object.fromEntries(small)).toEqual({ "33.13.11.2002": 1 });
  });

  it("gives a part of the map as ids and places alone, and puts seen pins on record", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const { text } = await console.get("viewer", `/console/businesses/points?${around}`);
    expect(JSON.parse(text)).toEqual({
      n: 2,
      points: [
        { id: 1, lat: -7.56, lng: 110.94 },
        { id: 2, lat: -7.561, lng: 110.941 },
      ],
      cells: [],
    });
    const [act] = await console.database.client.audit.findMany();
    expect(act).toMatchObject({ actor: "officer:viewer", action: "list" });
    expect(JSON.parse(act?.detail ?? "")).toEqual({ map: true, shown: 2 });
  });

  it("shows no pin from outside of the territory, wherever one looks", async () => {
    const console = await openTestConsole(database);
    await fill(console);
    const far = "bounds=-7.8,111.0,-7.6,111.2&zoom=14";
    expect(JSON.parse((await console.get("viewer", `/console/businesses/points?${far}`)).text)).toMatchObject({ n: 1 });
    const small = await console.get("viewer-small", `/console/businesses/points?${far}&area=33.13.01`);
    expect(JSON.parse(small.text)).toEqual({ n: 0, points: [], cells: [] });
  });
});

describe("the map of businesses", () => {
  it("shades the office's own outlines, each leading to its list, with the numbers as a list beside", async () => {
    const console = await openTestConsole();
    await fill(console);
    await loadSquares(console);
    const { text } = await console.get("viewer", "/console/businesses/map?cluster=keripik");
    expect(text).toContain('aria-label="Jati: 1"');
    expect(text).toContain('href="/console/businesses?area=33.13.11.2002&amp;cluster=keripik"');
    expect(text).toContain("Desa Jati, Kec. Jaten</a>");
    expect(text).toContain("Ada titik: 2 · Tanpa titik: 2");
    const small = await console.get("viewer-small", "/console/businesses/map");
    expect(small.text).not.toContain("area=33.13.01");
  });

  it("draws pins where no outlines are loaded, and nearer parts of the map as links", async () => {
    const console = await openTestConsole();
    await fill(console);
    const { text } = await console.get("viewer", "/console/businesses/map");
    expect(text).toContain('<a href="/console/businesses/1" aria-label="Satu usaha. Buka datanya.">');
    for (let id = 10; id < 400; id += 1)
      await addBusiness(
        console.database,
        { id, owner: 1, lat: -7.5 - (id % 20) / 200, lng: 110.9 + id / 4000 },
        console.clock.now(),
      );
    await console.digest();
    const many = await console.get("viewer", "/console/businesses/map");
    const [, part = ""] = /<a href="([^"]+at=[^"]+)" aria-label="\d+ usaha di sekitar sini/.exec(many.text) ?? [];
    expect(part).toContain("/console/businesses/map?at=");
    const nearer = await console.get("viewer", part.replaceAll("&amp;", "&"));
    expect(nearer.text).toContain("Lihat seluruhnya");
  });

  it("says so where there is nothing to draw", async () => {
    const { get } = await openTestConsole();
    expect((await get("viewer", "/console/businesses/map")).text).toContain("Tidak ada usaha dengan titik");
  });

  it.each(["", "bounds=1,2,3&zoom=4", "bounds=a,b,c,d&zoom=4", "bounds=-7,110,-8,111&zoom=4", "bounds=-8,110,-7,111"])(
    "refuses what is no part of the world: %s",
    async (query) => {
      const { get } = await openTestConsole();
      expect((await get("viewer", `/console/businesses/points?${query}`)).status).toBe(400);
    },
  );
});
