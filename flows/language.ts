import type { Flow } from "./kit/flow.ts";
import { effect, flowKit, type Misses, say } from "./kit/machine.ts";
import { type Answers, languages } from "./kit/vocabulary.ts";

const { kit, overAnother, effectOf } = flowKit<Misses>();
const done = effect({ type: "finish" });
const leave = effect({ type: "finish", then: { type: "repeat" } });

const machine = kit.createMachine({
  id: "language",
  initial: "language",
  context: { misses: 0 },
  states: {
    language: {
      meta: { asks: "language" },
      on: {
        ...overAnother,
        answer: {
          actions: [
            effectOf(({ event }) => ({
              type: "speak",
              language: event.type === "answer" ? (event.value as Answers["language"]) : "id",
            })),
            say("language-set"),
            done,
          ],
        },
        language: [
          {
            guard: ({ event }) => event.to !== undefined,
            actions: [
              effectOf(({ event }) => ({
                type: "speak",
                language: (event.type === "language" ? event.to : undefined) ?? "id",
              })),
              say("language-set"),
              done,
            ],
          },
          { actions: [] },
        ],
        unclear: { actions: kit.assign(({ context }) => ({ misses: context.misses + 1 })) },
        back: { actions: leave },
        cancel: { actions: leave },
        skip: { actions: leave },
        goOn: { actions: leave },
      },
    },
  },
});

export const language: Flow = {
  name: "language",
  version: 1,
  machine,
  passing: true,
  questions: {
    language: {
      id: "language",
      choices: ({ world }) =>
        languages
          .filter((id) => world.languages?.includes(id) ?? true)
          .map((id) => ({ id, text: `language-${id}` as const })),
    },
  },
};
