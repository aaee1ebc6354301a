import { effect, flowKit, say } from "../kit/machine.ts";
import type { Answers, Effect, FlowEvent } from "../kit/vocabulary.ts";
import { effectsOf, isPhoto, toldByNik } from "./answers.ts";
import { type DetailField, detailGroups, detailNames } from "./fields.ts";
import * as progress from "./progress.ts";
import { type Completing, mostPhotos } from "./progress.ts";

const { kit, anywhere, effectOf } = flowKit<Completing>();

interface Seen {
  readonly context: Completing;
  readonly event: FlowEvent;
}

const missed = { actions: kit.assign(({ context }) => ({ misses: context.misses + 1 })) };
const understood = kit.assign({ misses: 0 });
const given = <Id extends keyof Answers>(event: FlowEvent): Answers[Id] | undefined =>
  event.type === "answer" ? (event.value as Answers[Id]) : undefined;

/** As many effects as what is known calls for. */
const carry = (plan: (seen: Seen) => readonly Effect[]) =>
  kit.enqueueActions(({ context, event, enqueue }) => {
    for (const params of plan({ context, event })) enqueue({ type: "effect", params });
  });

const clear = (...keys: (keyof Completing)[]) => Object.fromEntries(keys.map((key) => [key, undefined]));
const put = (change: (context: Completing, event: FlowEvent) => Partial<Completing>) =>
  kit.assign(({ context, event }) => change(context, event));
const putAside = [say("details-later"), effect({ type: "finish" })];
const keep = (field: DetailField) =>
  carry(({ context, event }) => {
    const value = given<DetailField>(event);
    return value === undefined ? [] : effectsOf(field, value, context);
  });
const passWith = (field: DetailField) =>
  put((context, event) => {
    return progress.answered(field, toldByNik(given<DetailField>(event) ?? null, context), context);
  });

/** Waits for one detail: an answer is handed out at once, and nothing of it stays here. */
const asking = (field: DetailField) =>
  kit.createStateConfig({
    meta: { asks: field },
    exit: understood,
    on: {
      answer: { target: "next", actions: [keep(field), passWith(field)] },
      unclear: missed,
      skip: { target: "next", actions: put((context) => progress.pass(field, context)) },
      back: {
        guard: ({ context }) => context.alone !== true || progress.before({ ...context, from: field }) !== undefined,
        target: "before",
        actions: put(() => ({ from: field })),
      },
    },
  });

const received = ({ photos = 0 }: Completing): number => photos;
const photosDone = put((context) => ({
  ...(received(context) > 0 ? progress.answered("photos", [], context) : progress.pass("photos", context)),
  ...clear("photos"),
}));

/** Photos come one by one until the owner says that these were all. */
const photos = kit.createStateConfig({
  ...asking("photos"),
  on: {
    ...asking("photos").on,
    answer: [
      {
        guard: ({ context, event }) => isPhoto(given<DetailField>(event) ?? null) && received(context) < mostPhotos,
        actions: [keep("photos"), put((context) => ({ photos: received(context) + 1, misses: 0 }))],
      },
      // No more than that; but never on to another question while an album still arrives.
      { guard: ({ event }) => isPhoto(given<DetailField>(event) ?? null), actions: [] },
      { target: "next", actions: photosDone },
    ],
    skip: { target: "next", actions: photosDone },
  },
});

const to = (find: (context: Completing) => DetailField | undefined) =>
  detailNames.map((field) => ({ guard: ({ context }: Seen) => find(context) === field, target: field }));

export const detailsMachine = kit.createMachine({
  id: "details",
  initial: "opening",
  context: ({ input }) => progress.begin(input),
  on: {
    ...anywhere,
    start: { actions: [] },
    complete: { actions: [] },
    returned: { actions: say("details-returned") },
    cancel: { actions: putAside },
    stop: { actions: [say("details-later"), effect({ type: "finish", then: { type: "stop" } })] },
    register: { actions: effect({ type: "open", flow: "businesses" }) },
    correct: { actions: effect({ type: "open", flow: "businesses" }) },
  },
  states: {
    /** Never waits. Who opened this may know the person already, or ask for no more than a few details of a business. */
    opening: {
      always: [
        {
          guard: ({ context: { missing, candidates, alone, business } }) =>
            missing !== undefined || candidates !== undefined || (alone === true && business !== undefined),
          target: "next",
        },
        { target: "looking" },
      ],
    },
    looking: {
      entry: effect({ type: "lookUpPerson", for: null }),
      on: {
        personFound: [
          { guard: ({ event }) => event.person.businesses.length === 0, target: "nobody" },
          { target: "next", actions: put((context, event) => found(context, event)) },
        ],
        nobodyFound: "nobody",
      },
    },
    nobody: { entry: [say("details-nobody"), effect({ type: "finish" })] },

    /** Never waits: goes on to the next question of the queue, or to the list. */
    next: {
      always: [
        { guard: ({ context }) => progress.isLost(context), target: "looking" },
        {
          guard: ({ context }) => progress.needsBusiness(context) && context.business === undefined,
          target: "detailsOf",
        },
        ...to(progress.upcoming),
        { guard: ({ context }) => context.alone === true, target: "done" },
        { guard: ({ context }) => context.missing?.length === 0 && context.kept === true, target: "complete" },
        {
          guard: ({ context }) => context.kept === true,
          target: "details",
          actions: [put(() => clear("queue", "passed", "kept", "derived")), say("details-thanks")],
        },
        { target: "details", actions: put(() => clear("queue", "passed")) },
      ],
    },
    /** Never waits: goes back in the queue, or to the list. */
    before: {
      exit: put(() => clear("from")),
      always: [...to(progress.before), { target: "details", actions: put(() => clear("queue", "passed")) }],
    },

    detailsOf: {
      meta: { asks: "detailsOf" },
      exit: understood,
      on: {
        // What is missing of it is looked up anew.
        answer: {
          target: "looking",
          actions: put((_, event) => {
            const business = given<"detailsOf">(event);
            return { ...clear("candidates"), ...(business === undefined ? {} : { business }) };
          }),
        },
        unclear: missed,
        back: { actions: putAside },
        skip: { actions: putAside },
      },
    },
    details: {
      meta: { asks: "details" },
      exit: understood,
      on: {
        answer: [
          ...detailGroups.map((group) => ({
            guard: ({ event }: Seen) => given<"details">(event) === group,
            target: "next",
            actions: [
              carry(({ context }) =>
                progress.missingIn(group, context).length > 0 ? [] : [{ type: "say", text: "details-again" }],
              ),
              put((context) => progress.beginGroup(group, context)),
            ],
          })),
          { actions: putAside },
        ],
        unclear: missed,
        back: { actions: putAside },
        skip: { actions: putAside },
      },
    },
    ...(Object.fromEntries(detailNames.map((field) => [field, asking(field)])) as Record<
      DetailField,
      ReturnType<typeof asking>
    >),
    photos,

    done: {
      entry: [
        effectOf(({ context }) => ({ type: "say", text: context.kept === true ? "details-done" : "details-later" })),
        effect({ type: "finish" }),
      ],
    },
    complete: { entry: [say("details-complete"), effect({ type: "finish" })] },
  },
});

function found(context: Completing, event: FlowEvent): Partial<Completing> {
  return event.type === "personFound" ? { ...clear("business"), ...progress.taken(event.person, context) } : {};
}
