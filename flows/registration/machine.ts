import { effect, flowKit } from "../kit/machine.ts";
import type { Answers, QuestionId } from "../kit/vocabulary.ts";
import { correctable, type Draft, nextQuestion, openQuestions, startOver, stepOf, toRegistration } from "./answers.ts";

/** Raise with every change of a consent's wording: the version is kept as evidence beside each answer. */
export const consentTexts = {
  register: "register-1",
  publication: "publication-1",
  announcements: "announcements-1",
} as const;

const { kit, ask, choose, anywhere, effectOf } = flowKit<Draft>();

const consent = (purpose: keyof typeof consentTexts, granted: boolean) =>
  effect({ type: "recordConsent", purpose, granted, textVersion: consentTexts[purpose] });

type Seen = { context: Draft };
const unsent = ({ context }: Seen): boolean => context.consented === true && context.number === undefined;
/** There is something to come back to. */
const begun = (seen: Seen): boolean => unsent(seen) && seen.context.ownerName !== undefined;

/** Opens these questions again. */
const without = (...keys: (keyof Draft)[]) => Object.fromEntries(keys.map((key) => [key, undefined])) as Partial<Draft>;

/** A new place opens every rung below it again. */
const takePlace = (place: Answers["place"], draft: Draft): Partial<Draft> => {
  const fresh = without("pin", "byName", "district", "village", "landmark", "rtRw");
  if ("byName" in place) return { ...fresh, byName: true };
  if ("atHint" in place) {
    const village = draft.hint?.village;
    return village === undefined ? {} : { ...fresh, byName: true, village, district: districtOf(village) };
  }
  if (place.kind === "landmark") return { ...fresh, byName: true, landmark: place.text };
  if (place.kind === "area") {
    const { district, village } = place;
    return { ...fresh, byName: true, district, ...(village === undefined ? {} : { village }) };
  }
  const { kind: _, ...pin } = place;
  return { ...fresh, pin };
};

/** "33.13.11.2005" lies in "33.13.11". */
const districtOf = (village: string): string => village.slice(0, 8);

/** While one answer is corrected and nothing else is missing, back leads to the card; else to the question before. */
const toCard = {
  guard: ({ context }: Seen) => context.correcting === true && nextQuestion(context) === "review",
  target: "review",
};
const backTo = (question: QuestionId) => [toCard, { target: question }];

/** An answer that was given already stays as it is. */
const kept = (question: keyof Draft) => (draft: Draft) => (draft[question] === undefined ? undefined : {});

const resume = effectOf(({ context }) => {
  const step = stepOf(nextQuestion(context), context);
  return { type: "open", flow: "resume", input: step === undefined ? {} : { step } };
});

export const registrationMachine = kit.createMachine({
  id: "registration",
  initial: "consent",
  context: ({ input }) => ({
    misses: 0,
    ...(input.hint === undefined ? {} : { hint: input.hint }),
    ...(input.phone === undefined ? {} : { phone: input.phone, phoneKnown: true as const }),
  }),
  on: {
    ...anywhere,
    start: [{ guard: begun, actions: resume }, { actions: [] }],
    register: [{ guard: begun, actions: resume }, { actions: [] }],
    restart: [{ guard: begun, actions: resume }, { actions: [] }],
    returned: { guard: begun, actions: resume },
    startOver: {
      guard: unsent,
      target: ".next",
      actions: [kit.assign(({ context }) => startOver(context)), effect({ type: "forget" })],
    },
    cancel: { guard: unsent, target: ".cancel" },
    stop: { guard: unsent, target: ".cancel" },
    correct: { guard: begun, target: ".correct" },
    status: [
      {
        guard: unsent,
        actions: effectOf(({ context }) => {
          const step = stepOf(nextQuestion(context), context);
          return { type: "say", text: "status-draft", args: { at: step?.at ?? 0, of: step?.of ?? 0 } };
        }),
      },
      { actions: effect({ type: "lookUpStatus" }) },
    ],
  },
  states: {
    consent: choose(
      "consent",
      [
        { when: (yes) => yes, to: "next", effects: [consent("register", true)] },
        { when: (yes) => !yes, to: "refused" },
      ],
      { leave: { to: "refused" } },
    ),
    refused: {
      entry: [
        consent("register", false),
        effect({ type: "forget" }),
        effect({ type: "finish", then: { type: "closed", outcome: "refused" } }),
      ],
    },

    /** Never waits: goes on to whatever is still missing. */
    next: {
      entry: kit.assign({ consented: true }),
      always: [
        ...openQuestions.map(([question, isMissing]) => ({
          guard: ({ context }: Seen) => isMissing(context),
          target: question,
        })),
        { target: "review" },
      ],
    },

    ownerName: ask("ownerName", {
      take: (ownerName) => ({ ownerName }),
      skip: kept("ownerName"),
      next: "next",
      back: [toCard],
    }),
    businessName: ask("businessName", {
      take: (businessName) => ({ businessName }),
      skip: kept("businessName"),
      next: "next",
      back: backTo("ownerName"),
    }),
    product: ask("product", {
      take: (product) => ({ product, ...without("cluster", "allClusters") }),
      skip: kept("product"),
      next: "next",
      back: backTo("businessName"),
    }),
    cluster: ask("cluster", {
      take: (value) => ("more" in value ? { allClusters: true } : { cluster: value.cluster }),
      skip: kept("cluster"),
      next: "next",
      back: backTo("product"),
    }),
    mode: ask("mode", {
      take: (mode) => ({ mode }),
      skip: kept("mode"),
      next: "next",
      back: backTo("cluster"),
    }),
    place: ask("place", {
      take: takePlace,
      skip: (draft) => (draft.pin ?? draft.byName) && {},
      next: "next",
      back: backTo("mode"),
    }),
    district: ask("district", {
      take: (value, draft) => {
        if ("kind" in value) return takePlace(value, draft);
        if ("notListed" in value) return { district: null, village: null };
        return { district: value.district, ...without("village") };
      },
      skip: kept("district"),
      next: "next",
      back: backTo("place"),
    }),
    village: ask("village", {
      take: (value, draft) => {
        if ("kind" in value) return takePlace(value, draft);
        if ("notListed" in value) return { village: null };
        return "byDistrict" in value ? { byName: true } : value;
      },
      skip: kept("village"),
      next: "next",
      back: [{ guard: ({ context }: Seen) => context.byName !== true, target: "place" }, { target: "district" }],
      /** A name that nobody knows in the whole territory is sought district by district. */
      lost: { when: (draft) => draft.district === undefined, to: "district", keep: { byName: true } },
    }),
    landmark: ask("landmark", {
      take: (value, draft) => (typeof value === "string" ? { landmark: value } : takePlace(value, draft)),
      next: "next",
      back: backTo("district"),
    }),
    rtRw: ask("rtRw", {
      take: (value) => ({ rtRw: "dontKnow" in value ? null : value }),
      skip: (draft) => ({ rtRw: draft.rtRw ?? null }),
      next: "next",
      back: backTo("place"),
    }),
    phone: ask("phone", {
      take: (phone) => ({ phone }),
      skip: (draft) => ({ phone: draft.phone ?? null }),
      next: "next",
      back: backTo("rtRw"),
    }),

    review: {
      entry: kit.assign(without("correcting")),
      ...choose(
        "review",
        [
          { when: (value) => value === "yes", to: "registering" },
          { when: (value) => value === "correct", to: "correct" },
          { when: (value) => value === "cancel", to: "cancel" },
        ],
        {
          back: [{ guard: ({ context }) => context.phoneKnown === true, target: "rtRw" }, { target: "phone" }],
        },
      ),
    },
    correct: choose(
      "correct",
      correctable.map((question) => ({
        when: (value) => value === question,
        to: question,
        keep: { correcting: true } as const,
      })),
      { back: "next" },
    ),
    cancel: choose(
      "cancel",
      [
        { when: (value) => value === "goOn", to: "next" },
        { when: (value) => value === "later", to: "paused" },
        { when: (value) => value === "discard", to: "discarded" },
      ],
      { back: "next" },
    ),
    /** The owner put it aside; any word brings the question whether to go on. */
    paused: {
      entry: effect({ type: "say", text: "paused" }),
      on: {
        goOn: "next",
        skip: "next",
        unclear: { actions: resume },
        greeting: { actions: resume },
        repeat: { actions: resume },
        start: { actions: resume },
        register: { actions: resume },
        restart: { actions: resume },
      },
    },
    /** What was promised is done: the words go, and with them the leave to keep any. */
    discarded: {
      entry: [
        consent("register", false),
        effect({ type: "forget" }),
        effect({ type: "finish", then: { type: "closed", outcome: "discarded" } }),
      ],
    },

    registering: {
      entry: effectOf(({ context }) => ({ type: "register", registration: toRegistration(context) })),
      on: {
        registered: {
          target: "publish",
          actions: [
            kit.assign(({ event }) => (event.type === "registered" ? { number: event.number } : {})),
            effectOf(({ event }) => ({
              type: "say",
              text: "registered",
              args: { number: event.type === "registered" ? event.number : "" },
            })),
          ],
        },
      },
    },
    publish: choose(
      "publish",
      [
        { when: (yes) => yes, to: "announcements", effects: [consent("publication", true)] },
        { when: (yes) => !yes, to: "announcements", effects: [consent("publication", false)] },
      ],
      { skip: "announcements", leave: { to: "done" } },
    ),
    announcements: choose(
      "announcements",
      [
        { when: (yes) => yes, to: "done", effects: [consent("announcements", true)] },
        { when: (yes) => !yes, to: "done", effects: [consent("announcements", false)] },
      ],
      { skip: "done", back: "publish", leave: { to: "done", effects: [consent("announcements", false)] } },
    ),
    done: { entry: effect({ type: "finish", then: { type: "closed", outcome: "registered" } }) },
  },
});
