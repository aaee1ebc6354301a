import { systemClock } from "../../../lib/clock.ts";
import { commit } from "../../../store/bulk.ts";
import type { Database } from "../../../store/database.ts";
import { shippedCatalogue } from "../../trades/shipped-catalogue.ts";
import { holdersNow, type Looked, pairsToExamine } from "../examine.ts";
import { keysOf } from "../keys.ts";
import { likenessStatements } from "../likeness-rows.ts";
import { pairStatements } from "../pair-rows.ts";
import { readTraits } from "../traits.ts";
import { leastScore } from "../weights.ts";
import { fillRegister } from "./fill.ts";
import { learn } from "./learn.ts";
import { type Measured, measure } from "./measure.ts";
import { registerWithTruth } from "./register-with-truth.ts";

const thresholds = [4, 5, 6, 7, 8, 9, 10, 12, 14, 16];
const page = 2000;

/** Makes up a register in an empty database, finds its duplicates as the program does, and tells how well: lines of text. */
export async function* measureMadeUp(
  database: Database,
  { owners, seed, learn: teach }: { readonly owners: number; readonly seed: number; readonly learn: boolean },
): AsyncGenerator<string> {
  const { products } = await shippedCatalogue();
  const truth = registerWithTruth(seed, owners, products);
  const now = systemClock.now();
  await fillRegister(database, truth.registered, now);
  yield `Made-up register of seed ${seed}: ${truth.registered.length} registrations of ${owners} owners, of which ${truth.same.size} are second ones of the same business.`;

  const begun = performance.now();
  const all: Looked[] = [];
  let examined = 0;
  const ids = truth.registered.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += page) {
    const traits = await readTraits(database, ids.slice(at, at + page));
    const keys = new Map(Array.from(traits, ([id, one]) => [id, keysOf(one)]));
    const looked = await pairsToExamine(database, { traits, keys }, await holdersNow(database, { traits, keys }));
    examined += looked.length;
    if (teach) all.push(...looked);
    await commit(database, [
      ...(await likenessStatements(database, keys)),
      ...pairStatements(database, [], looked, now),
    ]);
  }
  const seconds = (performance.now() - begun) / 1000;
  const isOne = (first: number, second: number) => truth.same.has(`${first} ${second}`);
  yield `${examined} pairs were examined, ${(examined / ids.length).toFixed(1)} per registration, in ${seconds.toFixed(1)} s.`;
  if (teach) {
    yield "";
    yield "| level | one business | two | bits |";
    yield "| --- | ---: | ---: | ---: |";
    for (const { name, m, u, bits } of learn(all, isOne)) yield `| ${name} | ${m} | ${u} | ${bits} |`;
    return;
  }
  yield* report(await measure(database, truth, thresholds));
}

const perCent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function* report({ byThreshold, byKind, wrong }: Measured): Generator<string> {
  yield "";
  yield "| score from | pairs | precision | recall | F1 |";
  yield "| ---: | ---: | ---: | ---: | ---: |";
  for (const { threshold, found, precision, recall, f1 } of byThreshold)
    yield `| ${threshold}${threshold === leastScore ? " (kept)" : ""} | ${found} | ${perCent(precision)} | ${perCent(recall)} | ${perCent(f1)} |`;
  yield "";
  yield `| second registration | how many | found (score from ${leastScore}) |`;
  yield "| --- | ---: | ---: |";
  for (const { kind, same, recall } of byKind) yield `| ${kind} | ${same} | ${perCent(recall)} |`;
  yield "";
  yield `Pairs that are two businesses: ${wrong.sameOwner} of one owner, ${wrong.household} of one household, ${wrong.others} of others.`;
}
