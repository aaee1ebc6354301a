import type { Clock } from "../lib/clock.ts";
import type { Log } from "../lib/log.ts";

/** Something that has to be done again and again. */
export interface Job {
  readonly name: string;
  /** The longest time from the end of one run to the next, in milliseconds. */
  readonly every: number;
  /**
   * Does what is due and may tell when there will be more to do, if it is sooner. Ends early, between two of its steps, once the
   * signal is given. What it throws is logged, and it is run again.
   */
  run(now: Date, stopping: AbortSignal): Promise<Date | undefined>;
}

export interface Upkeep {
  /** From now on everything is done in its time. */
  start(): void;
  /** Does what is due by the clock, job by job in their order, and ends when it is done. */
  runDue(): Promise<void>;
  /** Begins nothing any more and waits for what is under way. */
  close(): Promise<void>;
}

/** Looks at the clock at least so often, for it may be set: milliseconds. */
const longestSleep = 60_000;
/** The pause after a failure, unless the job is due sooner: milliseconds. */
const againAfter = 60_000;

/** Runs each job in its time: never twice at once, and none waits for another. */
export const createUpkeep = (tools: { readonly clock: Clock; readonly log: Log }, jobs: readonly Job[]): Upkeep => {
  const stopping = new AbortController();
  const rounds = jobs.map((job) => createRound(job, tools, stopping.signal));
  return {
    start: () => {
      for (const round of rounds) round.start();
    },
    runDue: async () => {
      for (const round of rounds) await round.runDue();
    },
    close: async () => {
      stopping.abort();
      await Promise.all(rounds.map((round) => round.ended()));
    },
  };
};

const createRound = (job: Job, { clock, log }: { readonly clock: Clock; readonly log: Log }, stopping: AbortSignal) => {
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ranAt = Number.NEGATIVE_INFINITY;
  let dueAt = Number.NEGATIVE_INFINITY;
  const now = (): number => clock.now().getTime();
  /** A clock that went back makes everything due. */
  const isDue = (): boolean => !stopping.aborted && (now() >= dueAt || now() < ranAt);

  const run = async (): Promise<void> => {
    ranAt = now();
    try {
      const next = await job.run(clock.now(), stopping);
      dueAt = Math.min(next?.getTime() ?? Number.POSITIVE_INFINITY, now() + job.every);
    } catch (error) {
      log.error("upkeep.failed", error, { job: job.name });
      dueAt = now() + Math.min(job.every, againAfter);
    }
  };

  const runDue = async (): Promise<void> => {
    await running;
    if (!isDue()) return;
    running ??= run().finally(() => {
      running = undefined;
    });
    await running;
  };

  const start = (): void => {
    clearTimeout(timer);
    if (stopping.aborted) return;
    const rest = Math.min(Math.max(dueAt - now(), 0), longestSleep);
    // A program that has nothing else to do may end.
    timer = setTimeout(() => void runDue().finally(start), rest).unref();
  };

  return {
    start,
    runDue,
    ended: async (): Promise<void> => {
      clearTimeout(timer);
      await running;
    },
  };
};
