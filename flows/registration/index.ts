import type { Flow } from "../kit/flow.ts";
import { type Draft, nextQuestion } from "./answers.ts";
import { registrationMachine } from "./machine.ts";
import { questions } from "./questions.ts";

/** Who has a number is registered already; the questions after it can be asked again. */
const firstOpen = (draft: Draft): string => {
  if (draft.number !== undefined) return "publish";
  return draft.consented === true ? nextQuestion(draft) : "consent";
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
  restart: (context) => {
    const draft = { ...context, misses: 0 } as unknown as Draft;
    return { value: firstOpen(draft), context: draft as unknown as Record<string, unknown> };
  },
};
