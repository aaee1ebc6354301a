import type { GraphFault } from "./graph-fault.ts";

/** The calls that a program can make, by the names under which tests speak of them. */
export type CallName = "messages" | "read" | "upload" | "media" | "download" | "phone" | "templates";

/** What befalls a call beside its own answer. */
export type Mishap =
  | { readonly is: "fails"; readonly fault: GraphFault; readonly retryAfter?: number }
  /** An answer that is none of the Graph API's: what stands before it is in trouble. */
  | { readonly is: "broken"; readonly status: number }
  /** The line breaks: before anything was done, or when all was done but the answer. */
  | { readonly is: "drops"; readonly when: "before" | "after" }
  /** The work is done, its answer waits for the promise. */
  | { readonly is: "waits"; readonly until: Promise<void> };

export interface Mishaps {
  plan(call: CallName, mishap: Mishap, times: number): void;
  /** What was planned first for this call, if anything; each is used up. */
  next(call: CallName): Mishap | undefined;
  /** Forgets what was planned for a call. */
  lift(call: CallName): void;
}

export function createMishaps(): Mishaps {
  const planned = new Map<CallName, { readonly mishap: Mishap; left: number }[]>();
  return {
    plan(call, mishap, times) {
      planned.set(call, [...(planned.get(call) ?? []), { mishap, left: times }]);
    },
    next(call) {
      const first = planned.get(call)?.[0];
      if (first === undefined) return undefined;
      first.left -= 1;
      if (first.left <= 0) planned.get(call)?.shift();
      return first.mishap;
    },
    lift: (call) => {
      planned.delete(call);
    },
  };
}
