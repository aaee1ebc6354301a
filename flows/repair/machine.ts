import { effectsOf, isPhoto } from "../details/answers.ts";
import { type DetailField, detailNames } from "../details/fields.ts";
import { mostPhotos } from "../details/progress.ts";
import { effect, flowKit, say } from "../kit/machine.ts";
import type { Answers, Effect, FlowEvent, QuestionId } from "../kit/vocabulary.ts";
import { draftFrom, openQuestions, toRegistration } from "../registration/answers.ts";
import { lostVillage, takes, withoutDistrict } from "../registration/takes.ts";
import { type RepairField, whyIn } from "./checked.ts";
import { questionsOf } from "./fields.ts";
import type { Repair, Repaired } from "./repair.ts";
import type { Repairing } from "./repairing.ts";

const { kit, ask, anywhere, effectOf, sayStatus } = flowKit<Repairing>();

interface Seen {
  readonly context: Repairing;
  readonly event: FlowEvent;
}

const missed = { actions: kit.assign(({ context }) => ({ misses: context.misses + 1 })) };
const understood = kit.assign({ misses: 0 });
const given = <Id extends QuestionId>(event: FlowEvent): Answers[Id] | undefined =>
  event.type === "answer" ? (event.value as Answers[Id]) : undefined;
const fieldOf = ({ field }: Repairing): RepairField => {
  if (field === undefined) throw new Error("Nothing is to be repaired");
  return field;
};

/** As many effects as what is known calls for. */
const carry = (plan: (seen: Seen) => readonly Effect[]) =>
  kit.enqueueActions(({ context, event, enqueue }) => {
    for (const params of plan({ context, event })) enqueue({ type: "effect", params });
  });

/** What was repaired before in this talk is not written yet, so it would be found again. */
const lookUp = effectOf(({ context }) => ({ type: "lookUpRepairs", without: context.done ?? [] }));
const found = ({ event }: Seen): readonly Repair[] => (event.type === "repairsFound" ? event.repairs : []);
/** The oldest is asked first; of the earlier one nothing stays. */
const takeUp = kit.assign((seen) => {
  const [first, ...others] = found(seen);
  if (first === undefined) return {};
  const { context } = seen;
  const forgotten = Object.fromEntries(Object.keys(context).map((key) => [key, undefined]));
  const { consented: _, ...known } = draftFrom({ amends: first.business });
  const { done, below } = context;
  return {
    ...forgotten,
    ...known,
    ...(done && { done }),
    ...(below && { below }),
    ...{ check: first.check, of: first.business.id, field: first.field },
    ...{ reason: first.reason, words: first.words, left: others.length },
  };
});

const tell = (text: "repair-asked" | "repair-reminder") =>
  effectOf(({ context }) => {
    const { reason = null, words = null, businessName: name = "", left = 0 } = context;
    const { args, texts } = whyIn({ reason, words });
    return {
      ...{ type: "say", text, args: { ...args, name, left: text === "repair-asked" ? left : 0 } },
      texts: { ...texts, field: `field-${fieldOf(context)}` },
    };
  });

/** A registration that lies below waits on. */
const remindOfBelow = effectOf(({ context }) => ({ type: "remind", wanted: context.below === true }));
const leave = [remindOfBelow, effect({ type: "finish" })];
const putAside = [effect({ type: "repairLater" }), say("repair-later"), remindOfBelow];

const repair = (told: (context: Repairing) => Repaired) =>
  effectOf(({ context }) => ({
    ...{ type: "repair", check: context.check ?? 0, field: fieldOf(context), told: told(context) },
  }));

/** The first question of the repair that has no answer (any more). */
const missing = (context: Repairing): QuestionId | undefined =>
  openQuestions.find(([question, isOpen]) => questionsOf(fieldOf(context)).includes(question) && isOpen(context))?.[0];

/** Waits for one field beyond the quick path: an answer is handed out at once, and nothing of it stays here. */
const asking = (field: DetailField) =>
  kit.createStateConfig({
    meta: { asks: field },
    exit: understood,
    on: {
      answer: {
        target: "answered",
        actions: carry(({ context, event }) => {
          const value = given<DetailField>(event);
          const effects = value === undefined ? [] : effectsOf(field, value, { misses: 0, business: context.of ?? 0 });
          const details = effects.flatMap((one) =>
            one.type === "keepDetail" ? [{ field: one.field, value: one.value }] : [],
          );
          const { check = 0 } = context;
          return [...effects.filter(({ type }) => type === "say"), { type: "repair", check, field, told: { details } }];
        }),
      },
      unclear: missed,
    },
  });

const received = ({ context }: Seen): boolean => (context.photos ?? 0) > 0;
const isPicture = ({ event }: Seen): boolean => isPhoto(given<DetailField>(event) ?? null);
const photosDone = { guard: received, target: "answered", actions: repair(() => ({ all: true })) };

/** Photos come one by one until the owner says that these were all; who falls silent after some meant all. */
const photos = kit.createStateConfig({
  meta: { asks: "photos" },
  exit: understood,
  on: {
    answer: [
      {
        guard: (seen: Seen) => isPicture(seen) && (seen.context.photos ?? 0) < mostPhotos,
        actions: [
          carry(({ context, event }) => {
            const value = given<"photos">(event);
            if (typeof value !== "object" || value === null || !("photo" in value)) return [];
            const { check = 0, photos: before = 0 } = context;
            return [
              { type: "say", text: "photo-received", args: { count: before + 1 } },
              { type: "repair", check, field: "photos", told: { photo: value.photo } },
            ];
          }),
          kit.assign(({ context }) => ({ photos: (context.photos ?? 0) + 1, misses: 0 })),
        ],
      },
      // No more than that.
      { guard: isPicture, actions: [] },
      photosDone,
      { target: "later" },
    ],
    unclear: missed,
    repairGone: { target: "gone" },
    skip: [photosDone, { target: "later" }],
    idle: [photosDone, { target: "reminding" }],
  },
});

const to = (find: (context: Repairing) => QuestionId | undefined, fields: readonly QuestionId[]) =>
  fields.map((field) => ({ guard: ({ context }: Seen) => find(context) === field, target: field }));
const quick = openQuestions.map(([question]) => question);
/** Back to the question that opened this one; from the field itself, back puts the repair aside. */
const backIn = (field: "place" | "product") => [
  { guard: ({ context }: Seen) => context.field === field, target: field },
];
const none = (seen: Seen): boolean => found(seen).length === 0;
const phoneKept = ({ phone }: Repairing) => (typeof phone === "string" ? {} : undefined);
const rtRwKept = ({ rtRw }: Repairing) => (rtRw == null ? undefined : {});

export const repairMachine = kit.createMachine({
  id: "repair",
  initial: "looking",
  context: ({ input }) => ({ misses: 0, ...(input.open === true ? { below: true as const } : {}) }),
  on: {
    ...anywhere,
    start: { actions: [] },
    /** What is to be repaired is asked again anyway. */
    statusFound: { actions: sayStatus },
    returned: { actions: tell("repair-reminder") },
    idle: { target: ".reminding" },
    skip: { target: ".later" },
    back: { target: ".later" },
    cancel: { target: ".later" },
    stop: { actions: [...putAside, effect({ type: "finish", then: { type: "stop" } })] },
    register: { actions: effect({ type: "open", flow: "businesses" }) },
    correct: { actions: effect({ type: "open", flow: "businesses" }) },
  },
  states: {
    looking: {
      entry: lookUp,
      on: {
        repairsFound: [
          { guard: none, target: "leaving" },
          { target: "next", actions: [takeUp, tell("repair-asked"), effect({ type: "remind", wanted: true })] },
        ],
      },
    },
    /** Nobody answered: what is asked may not be wanted any more. */
    reminding: {
      entry: lookUp,
      on: {
        repairsFound: [
          { guard: none, target: "leaving" },
          { target: "next", actions: [takeUp, tell("repair-reminder")] },
        ],
      },
    },
    leaving: { entry: leave },
    /** Never waits: the field itself, then what its answer opened again. */
    next: {
      always: [
        { guard: ({ context }) => context.asked === true, target: "further" },
        ...[...quick, ...detailNames].map((field) => ({
          guard: ({ context }: Seen) => context.field === field,
          target: field,
          actions: kit.assign({ asked: true }),
        })),
      ],
    },
    /** Never waits. */
    further: { always: [...to(missing, quick), { target: "answering" }] },

    ownerName: ask("ownerName", { ...takes.ownerName, next: "next" }),
    businessName: ask("businessName", { ...takes.businessName, next: "next" }),
    product: ask("product", { ...takes.product, next: "next" }),
    cluster: ask("cluster", { ...takes.cluster, next: "next", back: backIn("product") }),
    mode: ask("mode", { ...takes.mode, next: "next" }),
    place: ask("place", { ...takes.place, next: "next" }),
    district: ask("district", { ...takes.district, next: "next", back: "place" }),
    village: ask("village", {
      ...takes.village,
      next: "next",
      back: [{ guard: withoutDistrict, target: "place" }, { target: "district" }],
      lost: lostVillage,
    }),
    landmark: ask("landmark", { ...takes.landmark, next: "next", back: "district" }),
    rtRw: ask("rtRw", { ...takes.rtRw, next: "next", skip: rtRwKept, back: backIn("place") }),
    phone: ask("phone", { ...takes.phone, next: "next", skip: phoneKept }),
    ...(Object.fromEntries(detailNames.map((field) => [field, asking(field)])) as Record<
      DetailField,
      ReturnType<typeof asking>
    >),
    photos,

    answering: {
      entry: repair((context) => ({ registration: toRegistration(context) })),
      on: { repaired: { target: "thanked" }, repairGone: { target: "gone" } },
    },
    answered: { on: { repaired: { target: "thanked" }, repairGone: { target: "gone" } } },
    thanked: { entry: [say("repair-thanks"), noteDone()], always: { target: "looking" } },
    gone: { entry: [say("repair-gone"), noteDone()], always: { target: "looking" } },
    later: { entry: [...putAside, effect({ type: "finish" })] },
  },
});

function noteDone() {
  return kit.assign(({ context }: Seen) => ({
    done: [...(context.done ?? []), ...(context.check === undefined ? [] : [context.check])],
  }));
}
