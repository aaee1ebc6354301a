import type { ApiFault } from "./api-fault.ts";

/** What befalls a call beside its own answer. */
export type Mishap =
  | { readonly is: "fails"; readonly fault: ApiFault }
  /** The line breaks: before Telegram did anything, or when all was done but the answer. */
  | { readonly is: "drops"; readonly when: "before" | "after" }
  /** The work is done, its answer waits for the promise. */
  | { readonly is: "waits"; readonly until: Promise<void> };

export interface Mishaps {
  plan(method: string, mishap: Mishap, times: number): void;
  /** What was planned first for this method, if anything; each is used up. */
  next(method: string): Mishap | undefined;
  /** Forgets what was planned for a method. */
  lift(method: string): void;
}

export function createMishaps(): Mishaps {
  const planned = new Map<string, { readonly mishap: Mishap; left: number }[]>();
  return {
    plan(method, mishap, times) {
      planned.set(method, [...(planned.get(method) ?? []), { mishap, left: times }]);
    },
    next(method) {
      const first = planned.get(method)?.[0];
      if (first === undefined) return undefined;
      first.left -= 1;
      if (first.left <= 0) planned.get(method)?.shift();
      return first.mishap;
    },
    lift: (method) => {
      planned.delete(method);
    },
  };
}
