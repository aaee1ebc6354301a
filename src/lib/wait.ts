import { setTimeout as sleep } from "node:timers/promises";

/** Waits so many milliseconds, or until the signal; never rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const waitFor: Wait = async (milliseconds, signal) => {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** Milliseconds before the next try: doubling from the first up to the longest, each time between half and all of it. */
export const backOff = (
  failures: number,
  random: number,
  { first, longest }: { readonly first: number; readonly longest: number },
): number => Math.min(longest, first * 2 ** (failures - 1)) * (0.5 + random / 2);
