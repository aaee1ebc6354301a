import { effect, flowKit, type Misses, say } from "../kit/machine.ts";
import type { FlowEvent } from "../kit/vocabulary.ts";

export interface OfficerTalk extends Misses {
  readonly ticket: number;
  /** When the officer took it: another may take it again. */
  readonly taken?: number;
  /** The officer began it, and the owner has not written since. */
  readonly began?: true;
  /** The channel's own names of what was sent for the officer to see: kept from being swept while the talk is open. */
  readonly photos?: readonly string[];
}

/** The latest so many. */
const mostPhotos = 20;

const { kit, effectOf } = flowKit<OfficerTalk>();

/** The owner brings the bot back, and what they said goes to what lies below. */
const leave = (then?: FlowEvent) => ({
  actions: [
    say("officer-left"),
    effectOf(({ context }) => ({ type: "closeTicket", ticket: context.ticket })),
    effect(then === undefined ? { type: "finish" } : { type: "finish", then }),
  ],
});

/** An officer talks here. The machine only begins and ends it: what is said meanwhile is for people. */
export const officerTalkMachine = kit.createMachine({
  id: "officerTalk",
  initial: "meeting",
  context: ({ input: { ticket = 0, taken } }) => ({ misses: 0, ticket, ...(taken === undefined ? {} : { taken }) }),
  states: {
    /** Never waits. By the time this is heard somebody else may have the ticket, or nobody. */
    meeting: {
      entry: effectOf(({ context }) => ({ type: "meetOfficer", ticket: context.ticket })),
      on: {
        officerMet: {
          target: "listening",
          actions: [
            kit.assign(({ event }) => (event.type === "officerMet" && event.began ? { began: true as const } : {})),
            effectOf(({ event }) => {
              const { officer, began } = event.type === "officerMet" ? event : { officer: "", began: false };
              return { type: "say", text: began ? "officer-begins" : "officer-here", args: { officer } };
            }),
          ],
        },
        officerGone: { target: "gone" },
      },
    },
    gone: { entry: effect({ type: "finish" }) },
    listening: {
      on: {
        answer: {
          actions: kit.assign(({ context, event }) =>
            event.type === "answer"
              ? { photos: [...(context.photos ?? []), (event.value as { photo: string }).photo].slice(-mostPhotos) }
              : {},
          ),
        },
        // Who writes is awake: what waits for the end of the quiet hours need not wait any more.
        unclear: {
          guard: ({ context }) => context.began === true,
          actions: [effect({ type: "sendWaiting" }), kit.assign({ began: undefined as never })],
        },
        goOn: leave(),
        code: {
          actions: [
            say("officer-left"),
            effectOf(({ context }) => ({ type: "closeTicket", ticket: context.ticket })),
            effectOf(({ event }) => ({ type: "finish", then: event })),
          ],
        },
        menu: leave({ type: "menu" }),
        // What the law gives an owner works at any time.
        erase: leave({ type: "erase" }),
        stop: leave({ type: "stop" }),
      },
    },
  },
});
