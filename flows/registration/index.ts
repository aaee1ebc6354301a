import type { Flow } from "../kit/flow.ts";
import { type Draft, nextQuestion, without } from "./answers.ts";
import { registrationMachine } from "./machine.ts";
import { questions } from "./questions.ts";

/** Who has a number is registered already; the questions after it can be asked again. */
const firstOpen = (draft: Draft): string => {
  if (draft.number !== undefined) return "publish";
  return draft.consented === true ? nextQuestion(draft) : "consent";
};

/** A cluster that is in no catalogue any more was never answered. */
const renew: Flow["renew"] = ({ value, context }, { trades }) => {
  const { cluster, number } = context as Partial<Draft>;
  if (cluster === undefined || number !== undefined || trades.cluster(cluster) !== undefined) return undefined;
  const draft = { ...context, ...without("cluster", "allClusters") };
  return { value: value === "review" ? nextQuestion(draft as unknown as Draft) : value, context: draft };
};

export const registration: Flow = {
  name: "registration",
  version: 4,
  machine: registrationMachine,
  questions,
  passing: false,
  // Since the first version only states were added that never wait, and what another business, a change or an officer's
  // draft begins with. A change that began before it was noted writes all that differs.
  migrate: ({ value, context }) => (Object.hasOwn(registrationMachine.states, value) ? { value, context } : undefined),
  renew,
  restart: (context) => {
    const draft = { ...context, misses: 0 } as unknown as Draft;
    return { value: firstOpen(draft), context: draft as unknown as Record<string, unknown> };
  },
};
