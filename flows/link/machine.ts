import { effect, flowKit, type Misses, say } from "../kit/machine.ts";
import type { Answers, FlowEvent } from "../kit/vocabulary.ts";

/** No number and no code is kept here: they go to the register at once. */
export interface Linking extends Misses {
  readonly registered?: true;
  /** An unsent registration lies below, and goes when the chat is linked; `agreed`: the owner knows. */
  readonly draft?: true;
  readonly agreed?: true;
  /** Opened because the other chat confirmed this link. */
  readonly joins?: number;
  /** Confirmed, and to be joined. */
  readonly link?: number;
  /** What was sent to the other chat, if anybody has one. */
  readonly way?: "code" | "phone";
  /** The channel tells the sender's number. */
  readonly vouched?: true;
}

const { kit, choose, overAnother, effectOf } = flowKit<Linking>();

interface Seen {
  readonly context: Linking;
  readonly event: FlowEvent;
}

const leave = effect({ type: "finish", then: { type: "repeat" } });
const understood = kit.assign({ misses: 0 });
const missed = { actions: kit.assign(({ context }) => ({ misses: context.misses + 1 })) };
const answerIn = (event: FlowEvent) => (event.type === "answer" ? (event.value as Answers["linkCode"]) : undefined);

const ask = effectOf(({ event }) => {
  const by = answerIn(event);
  if (by === undefined || "code" in by) throw new Error("Nobody told a number");
  return { type: "askLink", by };
});
const noteFound = kit.assign(({ event }) => {
  if (event.type !== "linkFound") return {};
  const { waits, link, vouched } = event;
  // What is not waited for any more is asked for anew.
  return {
    way: (waits ?? undefined) as never,
    link: link as never,
    vouched: (vouched ? true : undefined) as never,
  };
});
const later = { target: "leaving", actions: say("link-later") };

export const linkMachine = kit.createMachine({
  id: "link",
  initial: "opening",
  context: ({ input }) => ({
    misses: 0,
    ...(input.registered === true ? { registered: true as const } : {}),
    ...(input.open === true ? { draft: true as const } : {}),
    ...(input.link === undefined ? {} : { joins: input.link }),
  }),
  on: {
    ...overAnother,
    link: { target: ".opening" },
    // The word alone, of whoever has six digits in mind.
    code: [{ guard: ({ event }) => event.code === undefined, actions: [] }, overAnother.code[1]],
    back: { actions: leave },
    cancel: { actions: leave },
    skip: { actions: leave },
    goOn: { actions: leave },
  },
  states: {
    /** What was asked for before is waited for still. */
    opening: { entry: effect({ type: "lookUpLink" }), on: { linkFound: { target: "found", actions: noteFound } } },
    /** Never waits. */
    found: {
      always: [
        // The other chat's word came too late for this link.
        { guard: ({ context }: Seen) => (context.joins ?? context.link) !== context.link, target: "leaving" },
        { guard: ({ context }: Seen) => context.registered === true, target: "registered" },
        { guard: ({ context }: Seen) => context.draft === true && context.agreed !== true, target: "linkDraft" },
        { guard: ({ context }: Seen) => context.link !== undefined, target: "joining" },
        { guard: ({ context }: Seen) => context.way !== undefined, target: "linkCode" },
        { guard: ({ context }: Seen) => context.vouched === true, target: "askingOwn" },
        { target: "linkNumber" },
      ],
    },
    /** Two registrations are made one by officers alone. */
    registered: {
      entry: [say("link-registered"), effect({ type: "finish" }), effect({ type: "open", flow: "chats" })],
    },
    leaving: { entry: effect({ type: "finish" }) },
    /** The registration below goes on. */
    kept: { entry: leave },

    linkDraft: choose(
      "linkDraft",
      [
        { when: (yes) => yes, to: "found", keep: { agreed: true } },
        { when: (yes) => !yes, to: "kept" },
      ],
      { back: "kept", skip: "kept" },
    ),
    linkNumber: {
      meta: { asks: "linkNumber" },
      exit: understood,
      on: { answer: { target: "asking", actions: ask }, unclear: missed },
    },
    askingOwn: {
      entry: effect({ type: "askLink", by: { ofChat: true } }),
      on: { linkAsked: { target: "linkCode", actions: noteAsked() }, linkLater: later },
    },
    asking: { on: { linkAsked: { target: "linkCode", actions: noteAsked() }, linkLater: later } },
    /** Waits for the code that was sent to the other chat, or for the yes that is given there. */
    linkCode: {
      meta: { asks: "linkCode" },
      exit: understood,
      on: {
        answer: [
          {
            guard: ({ event }) => "code" in (answerIn(event) ?? {}),
            target: "trying",
            actions: effectOf(({ event }) => {
              const told = answerIn(event);
              return { type: "tryLink", code: told !== undefined && "code" in told ? told.code : "" };
            }),
          },
          { target: "asking", actions: ask },
        ],
        unclear: missed,
      },
    },
    trying: {
      on: {
        linkJoined: { target: "joined" },
        linkWrong: [
          {
            guard: ({ event }) => event.left > 0,
            target: "linkCode",
            actions: effectOf(({ event }) => ({
              type: "say",
              text: "link-wrong",
              args: { left: event.type === "linkWrong" ? event.left : 0 },
            })),
          },
          { target: "linkNumber", actions: [forgetAsked(), say("link-used-up")] },
        ],
        linkGone: { target: "linkNumber", actions: [forgetAsked(), say("link-gone")] },
      },
    },
    joining: {
      entry: effectOf(({ context }) => ({ type: "joinLink", link: context.link ?? 0 })),
      on: {
        linkJoined: { target: "joined" },
        linkGone: { target: "linkNumber", actions: [forgetAsked(), say("link-gone")] },
      },
    },
    joined: {
      entry: [
        effect({ type: "remind", wanted: false }),
        say("link-joined"),
        effect({ type: "leaveAll", registered: true }),
      ],
    },
  },
});

function noteAsked() {
  return kit.assign(({ event }: Seen) => (event.type === "linkAsked" ? { way: event.way } : {}));
}
function forgetAsked() {
  return kit.assign({ way: undefined as never, link: undefined as never, joins: undefined as never });
}
