import { compare } from "../compare.ts";
import type { Looked } from "../examine.ts";
import { tableOf } from "../score.ts";

/** Counts how often each level of each field is found among pairs that are one, and among pairs that are not. */
export const learn = (pairs: readonly Looked[], isOne: (first: number, second: number) => boolean) => {
  const counts = new Map<string, [number, number]>();
  const totals = new Map<string, [number, number]>();
  const count = (where: Map<string, [number, number]>, name: string, one: boolean): void => {
    const both = where.get(name) ?? [0, 0];
    both[one ? 0 : 1] += 1;
    where.set(name, both);
  };
  for (const { first, second } of pairs) {
    const one = isOne(first.id, second.id);
    const { person, levels } = compare(first, second);
    const table = tableOf(person);
    count(totals, "person", one);
    count(counts, `person.person.${person}`, one);
    for (const [field, level] of Object.entries(levels)) {
      count(totals, `${table}.${field}`, one);
      count(counts, `${table}.${field}.${level}`, one);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, [m, u]]) => {
      const field = name.split(".").slice(0, 2).join(".");
      const [allM, allU] = totals.get(field === "person.person" ? "person" : field) ?? [0, 0];
      // Half a case more on each side: what was never seen is not impossible.
      const bits = Math.log2((m + 0.5) / (allM + 1) / ((u + 0.5) / (allU + 1)));
      return { name, m, u, bits: Math.round(bits * 10) / 10 };
    });
};
