import { effect, flowKit, type Misses, say } from "../kit/machine.ts";
import type { Effect, FlowEvent, FlowInput, PinAnswer } from "../kit/vocabulary.ts";
import type { OwnBusiness, Person } from "../my-data/person.ts";

/** One line of the owner's list; the rest is looked up when it is needed. */
export interface Listed {
  readonly id: number;
  readonly name: string;
  readonly number: string;
  readonly status: OwnBusiness["status"];
  readonly mode: OwnBusiness["registration"]["mode"];
}

export interface Businesses extends Misses {
  /** Absent before the first look. */
  readonly list?: readonly Listed[];
  /** The one that is looked at, by its id. */
  readonly chosen?: number;
}

const { kit, choose, anywhere, effectOf } = flowKit<Businesses>();

type Seen = { context: Businesses };
export const chosenOf = ({ list = [], chosen }: Businesses): Listed | undefined => list.find(({ id }) => id === chosen);
const single = ({ context }: Seen): boolean => context.list?.length === 1;

const lookUp = effect({ type: "lookUpPerson", for: null });
const leave = effect({ type: "finish", then: { type: "goOn" } });

const keepList = kit.assign(({ context, event }) => {
  if (event.type !== "personFound") return {};
  const list = event.person.businesses.map(({ id, number, status, registration }) => {
    const { businessName: name, mode } = registration;
    return { id, name, number, status, mode };
  });
  const chosen = list.length === 1 ? list[0]?.id : context.chosen;
  return { list, ...(chosen === undefined ? {} : { chosen }) };
});

/** Gives way to another conversation, which begins with what is looked up first. */
const giveWay = (
  open: (person: Person, business: OwnBusiness | undefined) => { flow: "registration" | "details"; input: FlowInput },
) =>
  kit.createStateConfig({
    entry: lookUp,
    on: {
      personFound: {
        actions: [
          effect({ type: "finish" }),
          effectOf(({ context, event }): Effect => {
            if (event.type !== "personFound") return { type: "finish" };
            const business = event.person.businesses.find(({ id }) => id === context.chosen);
            return { type: "open", ...open(event.person, business) };
          }),
        ],
      },
      nobodyFound: { target: "nobody" },
    },
  });

const missed = kit.assign(({ context }) => ({ misses: context.misses + 1 }));
const answerIn = (event: FlowEvent) => (event.type === "answer" ? event.value : undefined);
const businessIn = (event: FlowEvent): number => (answerIn(event) as { business: number }).business;
/** The list as it is after the change: what this turn wants written cannot be looked up yet. */
const markChosen = (status: Listed["status"]) =>
  kit.assign(({ context: { list = [], chosen } }) => ({
    list: list.map((one) => (one.id === chosen ? { ...one, status } : one)),
  }));
const setOpen = (open: boolean) =>
  kit.createStateConfig({
    entry: [
      effectOf(({ context }) => ({ type: "setOpen", business: context.chosen ?? 0, open })),
      say(open ? "business-reopened" : "business-closed"),
      markChosen(open ? "registered" : "closed"),
    ],
    always: { target: "business" },
  });

export const businessesMachine = kit.createMachine({
  id: "businesses",
  initial: "loading",
  context: { misses: 0 },
  on: {
    ...anywhere,
    cancel: { actions: leave },
    skip: { actions: leave },
    stop: { actions: effect({ type: "finish", then: { type: "stop" } }) },
    goOn: { actions: [] },
    register: { target: ".adding" },
    correct: { guard: ({ context }) => context.chosen !== undefined, target: ".correcting" },
    returned: { target: ".loading" },
  },
  states: {
    loading: {
      entry: lookUp,
      on: { personFound: { target: "found", actions: keepList }, nobodyFound: { target: "nobody" } },
    },
    found: {
      always: [
        { guard: ({ context }) => chosenOf(context) !== undefined, target: "business" },
        { target: "businesses" },
      ],
    },
    nobody: { entry: [say("businesses-none"), effect({ type: "finish" })] },

    businesses: {
      meta: { asks: "businesses" },
      exit: kit.assign({ misses: 0 }),
      on: {
        answer: [
          { guard: ({ event }) => answerIn(event) === "add", target: "adding" },
          { guard: ({ event }) => answerIn(event) === "back", target: "leaving" },
          { target: "found", actions: kit.assign(({ event }) => ({ chosen: businessIn(event) })) },
        ],
        unclear: { actions: missed },
        back: { target: "leaving" },
      },
    },
    business: choose(
      "business",
      [
        { when: (value) => value === "correct", to: "correcting" },
        { when: (value) => value === "details", to: "detailing" },
        { when: (value) => value === "photos", to: "picturing" },
        { when: (value) => value === "spot", to: "spot" },
        { when: (value) => value === "close", to: "closing" },
        { when: (value) => value === "reopen", to: "reopened" },
        { when: (value) => value === "add", to: "adding" },
        { when: (value) => value === "back", to: "upwards" },
      ],
      { back: "upwards" },
    ),
    upwards: {
      entry: kit.assign({ chosen: undefined as never }),
      always: [{ guard: single, target: "leaving" }, { target: "businesses" }],
    },
    leaving: { entry: leave },

    adding: giveWay(({ name, phone }) => ({ flow: "registration", input: { owner: { name, phone } } })),
    correcting: giveWay((_, amends) => ({
      flow: "registration",
      input: amends === undefined ? {} : { amends },
    })),
    detailing: giveWay((person, business) => ({
      flow: "details",
      input: { person, ...(business && { business }) },
    })),
    picturing: giveWay((person, business) => ({
      flow: "details",
      input: { person, fields: ["photos"], ...(business && { business }) },
    })),

    /** Another place where a roving business usually stands; as many as there are. */
    spot: {
      meta: { asks: "spot" },
      exit: kit.assign({ misses: 0 }),
      on: {
        answer: [
          { guard: ({ event }) => answerIn(event) === "enough", target: "business" },
          {
            actions: [
              effectOf(({ context, event }) => ({
                type: "addSpot",
                business: context.chosen ?? 0,
                spot: answerIn(event) as PinAnswer,
              })),
              kit.assign({ misses: 0 }),
              say("spot-kept"),
            ],
          },
        ],
        unclear: { actions: missed },
        back: { target: "business" },
        skip: { target: "business" },
      },
    },
    closing: choose(
      "closing",
      [
        { when: (yes) => yes, to: "closed" },
        { when: (yes) => !yes, to: "business" },
      ],
      { back: "business", skip: "business" },
    ),
    closed: setOpen(false),
    reopened: setOpen(true),
  },
});
