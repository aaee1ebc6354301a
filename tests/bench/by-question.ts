import { type Contender, type Conversable, type Crowd, placesOf } from "./contender.ts";
import { quickPathLength } from "./quick-path.ts";
import { median } from "./rounds.ts";

/** What a message costs that answers a question, in microseconds: medians. */
export interface QuestionCosts {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly dearest: number;
  readonly lastToFirst: number;
}

/** All owners at once answer the first question, then all the second: so each has its own time. */
export const measureByQuestion = async (
  { name, open }: Contender<Conversable>,
  crowd: Crowd,
): Promise<QuestionCosts> => {
  const talks = await open();
  const times: number[][] = Array.from({ length: quickPathLength }, () => []);
  const places = placesOf(crowd);
  try {
    for (let wave = 0; wave < crowd.waves; wave++)
      for (const [at, taken] of times.entries()) {
        const began = performance.now();
        await Promise.all(places.map((owners) => talks.say(owners[wave] ?? 0, at)));
        taken.push(((performance.now() - began) * 1000) / crowd.atOnce);
      }
    await talks.check();
  } finally {
    await talks.close();
  }
  // The first message has no question before it. The first half of the waves warms up.
  const costs = times.slice(1).map((taken) => median(taken.slice(Math.floor(crowd.waves / 2))));
  const [first = Number.NaN, last = Number.NaN] = [costs[0], costs.at(-1)];
  return { name, first, last, dearest: Math.max(...costs), lastToFirst: last / first };
};
