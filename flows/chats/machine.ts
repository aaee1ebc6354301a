import { effect, flowKit, type Misses, say } from "../kit/machine.ts";
import type { Answers, FlowEvent } from "../kit/vocabulary.ts";
import type { LinkedChat } from "../link/link.ts";

export interface Chats extends Misses {
  /** Absent before the first look. */
  readonly list?: readonly LinkedChat[];
  /** The one that is looked at, by its id. */
  readonly chosen?: number;
}

const { kit, choose, overAnother, effectOf } = flowKit<Chats>();

interface Seen {
  readonly context: Chats;
  readonly event: FlowEvent;
}
export const chosenIn = ({ list = [], chosen }: Chats): LinkedChat | undefined => list.find(({ id }) => id === chosen);
const answerIn = ({ event }: Seen) => (event.type === "answer" ? (event.value as Answers["chats"]) : undefined);

const leave = effect({ type: "finish", then: { type: "repeat" } });
const missed = { actions: kit.assign(({ context }) => ({ misses: context.misses + 1 })) };
const understood = kit.assign({ misses: 0 });
/** The list as it is after the change: what this turn wants written cannot be looked up yet. */
const mark = (change: (list: readonly LinkedChat[], chosen: number | undefined) => readonly LinkedChat[]) =>
  kit.assign(({ context: { list = [], chosen } }) => ({ list: change(list, chosen) }));

export const chatsMachine = kit.createMachine({
  id: "chats",
  initial: "loading",
  context: { misses: 0 },
  on: {
    ...overAnother,
    chats: { target: ".loading" },
    back: { actions: leave },
    cancel: { actions: leave },
    skip: { actions: leave },
    goOn: { actions: leave },
  },
  states: {
    loading: {
      entry: effect({ type: "lookUpChats" }),
      on: {
        chatsFound: {
          target: "chats",
          actions: kit.assign(({ event }) => (event.type === "chatsFound" ? { list: event.chats } : {})),
        },
        nobodyFound: { target: "nobody" },
      },
    },
    nobody: { entry: [say("chats-none"), effect({ type: "finish" })] },

    chats: {
      meta: { asks: "chats" },
      exit: understood,
      on: {
        answer: [
          { guard: (seen) => answerIn(seen) === "back", actions: leave },
          { guard: (seen) => answerIn(seen) === "latest", target: "latest" },
          {
            target: "chat",
            actions: kit.assign((seen) => {
              const told = answerIn(seen);
              return typeof told === "object" ? { chosen: told.chat } : {};
            }),
          },
        ],
        unclear: missed,
      },
    },
    latest: {
      entry: [
        effect({ type: "preferChat", chat: null }),
        mark((list) => list.map((one) => ({ ...one, chosen: false, receives: one.here }))),
        say("chat-latest"),
      ],
      always: { target: "chats" },
    },
    chat: choose(
      "chat",
      [
        { when: (value) => value === "prefer", to: "preferred" },
        { when: (value) => value === "part", to: "parting" },
        { when: (value) => value === "back", to: "chats" },
      ],
      { back: "chats", skip: "chats" },
    ),
    preferred: {
      entry: [
        effectOf(({ context }) => ({ type: "preferChat", chat: context.chosen ?? null })),
        mark((list, chosen) => list.map((one) => ({ ...one, chosen: one.id === chosen, receives: one.id === chosen }))),
        say("chat-preferred"),
      ],
      always: { target: "chats" },
    },
    parting: choose(
      "parting",
      [
        { when: (yes) => yes, to: "parted" },
        { when: (yes) => !yes, to: "chat" },
      ],
      { back: "chat", skip: "chat" },
    ),
    parted: {
      entry: effectOf(({ context }) => ({ type: "partChat", chat: context.chosen ?? 0 })),
      on: {
        chatParted: [
          { guard: ({ event }) => event.here, actions: [say("link-parted"), effect({ type: "leaveAll" })] },
          {
            target: "loaded",
            actions: [mark((list, chosen) => list.filter(({ id }) => id !== chosen)), say("chat-parted")],
          },
        ],
        chatKept: {
          target: "chats",
          actions: effectOf(({ event }) => ({
            type: "say",
            text: event.type === "chatKept" && event.reason === "young" ? "chat-young" : "chat-gone",
          })),
        },
      },
    },
    /** Never waits: somebody has to receive what the office writes. */
    loaded: {
      entry: mark((list) =>
        list.some(({ receives }) => receives) ? list : list.map((one) => ({ ...one, receives: one.here })),
      ),
      always: { target: "chats" },
    },
  },
});
