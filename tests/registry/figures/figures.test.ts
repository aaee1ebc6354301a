import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCoverage } from "../../../src/registry/figures/read-coverage.ts";
import { type Figure, readFigures } from "../../../src/registry/figures/read-figures.ts";
import { scopeOf } from "../../../src/registry/figures/scope.ts";
import { countBusinesses } from "../../../src/registry/finding/count-businesses.ts";
import { openTestConsole } from "../../console/rig/open.ts";
import { addBusiness } from "../../console/rig/register.ts";
import { databases } from "../../support/databases.ts";

const today = "2026-11-23";
const villages = ["33.13.11.2002", "33.13.11.2005", "33.13.12.2001", "33.13.01.2003", null] as const;

const business = fc.record({
  clusterId: fc.constantFrom("keripik", "batik", "jamu"),
  mode: fc.constantFrom("fixed", "roving", "online"),
  village: fc.constantFrom(...villages),
  rt: fc.constantFrom(null, "001", "002"),
  lat: fc.constantFrom(null, -7.55),
  lng: fc.constant(110.9),
  status: fc.constantFrom("registered", "registered", "closed", "merged"),
  verification: fc.constantFrom("new", "repair", "verified", "refused"),
  createdAt: fc
    .integer({ min: 0, max: 800 })
    .map((days) => new Date(Date.parse("2026-11-23T02:00:00Z") - days * 86_400_000 - (days % 24) * 3_600_000)),
});
/** What may happen to one of them. */
const change = fc.record({
  id: fc.integer({ min: 1, max: 8 }),
  data: fc.oneof(
    business.map(({ createdAt: _, lng: __, village, ...data }) => ({
      ...data,
      ...{ village, district: village?.slice(0, 8) ?? null },
    })),
    fc.constantFrom({ status: "closed" }, { status: "merged" }, { verification: "verified" }),
  ),
});
const registers = fc.record({
  businesses: fc.array(business, { minLength: 1, maxLength: 8 }),
  changes: fc.array(change, { maxLength: 8 }),
  territory: fc.constantFrom([], ["33.13.11"], ["33.13.11", "33.13.12"]),
  area: fc.constantFrom(undefined, "33.13.11", "33.13.11.2002"),
  cluster: fc.constantFrom("", "keripik"),
  span: fc.constantFrom("days" as const, "weeks" as const, "months" as const),
});

describe.each(databases)("figures on $kind", (database) => {
  it("are each the count of the list behind it, whatever happened to the register", async () => {
    const { database: opened, desk, clock, digest } = await openTestConsole(database);
    const { client } = opened;
    await fc.assert(
      fc.asyncProperty(registers, async ({ businesses, changes, territory, area, cluster, span }) => {
        await client.business.deleteMany();
        await client.owner.deleteMany();
        await digest();
        expect(await client.tally.count()).toBe(0);
        for (const [at, told] of businesses.entries()) await addBusiness(opened, { id: at + 1, ...told }, clock.now());
        await digest();
        for (const { id, data } of changes) await client.business.updateMany({ where: { id }, data });
        await digest();
        const scope = scopeOf(territory, area, cluster);
        const figures = await readFigures(opened, desk.setting.world, scope, today, span);
        const all: readonly Figure[] = [
          figures.total,
          ...[figures.states, figures.recent, figures.periods, figures.clusters, figures.modes].flat(),
          ...[figures.channels, figures.completeness, figures.pins, figures.rts].flat(),
          ...figures.areas.flatMap((one) => [one, one.verified, one.fresh]),
        ];
        const listed = await Promise.all(
          all.map(async ({ filter }) => (await countBusinesses(desk, { filter: filter ?? {}, within: territory })).n),
        );
        expect(all.map(({ filter, n }) => ({ filter, n }))).toEqual(
          all.map(({ filter }, at) => ({ filter, n: listed[at] })),
        );
        const coverage = await readCoverage(opened, desk.setting.world.places, scope);
        for (const { area: village, n } of coverage.villages.filter((one) => one.n > 0)) {
          const filter = { area: village.code, ...(cluster === "" ? {} : { cluster }) };
          expect((await countBusinesses(desk, { filter, within: territory })).n).toBe(n);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 90_000);

  it("count who was merged nowhere, who is closed as closed, and who has no place in the whole alone", async () => {
    const { database: opened, desk, clock, digest } = await openTestConsole(database);
    await addBusiness(opened, { id: 1 }, clock.now());
    await addBusiness(opened, { id: 2, status: "merged" }, clock.now());
    await addBusiness(opened, { id: 3, status: "closed", verification: "verified" }, clock.now());
    await addBusiness(opened, { id: 4, village: null }, clock.now());
    await digest();
    const figures = await readFigures(opened, desk.setting.world, scopeOf([], undefined, ""), today, "days");
    expect(figures.total.n).toBe(3);
    expect(Object.fromEntries(figures.states.map(({ key, n }) => [key, n]))).toMatchObject({
      ...{ new: 2, closed: 1, verified: 0 },
    });
    expect(figures.unplaced).toBe(1);
    expect(figures.areas[0]).toMatchObject({ key: "33.13.11", n: 2, fresh: { n: 1 }, verified: { n: 0 } });
    expect(figures.recent.map(({ n, earlier }) => [n, earlier])).toEqual([
      [3, 0],
      [3, 0],
      [3, 0],
    ]);
  });
});
