import type { Flow } from "./kit/flow.ts";
import { effect, flowKit, type Misses } from "./kit/machine.ts";
import type { FlowEvent } from "./kit/vocabulary.ts";
import { whyIn } from "./repair/checked.ts";
import type { Verdict } from "./repair/repair.ts";

/** Tells what an officer decided, and is over. */
interface Telling extends Misses {
  readonly check: number;
}

const { kit, effectOf } = flowKit<Telling>();

const verdictIn = ({ event }: { readonly event: FlowEvent }): Verdict => {
  const verdict = event.type === "verdictFound" ? event.verdict : null;
  if (verdict === null) throw new Error("There is nothing to tell");
  return verdict;
};

const machine = kit.createMachine({
  id: "verdict",
  initial: "looking",
  context: ({ input }) => ({ misses: 0, check: input.check ?? 0 }),
  states: {
    looking: {
      entry: effectOf(({ context }) => ({ type: "lookUpVerdict", check: context.check })),
      on: {
        verdictFound: [
          {
            // Decided otherwise since then.
            guard: ({ event }) => event.verdict === null,
            actions: effect({ type: "finish" }),
          },
          {
            actions: [
              effectOf((seen) => ({ type: "dropRepair", business: verdictIn(seen).business })),
              effectOf((seen) => {
                const { outcome, name, number, ...why } = verdictIn(seen);
                const { args, texts } = outcome === "refused" ? whyIn(why) : { args: {}, texts: {} };
                return { type: "say", text: `verdict-${outcome}`, args: { ...args, name, number }, texts };
              }),
              effect({ type: "finish" }),
            ],
          },
        ],
      },
    },
  },
});

export const verdict: Flow = {
  name: "verdict",
  version: 1,
  machine,
  questions: {},
  passing: true,
  aside: true,
};
