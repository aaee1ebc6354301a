import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBusinesses } from "../../../src/registry/finding/count-businesses.ts";
import { countWithout } from "../../../src/registry/finding/count-without.ts";
import { type Filter, type Order, orders, states } from "../../../src/registry/finding/filter.ts";
import { findBusinesses } from "../../../src/registry/finding/find-businesses.ts";
import type { Scope } from "../../../src/registry/finding/request.ts";
import { streamBusinesses } from "../../../src/registry/finding/stream-businesses.ts";
import { surveyBusinesses } from "../../../src/registry/finding/survey-businesses.ts";
import type { Database } from "../../../src/store/database.ts";
import { databases } from "../../support/databases.ts";
import { testIdentifiers } from "../../support/identifiers.ts";
import { digestAll } from "./digest-all.ts";
import { makeUp } from "./made-up-register.ts";
import { findNaively, surveyNaively } from "./naive.ts";

const sometimes = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });
const dayOf2025 = fc
  .integer({ min: 0, max: 95 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const percent = fc.integer({ min: 10, max: 45 });
const area = fc.constantFrom("33", "33.13", "33.13.11", "33.13.11.2002", "33.13.12", "33.72", "91", "33.13.11.9999");

const filters: fc.Arbitrary<Filter> = fc
  .record({
    area: sometimes(area),
    rt: sometimes(fc.constantFrom("001", "002", "009")),
    cluster: sometimes(fc.constantFrom("keripik", "batik", "nosuch")),
    mode: sometimes(fc.constantFrom("fixed", "roving", "online")),
    state: sometimes(fc.constantFrom(...states)),
    channel: sometimes(fc.constantFrom("web", "telegram", "whatsapp")),
    from: sometimes(dayOf2025),
    to: sometimes(dayOf2025),
    completeFrom: sometimes(percent),
    completeTo: sometimes(percent),
    pin: sometimes(fc.boolean()),
    words: sometimes(
      fc.constantFrom(
        "",
        "keripik",
        "warung budi",
        "b",
        "wa",
        "bud",
        "batik sit",
        "singkong keripik",
        "miun",
        "99 s",
        "zulaikha",
      ),
    ),
  })
  // Few at a time, or nothing would ever be found.
  .map((all) => {
    const named = Object.entries(all).filter(([, value]) => value !== undefined);
    return Object.fromEntries(named.slice(named.length % 5));
  });

const scopes = fc.record({
  filter: filters,
  within: fc.oneof(fc.constant([]), fc.uniqueArray(area, { minLength: 1, maxLength: 2 })),
});

describe.each(databases)("finding on $kind", ({ kind, open }) => {
  it("agrees with looking at every row, whatever the filter, the order and the page", async () => {
    const database = await open();
    await makeUp(database, 400, 7);
    await digestAll(database);
    const rows = await database.client.entry.findMany();
    const parts = { database, identifiers: testIdentifiers };
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        scopes,
        fc.constantFrom(...orders),
        fc.integer({ min: 7, max: 60 }),
        async (scope, order, limit) => {
          const expected = findNaively(rows, scope, order);
          expect(await walkForward(parts, { ...scope, order, limit })).toEqual(expected);
          expect(await countBusinesses(parts, scope)).toEqual({ n: expected.length, exact: true });
          const streamed: number[] = [];
          for await (const ids of streamBusinesses(parts, scope)) streamed.push(...ids);
          expect(streamed).toEqual(findNaively(rows, scope, "oldest"));
          expect(await findBusinesses(parts, { ...scope, order, limit, count: true })).toMatchObject({
            ids: expected.slice(0, limit),
            n: expected.length,
          });
          const names = Object.keys(scope.filter) as (keyof Filter)[];
          const conditions = [names.slice(0, 1), names.slice(1, 3)].filter((condition) => condition.length > 0);
          expect(await countWithout(parts, scope, conditions)).toEqual(
            conditions.map((condition) => findNaively(rows, without(scope, condition), order).length),
          );
          const ids = new Set(expected);
          expect(await surveyBusinesses(parts, scope)).toEqual(surveyNaively(rows.filter(({ id }) => ids.has(id))));
          if (expected.length > 0) found += 1;
        },
      ),
      { numRuns: kind === "sqlite" ? 50 : 15, seed: 4 },
    );
    // A property about nothing would hold as well.
    expect(found).toBeGreaterThan(kind === "sqlite" ? 30 : 8);
  });

  it.each(orders)("visits each once there and back, ordered by %s", async (order) => {
    const database = await open();
    await makeUp(database, 95, 3);
    await digestAll(database);
    const parts = { database, identifiers: testIdentifiers };
    const scope = { filter: {}, within: [] };
    const expected = findNaively(await database.client.entry.findMany(), scope, order);
    const pages = await pagesForward(parts, { ...scope, order, limit: 10 });
    expect(pages.flatMap(({ ids }) => ids)).toEqual(expected);
    expect(pages[0]?.previous).toBeUndefined();
    for (let at = pages.length - 1; at > 0; at -= 1) {
      const before = pages[at]?.previous ?? "";
      const back = await findBusinesses(parts, { ...scope, order, limit: 10, before });
      expect(back.ids).toEqual(pages[at - 1]?.ids);
      expect(back.previous === undefined).toBe(at === 1);
      expect(back.next).toEqual(pages[at - 1]?.next);
    }
  });
});

const without = (scope: Scope, names: readonly string[]): Scope => ({
  ...scope,
  filter: Object.fromEntries(Object.entries(scope.filter).filter(([name]) => !names.includes(name))),
});

type Parts = { readonly database: Database; readonly identifiers: typeof testIdentifiers };
type Request = {
  readonly filter: Filter;
  readonly within: readonly string[];
  readonly order: Order;
  readonly limit: number;
};

const pagesForward = async (parts: Parts, request: Request) => {
  const pages = [await findBusinesses(parts, request)];
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
    pages.push(await findBusinesses(parts, { ...request, after: next }));
  return pages;
};

const walkForward = async (parts: Parts, request: Request): Promise<readonly number[]> =>
  (await pagesForward(parts, request)).flatMap(({ ids }) => ids);
