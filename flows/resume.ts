import type { Flow } from "./kit/flow.ts";
import { effect, flowKit, type Misses } from "./kit/machine.ts";

interface Resume extends Misses {
  readonly at: number;
  readonly of: number;
}

const { kit, choose, overAnother } = flowKit<Resume>();
const goOn = effect({ type: "finish", then: { type: "goOn" } });
const startOver = effect({ type: "finish", then: { type: "startOver" } });

const machine = kit.createMachine({
  id: "resume",
  initial: "resume",
  context: ({ input }) => ({ misses: 0, at: input.step?.at ?? 0, of: input.step?.of ?? 0 }),
  on: {
    ...overAnother,
    goOn: { actions: goOn },
    skip: { actions: goOn },
    register: { actions: goOn },
    start: { actions: [] },
    restart: { actions: startOver },
    cancel: { actions: effect({ type: "finish", then: { type: "cancel" } }) },
    correct: { actions: effect({ type: "finish", then: { type: "correct" } }) },
    back: { actions: goOn },
  },
  states: {
    resume: choose("resume", [
      { when: (value) => value === "goOn", to: "resume", effects: [goOn] },
      { when: (value) => value === "startOver", to: "resume", effects: [startOver] },
    ]),
  },
});

export const resume: Flow = {
  name: "resume",
  version: 1,
  machine,
  passing: true,
  questions: {
    resume: {
      id: "resume",
      args: ({ context }) => ({ at: Number(context["at"]), of: Number(context["of"]) }),
      choices: () => [
        { id: "goOn", text: "resume-go-on" },
        { id: "startOver", text: "resume-start-over" },
      ],
    },
  },
};
