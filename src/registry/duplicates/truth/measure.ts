import type { Database } from "../../../store/database.ts";
import type { Truth } from "./register-with-truth.ts";
import { type ErrorKind, errorKinds } from "./registered-again.ts";

/** How well the pairs at or above a score meet the truth. */
export interface Quality {
  readonly threshold: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Measured {
  readonly registrations: number;
  readonly same: number;
  readonly byThreshold: readonly Quality[];
  /** At the threshold at which pairs are kept. */
  readonly byKind: readonly { readonly kind: ErrorKind; readonly same: number; readonly recall: number }[];
  /** Pairs that are none, by what they were taken for. */
  readonly wrong: Readonly<Record<"sameOwner" | "household" | "others", number>>;
}

/** Compares the pairs in the database with the truth. */
export const measure = async (
  { client }: Database,
  { registered, same, households }: Truth,
  thresholds: readonly number[],
): Promise<Measured> => {
  const pairs = await client.pair.findMany({ select: { first: true, second: true, score: true } });
  const right = (pair: { readonly first: number; readonly second: number }) => same.has(`${pair.first} ${pair.second}`);
  const byThreshold = thresholds.map((threshold): Quality => {
    const kept = pairs.filter(({ score }) => score >= threshold);
    const hits = kept.filter(right).length;
    const precision = kept.length === 0 ? 1 : hits / kept.length;
    const recall = same.size === 0 ? 1 : hits / same.size;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { threshold, found: kept.length, right: hits, precision, recall, f1 };
  });
  const found = new Set(pairs.map(({ first, second }) => `${first} ${second}`));
  const byKind = errorKinds.map((kind) => {
    const all = [...same].filter(([, one]) => one === kind);
    return { kind, same: all.length, recall: all.filter(([pair]) => found.has(pair)).length / Math.max(1, all.length) };
  });
  const owners = new Map(registered.map(({ id, ownerId }) => [id, ownerId]));
  const wrong = { sameOwner: 0, household: 0, others: 0 };
  for (const pair of pairs.filter((one) => !right(one))) {
    const [a = 0, b = 0] = [owners.get(pair.first), owners.get(pair.second)];
    wrong[a === b ? "sameOwner" : households.get(a) === households.get(b) ? "household" : "others"] += 1;
  }
  return { registrations: registered.length, same: same.size, byThreshold, byKind, wrong };
};
