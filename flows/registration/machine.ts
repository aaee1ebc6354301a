import { effect, flowKit, say } from "../kit/machine.ts";
import type { FlowEvent, QuestionId } from "../kit/vocabulary.ts";
import { stopAnnouncements } from "../stop.ts";
import {
  correctable,
  type Draft,
  draftOpened,
  filledBy,
  nextQuestion,
  openQuestions,
  startOver,
  stepOf,
  toRegistration,
  without,
} from "./answers.ts";
import { lostVillage, takes, withoutDistrict } from "./takes.ts";
import { fillIn, overwrite } from "./told.ts";

/** Raise with every change of a consent's wording: the version is kept as evidence beside each answer. */
export const consentTexts = {
  register: "register-3",
  publication: "publication-2",
  announcements: "announcements-2",
} as const;

const { kit, ask, choose, anywhere, effectOf } = flowKit<Draft>(fillIn);

const consent = (purpose: keyof typeof consentTexts, granted: boolean) =>
  effect({ type: "recordConsent", purpose, granted, textVersion: consentTexts[purpose] });

type Seen = { context: Draft };
const sent = ({ context }: Seen): boolean => context.number !== undefined;
const unsent = ({ context }: Seen): boolean => context.consented === true && context.number === undefined;
/** There is something to come back to. */
const begun = (seen: Seen): boolean => unsent(seen) && seen.context.ownerName !== undefined;
/** The owner's leave was given with an earlier business, and nothing here may take it back. */
const known = ({ context }: Seen): boolean => context.known === true;

const isBlank = ({ context }: Seen): boolean => context.consented === undefined && context.number === undefined;
const isOpened = ({ context, event }: Seen & { event: FlowEvent }): boolean =>
  unsent({ context }) && event.type === "draftFound" && event.filled.draft === context.filled;
const takeFilled = kit.assign(({ context, event }) =>
  event.type === "draftFound" ? { ...startOver(context), ...filledBy(event.filled, context.phone ?? undefined) } : {},
);
const sayFilled = kit.enqueueActions(({ context, enqueue }) => {
  const { officer, known: registered } = context;
  if (officer === undefined) return;
  const text = registered ? "draft-here-known" : "draft-here";
  enqueue({ type: "effect", params: { type: "say", text, args: { officer } } });
});
/** What was filled in for somebody who does not want it is kept nowhere. */
const dropFilled = kit.enqueueActions(({ context, enqueue }) => {
  if (context.filled !== undefined) enqueue({ type: "effect", params: { type: "dropDraft", draft: context.filled } });
});

const remind = (wanted: boolean) => effect({ type: "remind", wanted });

const fills = ({ context, event }: Seen & { event: FlowEvent }): boolean =>
  event.type === "told" && Object.keys(fillIn(event.told, context)).length > 0;
/** What is told already as it is corrects nothing. */
const corrects = ({ context, event }: Seen & { event: FlowEvent }): boolean =>
  event.type === "told" &&
  Object.entries(overwrite(event.told, context)).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(context[name as keyof Draft]),
  );
const noteDown = kit.assign(({ context, event }) => (event.type === "told" ? fillIn(event.told, context) : {}));

const beginAgain = kit.assign(({ context }) => startOver(context));

/** While one answer is corrected and nothing else is missing, back leads to the card; else to the question before. */
const toCard = {
  guard: ({ context }: Seen) => context.correcting === true && nextQuestion(context) === "review",
  target: "review",
};
const backTo = (question: QuestionId) => [toCard, { target: question }];

const resume = effectOf(({ context }) => {
  const step = stepOf(nextQuestion(context), context);
  return { type: "open", flow: "resume", input: step === undefined ? {} : { step } };
});

export const registrationMachine = kit.createMachine({
  id: "registration",
  initial: "opening",
  context: ({ input }) => {
    const draft = draftOpened(input);
    return { ...draft, ...fillIn(input.told, draft) };
  },
  on: {
    ...anywhere,
    start: [{ guard: begun, actions: resume }, { actions: [] }],
    register: [{ guard: begun, actions: resume }, { actions: [] }],
    restart: [{ guard: begun, actions: resume }, { actions: [] }],
    returned: { guard: begun, actions: resume },
    idle: { guard: begun, actions: say("reminder") },
    told: [
      { guard: sent, actions: [] },
      {
        // At the card the owner corrects; before it, what was answered stays.
        guard: (seen) => nextQuestion(seen.context) === "review" && seen.context.consented === true && corrects(seen),
        // What was told may open a question again: of a district the village is not known.
        target: ".next",
        actions: [
          kit.assign(({ context, event }) => (event.type === "told" ? overwrite(event.told, context) : {})),
          say("told-kept"),
        ],
      },
      { guard: (seen) => unsent(seen) && fills(seen), target: ".next", actions: [noteDown, say("told-kept")] },
      { guard: fills, actions: [noteDown, say("told-before-consent")] },
    ],
    draftFound: [
      { guard: isBlank, actions: [takeFilled, sayFilled] },
      // The officer mended it meanwhile, and the owner opened it once more.
      { guard: isOpened, target: ".next", actions: takeFilled },
      { actions: say("draft-waits") },
    ],
    startOver: [
      { guard: ({ context }) => context.amends !== undefined, target: ".correct" },
      // What was said about the owner's other businesses stays.
      { guard: (seen) => unsent(seen) && known(seen), target: ".next", actions: beginAgain },
      { guard: unsent, target: ".next", actions: [beginAgain, effect({ type: "forget" })] },
    ],
    cancel: { guard: unsent, target: ".cancel" },
    stop: [
      {
        guard: (seen) => unsent(seen) && known(seen),
        target: ".cancel",
        actions: [remind(false), ...stopAnnouncements],
      },
      { guard: unsent, target: ".cancel", actions: remind(false) },
    ],
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
    /** Never waits: who was registered before is not asked for leave again. */
    opening: {
      always: [
        { guard: ({ context }: Seen) => context.amends !== undefined, target: "correct" },
        { guard: known, target: "next", actions: [remind(true), sayFilled] },
        { target: "consent", actions: sayFilled },
      ],
    },
    consent: choose(
      "consent",
      [
        { when: (yes) => yes, to: "next", effects: [consent("register", true), remind(true)] },
        { when: (yes) => !yes, to: "refused" },
      ],
      { leave: { to: "refused" } },
    ),
    refused: {
      entry: [
        dropFilled,
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

    ownerName: ask("ownerName", { ...takes.ownerName, next: "next", back: [toCard] }),
    businessName: ask("businessName", { ...takes.businessName, next: "next", back: backTo("ownerName") }),
    product: ask("product", { ...takes.product, next: "next", back: backTo("businessName") }),
    cluster: ask("cluster", { ...takes.cluster, next: "next", back: backTo("product") }),
    mode: ask("mode", { ...takes.mode, next: "next", back: backTo("cluster") }),
    place: ask("place", { ...takes.place, next: "next", back: backTo("mode") }),
    district: ask("district", { ...takes.district, next: "next", back: backTo("place") }),
    village: ask("village", {
      ...takes.village,
      next: "next",
      back: [{ guard: withoutDistrict, target: "place" }, { target: "district" }],
      lost: lostVillage,
    }),
    landmark: ask("landmark", { ...takes.landmark, next: "next", back: backTo("district") }),
    rtRw: ask("rtRw", { ...takes.rtRw, next: "next", back: backTo("place") }),
    phone: ask("phone", { ...takes.phone, next: "next", back: backTo("rtRw") }),

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
        { when: (value) => value === "discard", to: "discarding" },
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
    discarding: { always: [{ guard: known, target: "dropped" }, { target: "discarded" }] },
    /** What was promised is done: the words go, and with them the leave to keep any. */
    discarded: {
      entry: [
        dropFilled,
        consent("register", false),
        remind(false),
        effect({ type: "forget" }),
        effect({ type: "finish", then: { type: "closed", outcome: "discarded" } }),
      ],
    },
    /** A change or a further business is dropped; what was registered before stays. */
    dropped: {
      entry: [dropFilled, remind(false), effect({ type: "finish", then: { type: "closed", outcome: "discarded" } })],
    },

    registering: {
      entry: effectOf(({ context }) => {
        const registration = toRegistration(context);
        const opened = context.opened === undefined ? {} : { opened: context.opened };
        return context.amends === undefined
          ? {
              type: "register",
              registration,
              ...opened,
              ...(context.filled === undefined ? {} : { draft: context.filled }),
            }
          : { type: "amend", business: context.amends, registration, ...opened };
      }),
      on: {
        amended: {
          target: "amended",
          actions: effectOf(({ event }) => ({
            type: "say",
            text: event.type === "amended" && event.again ? "amended-again" : "amended",
          })),
        },
        draftGone: {
          target: "discarding",
          actions: effectOf(({ event }) => ({
            type: "say",
            text: `code-${event.type === "draftGone" ? event.reason : "unknown"}`,
          })),
        },
        registered: {
          target: "answered",
          actions: [
            remind(false),
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
    /** Who has another business answered the rest before. */
    answered: { always: [{ guard: known, target: "done" }, { target: "publish" }] },
    amended: { entry: effect({ type: "finish", then: { type: "closed", outcome: "amended" } }) },
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
