import type { Contender } from "./contender.ts";

export interface Rate {
  readonly name: string;
  /** Messages a second: the median of the rounds. */
  readonly perSecond: number;
  /** To the first contender of the same round: the median of the rounds. */
  readonly ratio: number;
  /** What the process itself computed for a message, in microseconds: the median of the rounds. */
  readonly cpuMicroseconds: number;
}

/** Rounds before those that count: a server, too, runs for a while before anybody looks. */
const warmingUp = 2;

/** Everybody once a round, in turns, so that whatever else the machine does falls upon all alike. */
export const playRounds = async (
  contenders: readonly Contender[],
  rounds: number,
  messages: number,
): Promise<readonly Rate[]> => {
  const played: { perSecond: number; cpuMicroseconds: number }[][] = [];
  for (let round = -warmingUp; round < rounds; round++) {
    const results = [];
    for (const contender of contenders) results.push(await play(contender, messages));
    if (round >= 0) played.push(results);
  }
  return contenders.map(({ name }, at) => {
    const of = (number: (result: { perSecond: number; cpuMicroseconds: number }, first: number) => number): number =>
      median(
        played.flatMap((results) => (results[at] && results[0] ? [number(results[at], results[0].perSecond)] : [])),
      );
    return {
      name,
      perSecond: of(({ perSecond }) => perSecond),
      ratio: of(({ perSecond }, first) => perSecond / first),
      cpuMicroseconds: of(({ cpuMicroseconds }) => cpuMicroseconds),
    };
  });
};

const play = async (contender: Contender, messages: number) => {
  const prepared = await contender.open();
  try {
    const cpu = process.cpuUsage();
    const began = performance.now();
    await prepared.run();
    const milliseconds = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    await prepared.check();
    return { perSecond: (messages / milliseconds) * 1000, cpuMicroseconds: (user + system) / messages };
  } finally {
    await prepared.close();
  }
};

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export const quantile = (numbers: readonly number[], part: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};
