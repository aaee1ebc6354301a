import { describe, expect, it } from "vitest";
import { understandNik } from "../../flows/understand/nik.ts";
import { makeMap, placeIn } from "../../src/demo/make-map.ts";
import { madeUpRows } from "../../src/demo/make-up/made-up-rows.ts";
import { titlesOf } from "../../src/registry/duplicates/truth/names-data.ts";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";
import type { BulkRow } from "../../src/store/bulk.ts";
import { loadPureSetting } from "../support/pure-talk.ts";

const { world } = await loadPureSetting();
const catalogue = await shippedCatalogue();
const now = new Date("2026-11-23T02:00:00Z");
const villages = makeMap(world.places).map((village) => ({
  code: village.code,
  at: (across: number, up: number) => placeIn(village, across, up),
}));

const register = (again?: number) => {
  const niks: string[] = [];
  const identifiers = {
    seal: (number: string, kind: string) => {
      if (kind === "nik") niks.push(number);
      return { sealed: number, hash: number };
    },
  };
  const parts = { businesses: 3000, villages, catalogue, identifiers, now, seed: 1 };
  const steps = [...madeUpRows({ ...parts, ...(again === undefined ? {} : { again }) })];
  const owners = new Map(steps.flatMap(({ Owner }) => Owner).map((row) => [row["id"], row]));
  return { niks, owners, businesses: steps.flatMap(({ Business }) => Business) };
};
const time = (row: BulkRow): number => (row["createdAt"] as Date).getTime();

describe("a made-up register", () => {
  it("is numbered in the order in which it was registered, by day and never after now", () => {
    const { businesses, owners } = register(1);
    expect(businesses.map(({ id }) => id)).toEqual(businesses.map((_, at) => at + 1));
    const times = businesses.map(time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
    const hours = times.map((at) => new Date(at + 7 * 3_600_000).getUTCHours());
    expect([Math.min(...hours), Math.max(...hours)]).toEqual([6, 21]);
    expect([...owners.keys()]).toEqual(Array.from(owners, (_, at) => at + 1));
  });

  it("is the same each time", () => {
    expect(register(1).businesses).toEqual(register(1).businesses);
  });

  it("has numbers of persons that may be, but for a few", () => {
    const { niks } = register();
    const odd = niks.filter((nik) => {
      const read = understandNik(nik, { places: world.places, today: { year: 2026, month: 11, day: 23 } });
      return !read.ok || read.detail !== undefined;
    });
    expect(niks.length).toBeGreaterThan(500);
    expect(odd.length / niks.length).toBeLessThan(0.04);
  });

  it("calls no woman Pak and no man Bu", () => {
    const { businesses, owners } = register();
    for (const { name, ownerId } of businesses) {
      const wrong = titlesOf[owners.get(ownerId)?.["sex"] === "female" ? "male" : "female"];
      expect(
        String(name)
          .split(" ")
          .filter((word) => wrong.some((title) => title === word)),
      ).toEqual([]);
    }
  });

  it("holds second registrations only where they are wanted, few and far between", () => {
    const seconds = ({ businesses, owners }: ReturnType<typeof register>): readonly number[] => {
      const phones = new Map<unknown, unknown>();
      return businesses.flatMap((row, at) => {
        const phone = owners.get(row["ownerId"])?.["phone"] ?? at;
        const first = phones.get(phone);
        phones.set(phone, row["ownerId"]);
        return first !== undefined && first !== row["ownerId"] ? [at] : [];
      });
    };
    expect(seconds(register())).toEqual([]);
    const found = seconds(register(1));
    expect(found.length).toBeGreaterThan(10);
    expect(found.length).toBeLessThan(60);
    for (let page = 0; page < 3000; page += 50)
      expect(found.filter((at) => at >= page && at < page + 50).length).toBeLessThan(6);
  });
});
