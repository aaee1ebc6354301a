import { effect, flowKit, type Misses, say } from "../kit/machine.ts";
import type { FlowEvent } from "../kit/vocabulary.ts";
import type { LinkWord } from "../link/link.ts";

interface Here extends Misses {
  readonly link: number;
  readonly what: LinkWord;
  /** Of the other chat. */
  readonly channel?: string;
  /** What was answered to the question, before it is known whether in time. */
  readonly yes?: boolean;
}

const { kit, choose, overAnother, effectOf } = flowKit<Here>();

interface Seen {
  readonly context: Here;
  readonly event: FlowEvent;
}

const finish = effect({ type: "finish" });
const leave = effect({ type: "finish", then: { type: "repeat" } });
const met = ({ event }: Seen) => (event.type === "linkMet" ? event.met : null);
const is = (what: NonNullable<ReturnType<typeof met>>["is"]) => (seen: Seen) => met(seen)?.is === what;
const noteChannel = kit.assign((seen) => {
  const found = met(seen);
  return found !== null && "channel" in found ? { channel: found.channel } : {};
});
const withChannel = (text: "link-confirmed" | "link-undone") =>
  effectOf(({ context }) => ({ type: "say", text, args: { channel: context.channel ?? "" } }));

/** In a chat of an owner: another chat asks to be linked, or was; or this one is linked no more. */
export const linkHereMachine = kit.createMachine({
  id: "linkHere",
  initial: "looking",
  context: ({ input }) => ({ misses: 0, link: input.link ?? 0, what: input.what ?? "ask" }),
  on: {
    ...overAnother,
    back: { actions: leave },
    cancel: { actions: leave },
    skip: { actions: leave },
    goOn: { actions: leave },
  },
  states: {
    /** Never waits. By the time this is heard it may be over. */
    looking: {
      entry: effectOf(({ context: { link, what } }) => ({ type: "meetLink", link, what })),
      on: {
        linkMet: [
          {
            guard: is("code"),
            target: "over",
            actions: effectOf((seen) => {
              const found = met(seen);
              const { code, channel } = found?.is === "code" ? found : { code: "", channel: "" };
              return { type: "say", text: "link-code", args: { code, channel } };
            }),
          },
          { guard: is("parted"), target: "over", actions: say("link-parted") },
          { guard: is("question"), target: "linkAsked", actions: noteChannel },
          { guard: is("made"), target: "linkMade", actions: noteChannel },
          { target: "over" },
        ],
      },
    },
    over: { entry: finish },

    linkAsked: choose("linkAsked", [
      { when: (yes) => yes, to: "answering", keep: { yes: true } },
      { when: (yes) => !yes, to: "answering", keep: { yes: false } },
    ]),
    answering: {
      entry: effectOf(({ context }) => ({ type: "answerLink", link: context.link, yes: context.yes === true })),
      on: {
        linkAnswered: [
          { guard: ({ context }) => context.yes !== true, target: "over", actions: say("link-denied") },
          {
            guard: ({ event }) => event.inTime,
            target: "over",
            actions: withChannel("link-confirmed"),
          },
          { target: "over", actions: say("link-late") },
        ],
      },
    },
    linkMade: choose("linkMade", [
      { when: (value) => value === "mine", to: "over", effects: [say("link-mine")] },
      { when: (value) => value === "notMe", to: "undoing" },
    ]),
    undoing: {
      entry: effectOf(({ context }) => ({ type: "undoLink", link: context.link })),
      on: {
        chatParted: { target: "over", actions: withChannel("link-undone") },
        chatKept: { target: "over", actions: say("chat-gone") },
      },
    },
  },
});
