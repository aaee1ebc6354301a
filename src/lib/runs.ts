/** Work that runs one at a time, and once more for all who ask meanwhile. */
export interface Runs {
  /** Kept when a run is over that began after this was asked: whatever was committed before is seen by it. */
  ask(): Promise<void>;
  /** Whether a run is asked for that did not begin yet. */
  isAsked(): boolean;
  /** Kept when what is under way or asked for is over, well or not. */
  idle(): Promise<void>;
}

export const createRuns = (work: () => Promise<void>): Runs => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    ask: () => {
      if (running === undefined) return start();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return start();
        });
      return next;
    },
    isAsked: () => next !== undefined,
    idle: async () => {
      await Promise.allSettled([running, next]);
    },
  };
};
