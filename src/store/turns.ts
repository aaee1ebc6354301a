/** A queue for one place: whoever takes it holds it until they leave; the others follow in order. */
export interface Turns {
  /** Resolves to the function that leaves the place again. */
  take(): Promise<() => void>;
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let taken = false;

  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else taken = false;
  };

  /** Leaving twice would let two in at once. */
  const leaveOnce = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      leave();
    };
  };

  const take = async (): Promise<() => void> => {
    if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
    taken = true;
    return leaveOnce();
  };

  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    const left = await take();
    try {
      return await work();
    } finally {
      left();
    }
  };

  return { take, run };
}
