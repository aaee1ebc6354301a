import type { Flow } from "./kit/flow.ts";
import { effect, flowKit, type Misses, say } from "./kit/machine.ts";
import type { Hint } from "./kit/vocabulary.ts";
import { stopAnnouncements } from "./stop.ts";

/** What stays under every other conversation of a chat. */
interface Home extends Misses {
  readonly registered?: true;
  readonly refused?: true;
  /** The latest poster token this chat began with. */
  readonly hint?: Hint;
  readonly phone?: string;
}

const { kit, anywhere, effectOf, sayStatus, someRepair } = flowKit<Home>();

type Seen = { context: Home };
const registered = ({ context }: Seen) => context.registered === true;
const refused = ({ context }: Seen) => context.refused === true;

const begin = [
  kit.assign(({ context, event }) => ({
    refused: undefined as never,
    ...(event.type === "start" && event.hint !== undefined
      ? { hint: event.hint }
      : { ...(context.hint && { hint: context.hint }) }),
  })),
  effectOf(({ context, event }) => {
    const hint = (event.type === "start" ? event.hint : undefined) ?? context.hint;
    const { phone } = context;
    const told = event.type === "told" ? event.told : undefined;
    return {
      type: "open",
      flow: "registration",
      input: { ...(hint && { hint }), ...(phone && { phone }), ...(told && { told }) },
    };
  }),
];
const menu = effect({ type: "open", flow: "menu" });

const machine = kit.createMachine({
  id: "home",
  initial: "idle",
  context: ({ input }) => ({
    misses: 0,
    ...(input.phone === undefined ? {} : { phone: input.phone }),
    ...(input.registered === true ? { registered: true as const } : {}),
  }),
  states: {
    /** Nothing is open; whatever comes decides. */
    idle: {
      on: {
        ...anywhere,
        start: [{ guard: registered, actions: [say("welcome-back"), menu] }, { actions: begin }],
        register: [{ guard: registered, actions: effect({ type: "open", flow: "businesses" }) }, { actions: begin }],
        greeting: [
          { guard: registered, actions: [say("welcome-back"), menu] },
          { guard: refused, actions: [say("refused-before"), menu] },
          { actions: begin },
        ],
        unclear: [
          { guard: registered, actions: [say("what-now"), menu] },
          { guard: refused, actions: [say("refused-before"), menu] },
          { actions: begin },
        ],
        told: [
          { guard: registered, actions: [say("what-now"), menu] },
          { actions: [say("told-before-consent"), ...begin] },
        ],
        stop: [
          {
            guard: registered,
            actions: [effect({ type: "remind", wanted: false }), ...stopAnnouncements],
          },
          { actions: say("nothing-to-stop") },
        ],
        draftFound: {
          actions: [
            kit.assign({ refused: undefined as never }),
            effectOf(({ context, event }) => ({
              type: "open",
              flow: "registration",
              input: {
                ...(context.phone && { phone: context.phone }),
                ...(event.type === "draftFound" && { filled: event.filled }),
              },
            })),
          ],
        },
        statusFound: [
          // What waits for the owner is asked at once.
          { guard: someRepair, actions: [sayStatus, effect({ type: "open", flow: "repair" })] },
          ...anywhere.statusFound,
        ],
        skip: { actions: say("nothing-open") },
        cancel: { actions: say("nothing-open") },
        repeat: { actions: say("nothing-open") },
        goOn: [{ guard: registered, actions: menu }, { actions: say("nothing-open") }],
        closed: [
          {
            guard: ({ event }) => event.outcome === "registered",
            actions: [kit.assign({ registered: true }), say("finished")],
          },
          {
            guard: ({ event }) => event.outcome === "refused",
            actions: [
              kit.assign({ refused: true, hint: undefined as never, phone: undefined as never }),
              say("refused"),
            ],
          },
          { guard: ({ event }) => event.outcome === "amended", actions: [] },
          { guard: registered, actions: say("change-dropped") },
          { actions: [kit.assign({ phone: undefined as never }), say("discarded")] },
        ],
      },
    },
  },
});

export const home: Flow = {
  name: "home",
  version: 1,
  machine,
  questions: {},
  passing: false,
  restart: (context) => ({ value: "idle", context }),
};
