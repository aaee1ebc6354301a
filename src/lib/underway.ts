/** Work that a stop has to wait for. */
export interface Underway {
  track<Result>(work: Promise<Result>): Promise<Result>;
  /** Kept when none of it, nor what came meanwhile, is under way; however it ended. */
  idle(): Promise<void>;
}

export function createUnderway(): Underway {
  const works = new Set<Promise<unknown>>();
  return {
    track(work) {
      const settled: Promise<unknown> = work.then(done, done);
      function done() {
        works.delete(settled);
      }
      works.add(settled);
      return work;
    },
    async idle() {
      while (works.size > 0) await Promise.all(works);
    },
  };
}
