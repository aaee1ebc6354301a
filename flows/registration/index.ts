import type { Flow } from "../kit/flow.ts";
import { type Draft, nextQuestion } from "./answers.ts";
import { registrationMachine } from "./machine.ts";
import { questions } from "./questions.ts";

export const registration: Flow = {
  name: "registration",
  version: 1,
  machine: registrationMachine,
  questions,
  passing: false,
  restart: (context) => {
    const draft = { ...context, misses: 0 } as unknown as Draft;
    return {
      value: draft.consented === true ? nextQuestion(draft) : "consent",
      context: draft as unknown as Record<string, unknown>,
    };
  },
};
