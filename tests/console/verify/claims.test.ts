import { describe, expect, it } from "vitest";
import { claim, claimLasts, claimsOf, release, releaseOthers } from "../../../src/registry/claims/claims.ts";
import { databases } from "../../support/databases.ts";

const now = new Date("2026-11-23T02:00:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const sri = { id: "sri", name: "Sri" };
const budi = { id: "budi", name: "Budi" };

describe.each(databases)("claims on $kind", ({ open }) => {
  it("are one officer's, and the other is told whose", async () => {
    const database = await open();
    expect(await claim(database, "business:1", sri, now)).toMatchObject({ ok: true });
    expect(await claim(database, "business:1", budi, later(1000))).toEqual({
      ...{ ok: false, officerId: "sri", by: "Sri", until: later(claimLasts) },
    });
    expect(await claim(database, "business:2", budi, now)).toMatchObject({ ok: true });
  });

  it("fall to one of many who ask at once", async () => {
    const database = await open();
    const officers = Array.from({ length: 12 }, (_, at) => ({ id: `officer-${at}`, name: `Petugas ${at}` }));
    const answers = await Promise.all(officers.map((officer) => claim(database, "pair:7", officer, now)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("are kept alive by who holds them, and end by themselves", async () => {
    const database = await open();
    await claim(database, "ticket:3", sri, now);
    await claim(database, "ticket:3", sri, later(claimLasts - 1));
    expect(await claim(database, "ticket:3", budi, later(claimLasts))).toMatchObject({ ok: false });
    expect(await claim(database, "ticket:3", budi, later(2 * claimLasts))).toMatchObject({ ok: true });
    expect(await claim(database, "ticket:3", sri, later(2 * claimLasts))).toMatchObject({ ok: false, by: "Budi" });
  });

  it("are given up by none but who holds them", async () => {
    const database = await open();
    await claim(database, "business:1", sri, now);
    await release(database, "business:1", "budi");
    expect(await claim(database, "business:1", budi, now)).toMatchObject({ ok: false });
    await release(database, "business:1", "sri");
    expect(await claim(database, "business:1", budi, now)).toMatchObject({ ok: true });
  });

  it("are told of those that were asked for and still hold", async () => {
    const database = await open();
    await claim(database, "business:1", sri, now);
    await claim(database, "business:2", budi, now);
    const held = await claimsOf(database, ["business:1", "business:9"], now);
    expect([...held]).toEqual([["business:1", { officerId: "sri", by: "Sri", until: later(claimLasts) }]]);
    expect(await claimsOf(database, ["business:1"], later(claimLasts))).toEqual(new Map());
    expect(await claimsOf(database, [], now)).toEqual(new Map());
  });

  it("of an officer who goes on to another record are given up, of that kind", async () => {
    const database = await open();
    await claim(database, "business:1", sri, now);
    await claim(database, "business:2", sri, now);
    await claim(database, "ticket:1", sri, now);
    await releaseOthers(database, "business", "sri", "business:2");
    const held = await claimsOf(database, ["business:1", "business:2", "ticket:1"], now);
    expect([...held.keys()].sort()).toEqual(["business:2", "ticket:1"]);
  });
});
