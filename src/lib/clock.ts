export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is set: for tests, and for a terminal that replays a talk. */
export interface SettableClock extends Clock {
  set(to: Date): void;
  /** Moves on by so many milliseconds. */
  pass(milliseconds: number): void;
}

export function settableClock(start: Date): SettableClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    set: (to) => {
      time = to.getTime();
    },
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}
