import type { Flow, Offer } from "./kit/flow.ts";
import { effect, flowKit, type Misses } from "./kit/machine.ts";
import type { Answers, FlowEvent } from "./kit/vocabulary.ts";

interface Menu extends Misses {
  /** A conversation is open below and can be gone on with. */
  readonly open?: true;
  readonly registered?: true;
}

const { kit, overAnother, effectOf } = flowKit<Menu>();

/** The chosen way is handed to the conversation below, as if it had been typed there. */
const handDown = effectOf(({ event }) => ({
  type: "finish",
  ...(event.type === "answer" ? { then: { type: event.value as Answers["menu"] } as FlowEvent } : {}),
}));
const leave = effect({ type: "finish", then: { type: "goOn" } });

const machine = kit.createMachine({
  id: "menu",
  initial: "menu",
  context: ({ input }) => ({
    misses: 0,
    ...(input.open ? { open: true as const } : {}),
    ...(input.registered ? { registered: true as const } : {}),
  }),
  states: {
    menu: {
      meta: { asks: "menu" },
      on: {
        ...overAnother,
        menu: { actions: [] },
        answer: { actions: handDown },
        unclear: { actions: kit.assign(({ context }) => ({ misses: context.misses + 1 })) },
        back: { actions: leave },
        cancel: { actions: leave },
        skip: { actions: leave },
        goOn: { actions: leave },
        start: { actions: effect({ type: "finish", then: { type: "start" } }) },
        register: { actions: effect({ type: "finish", then: { type: "register" } }) },
        restart: { actions: effect({ type: "finish", then: { type: "restart" } }) },
        correct: { actions: effect({ type: "finish", then: { type: "correct" } }) },
        stop: { actions: effect({ type: "finish", then: { type: "stop" } }) },
      },
    },
  },
});

const offer = (id: Answers["menu"]): Offer => ({
  id,
  text: `menu-${id}` as Offer extends { text: infer T } ? T : never,
});

export const menu: Flow = {
  name: "menu",
  version: 1,
  machine,
  passing: true,
  questions: {
    menu: {
      id: "menu",
      choices: ({ context }) => [
        ...(context["open"] === true ? [offer("goOn")] : []),
        ...(context["open"] === true || context["registered"] === true ? [] : [offer("register")]),
        offer("status"),
        ...(context["registered"] === true ? [offer("businesses"), offer("complete")] : []),
        offer("myData"),
        offer(context["registered"] === true ? "chats" : "link"),
        offer("help"),
        offer("language"),
        offer("officer"),
        ...(context["open"] === true ? [offer("cancel")] : []),
      ],
    },
  },
};
