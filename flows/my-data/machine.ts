import { effect, flowKit, type Misses, say } from "../kit/machine.ts";
import type { Answers, FlowEvent, Purpose } from "../kit/vocabulary.ts";
import { consentTexts } from "../registration/machine.ts";
import { type GivenConsents, givenConsents } from "./consents.ts";
import { type Right, rights } from "./person.ts";

/** No personal data is kept here: it is looked up again whenever it is told. */
export interface MyData extends Misses, GivenConsents {
  /** Used at once when the conversation is opened. */
  readonly right?: Right | undefined;
  /** An unsent registration lies below. */
  readonly draft?: true;
  /** Something was told already. */
  readonly told?: true;
  /** Nothing is registered from this chat. */
  readonly nobody?: true;
}

/** Raise when what is said about a withdrawal changes. */
const withdrawal = "withdraw-1";

const { kit, choose, overAnother, effectOf } = flowKit<MyData>();

interface Seen {
  readonly context: MyData;
  readonly event: FlowEvent;
}
const asked = <Id extends "myData" | "consents">(value: Answers[Id]) => ({
  guard: ({ event }: Seen) => event.type === "answer" && event.value === value,
});

const leave = effect({ type: "finish", then: { type: "repeat" } });
const keepEverything = [say("not-erased"), effect({ type: "finish" })];
const missed = { actions: kit.assign(({ context }) => ({ misses: context.misses + 1 })) };
const understood = kit.assign({ misses: 0 });
/** They may have changed by the time they are asked about again. */
const forgetConsents = kit.assign({ register: undefined, publication: undefined, announcements: undefined });

/** Looks the person up in the name of a right, which is recorded, and goes on in the same turn. */
const using = (right: Right | null, then: Partial<Record<"personFound" | "nobodyFound", object>>) =>
  kit.createStateConfig({
    entry: effect({ type: "lookUpPerson", for: right }),
    on: { nobodyFound: { target: "myData", actions: nobody }, ...then },
  });

const told = kit.assign({ told: true });
const telling = (what: "data" | "copy" | "accesses") => ({
  target: "myData",
  actions: [
    told,
    effectOf(({ event }) => {
      if (event.type !== "personFound") throw new Error("There is nobody to tell of");
      return { type: "tell", what, person: event.person };
    }),
  ],
});

const unsent = ({ context }: Seen): boolean => context.draft === true;
const tellDraft = effect({ type: "tellDraft" });
const nobody = kit.assign({ nobody: true });

const record = (purpose: Purpose, granted: boolean, textVersion: string) =>
  effect({ type: "recordConsent", purpose, granted, textVersion });

/** A consent is taken back with one word; to give it again its whole wording is shown. */
const turn = (purpose: "publication" | "announcements", question: "publish" | "announcements") => [
  {
    guard: (seen: Seen) => asked<"consents">(purpose).guard(seen) && seen.context[purpose] === true,
    target: "consents",
    actions: [record(purpose, false, withdrawal), say(`withdrawn-${purpose}`), kit.assign({ [purpose]: undefined })],
  },
  { ...asked<"consents">(purpose), target: question },
];

const giveAgain = (purpose: "publication" | "announcements", question: "publish" | "announcements") =>
  choose(
    question,
    [
      {
        when: (yes) => yes,
        to: "consents",
        keep: { [purpose]: true },
        effects: [record(purpose, true, consentTexts[purpose]), say("consent-given")],
      },
      { when: (yes) => !yes, to: "consents" },
    ],
    { back: "consents", skip: "consents" },
  );

export const myDataMachine = kit.createMachine({
  id: "myData",
  initial: "opening",
  context: ({ input }) => ({
    misses: 0,
    ...(input.right === undefined ? {} : { right: input.right }),
    ...(input.open === true ? { draft: true as const } : {}),
  }),
  on: {
    ...overAnother,
    back: { actions: leave },
    cancel: { actions: leave },
    skip: { actions: leave },
    goOn: { actions: leave },
    myData: { target: ".looking" },
    erase: { target: ".erase" },
    correct: { target: ".correct" },
  },
  states: {
    /** Never waits. */
    opening: {
      exit: kit.assign({ right: undefined }),
      always: [
        ...rights.map((right) => ({ guard: ({ context }: Seen) => context.right === right, target: right })),
        { target: "looking" },
      ],
    },
    looking: using(null, { personFound: { target: "myData" } }),
    /** An unsent registration goes along with what is registered, or is all there is. */
    see: using("see", {
      personFound: [
        { guard: unsent, target: "myData", actions: [...telling("data").actions, tellDraft] },
        telling("data"),
      ],
      nobodyFound: [
        { guard: unsent, target: "myData", actions: [nobody, told, tellDraft] },
        { target: "myData", actions: nobody },
      ],
    }),
    copy: using("copy", { personFound: telling("copy") }),
    accesses: using("accesses", { personFound: telling("accesses") }),
    /** Whose business it is to change an answer: the conversation about the businesses takes this one's place. */
    correct: using("correct", {
      personFound: { actions: effect({ type: "open", flow: "businesses" }) },
      nobodyFound: { actions: effect({ type: "finish", then: { type: "correct" } }) },
    }),
    withdraw: using("withdraw", {
      personFound: {
        target: "consents",
        actions: kit.assign(({ event }) => (event.type === "personFound" ? givenConsents(event.person) : {})),
      },
    }),
    erase: using("erase", {
      personFound: { target: "erasing" },
      nobodyFound: { target: "erasing", actions: nobody },
    }),

    myData: {
      meta: { asks: "myData" },
      entry: forgetConsents,
      exit: understood,
      on: {
        answer: [
          ...rights.map((right) => ({ ...asked<"myData">(right), target: right })),
          { ...asked<"myData">("back"), actions: leave },
        ],
        unclear: missed,
      },
    },

    consents: {
      meta: { asks: "consents" },
      exit: understood,
      on: {
        answer: [
          ...turn("publication", "publish"),
          ...turn("announcements", "announcements"),
          { ...asked<"consents">("register"), target: "erase", actions: say("withdrawn-register") },
          { ...asked<"consents">("back"), target: "myData" },
        ],
        unclear: missed,
        back: "myData",
      },
    },
    publish: giveAgain("publication", "publish"),
    announcements: giveAgain("announcements", "announcements"),

    erasing: {
      meta: { asks: "erasing" },
      exit: understood,
      on: {
        answer: [
          { guard: ({ event }: Seen) => event.type === "answer" && event.value === true, target: "leaving" },
          { actions: keepEverything },
        ],
        unclear: missed,
        erase: { actions: [] },
        back: "myData",
        cancel: { actions: keepEverything },
        skip: { actions: keepEverything },
      },
    },
    /** After it nobody is known here: the talk begins anew. */
    leaving: {
      entry: effect({ type: "erase" }),
      on: {
        erased: {
          actions: [
            effectOf(({ event }) => ({
              type: "say",
              text: "erased",
              // As text: a number would be written "1.000".
              args: { proof: event.type === "erased" ? String(event.proof) : "" },
            })),
            effect({ type: "leaveAll" }),
          ],
        },
      },
    },
  },
});
