import type { Log } from "../../lib/log.ts";
import { backOff as pauseAfter, type Wait } from "../../lib/wait.ts";
import type { Trouble } from "./trouble.ts";

/** Between two tries, in milliseconds. */
const pauses = { first: 500, longest: 30_000 };

export interface Patience {
  readonly troubleOf: (error: unknown) => Trouble | undefined;
  readonly wait: Wait;
  /** 0 to 1: spreads what many programs would else do at once. */
  readonly random: () => number;
  readonly log: Log;
}

/** Tries until it succeeds or the signal comes; `failures` have gone before. */
export async function insist(
  work: () => Promise<void>,
  patience: Patience,
  signal: AbortSignal,
  failures = 0,
): Promise<void> {
  for (let failed = failures; !signal.aborted; failed += 1) {
    if (failed > 0) await patience.wait(backOff(failed, patience.random()), signal);
    if (signal.aborted) return;
    try {
      return await work();
    } catch (error) {
      if (!signal.aborted) report(error, patience);
    }
  }
}

/** Milliseconds. */
export const backOff = (failures: number, random: number): number => pauseAfter(failures, random, pauses);

/** The two faults that an office must mend itself have events of their own. */
export function report(error: unknown, { troubleOf, log }: Pick<Patience, "troubleOf" | "log">): void {
  const is = troubleOf(error)?.is;
  if (is === undefined) log.error("telegram.fault", error);
  else if (is === "unauthorized") log.error("telegram.token_refused");
  else if (is === "conflict") log.error("telegram.another_program_polls_with_this_token");
  else log.warn("telegram.unreachable", { why: is });
}
