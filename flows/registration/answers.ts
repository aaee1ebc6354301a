import type { Misses } from "../kit/machine.ts";
import type { FilledIn, FlowInput, Hint, Pin, QuestionId, Registration } from "../kit/vocabulary.ts";
import type { Mode, RtRw } from "../understand/understood.ts";
import { correctable } from "./correctable.ts";

/** Everything an owner said so far. Absent: not asked yet. `null`: asked, and the owner does not know or goes without. */
export interface Draft extends Misses {
  readonly hint?: Hint;
  readonly consented?: true;
  readonly ownerName?: string;
  readonly businessName?: string;
  readonly product?: string;
  readonly cluster?: string;
  /** The owner wants to see every cluster, not only the suggested ones. */
  readonly allClusters?: true;
  readonly mode?: Mode;
  readonly pin?: Pin;
  /** The place is told by name, the district first. */
  readonly byName?: true;
  readonly district?: string | null;
  readonly village?: string | null;
  readonly landmark?: string;
  readonly rtRw?: RtRw | null;
  readonly phone?: string | null;
  /** The channel vouches for the phone number, so it was never asked. */
  readonly phoneKnown?: true;
  /** A single answer is being corrected from the review. */
  readonly correcting?: true;
  readonly number?: string;
  /** The owner is registered already: this is another business, or a change of one (`amends`, its id). */
  readonly known?: true;
  readonly amends?: number;
  /** What the register held of it when this began: only what the owner tells otherwise is changed. */
  readonly opened?: Partial<Registration>;
  /** An officer filled it in: the draft's id. */
  readonly filled?: number;
  /** Who did, by first name. */
  readonly officer?: string;
}

/** Opens these questions again. */
export const without = (...keys: (keyof Draft)[]) =>
  Object.fromEntries(keys.map((key) => [key, undefined])) as Partial<Draft>;

/** What a registration begins with: nothing, what is known of its owner, or all of a business that is to be changed. */
export const draftFrom = ({ hint, phone, owner, amends, filled }: FlowInput): Draft => {
  if (amends !== undefined)
    return { misses: 0, known: true, amends: amends.id, consented: true, ...answersOf(amends.registration) };
  if (filled !== undefined) return { misses: 0, ...filledBy(filled, phone) };
  const known = owner && {
    ...{ known: true as const, ownerName: owner.name, phone: owner.phone, phoneKnown: true as const },
    ...openedWith(owner),
  };
  return {
    misses: 0,
    ...(hint === undefined ? {} : { hint }),
    ...(phone === undefined ? {} : { phone, phoneKnown: true as const }),
    ...known,
  };
};

/** The same, with what the register holds now of a business that is to be changed. */
export const draftOpened = (input: FlowInput): Draft => {
  const draft = draftFrom(input);
  return input.amends === undefined ? draft : { ...draft, opened: toRegistration(draft) };
};

/** What an officer filled in. Whoever is registered already keeps the name and number that they gave themselves. */
export const filledBy = ({ draft, officer, registration, owner }: FilledIn, phone?: string): Partial<Draft> => ({
  ...answersOf(registration),
  filled: draft,
  officer,
  ...(registration.phone === null && phone !== undefined ? { phone, phoneKnown: true as const } : {}),
  ...(owner && {
    ...{ known: true as const, ownerName: owner.name, phone: owner.phone ?? registration.phone },
    ...openedWith(owner),
  }),
});

const openedWith = ({ name, phone }: NonNullable<FlowInput["owner"]>): Partial<Draft> => ({
  opened: { ownerName: name, phone },
});

const answersOf = (r: Registration): Partial<Draft> => ({
  ownerName: r.ownerName,
  businessName: r.businessName,
  product: r.product,
  cluster: r.cluster,
  mode: r.mode,
  ...(r.pin === null ? { byName: true as const } : { pin: r.pin }),
  district: r.district,
  village: r.village,
  ...(r.landmark === null ? {} : { landmark: r.landmark }),
  rtRw: r.rt === null ? null : { rt: r.rt, ...(r.rw === null ? {} : { rw: r.rw }) },
  phone: r.phone,
});

export { correctable };

/** The questions of the quick path that an owner counts; the rungs of the place are one step. */
const countedSteps = [...correctable, "review"] as const;

const rungs: Partial<Record<QuestionId, (typeof countedSteps)[number]>> = {
  district: "place",
  village: "place",
  landmark: "place",
};

/** Where a question stands: "step 4 of 9"; undefined for one that is not counted, and where one answer is changed. */
export const stepOf = (question: string, draft: Draft): { at: number; of: number } | undefined => {
  if (draft.amends !== undefined) return undefined;
  const steps = countedSteps.filter(
    (step) =>
      (step !== "phone" || draft.phoneKnown === undefined) && (step !== "ownerName" || draft.known === undefined),
  );
  const at = steps.findIndex((step) => step === (rungs[question as QuestionId] ?? question));
  return at < 0 ? undefined : { at: at + 1, of: steps.length };
};

/** In the order they are asked: what is still missing decides which question comes next. */
export const openQuestions = [
  ["ownerName", (d) => d.ownerName === undefined],
  ["businessName", (d) => d.businessName === undefined],
  ["product", (d) => d.product === undefined],
  ["cluster", (d) => d.cluster === undefined],
  ["mode", (d) => d.mode === undefined],
  ["place", (d) => d.pin === undefined && d.byName === undefined],
  ["district", (d) => d.byName === true && d.district === undefined],
  ["village", (d) => d.village === undefined],
  ["landmark", (d) => d.landmark === undefined && d.pin === undefined && d.village === null],
  ["rtRw", (d) => d.rtRw === undefined],
  ["phone", (d) => d.phone === undefined],
] as const satisfies readonly (readonly [QuestionId, (draft: Draft) => boolean])[];

/** The first question without an answer, or the review when all are answered. */
export const nextQuestion = (draft: Draft): QuestionId =>
  openQuestions.find(([, missing]) => missing(draft))?.[0] ?? "review";

/** The draft as the register keeps it. Only called when nothing is missing. */
export const toRegistration = (draft: Draft): Registration => {
  const { ownerName, businessName, product, cluster, mode } = draft;
  if (!ownerName || !businessName || !product || !cluster || !mode)
    throw new Error("A registration was sent before it was complete");
  return {
    ownerName,
    businessName,
    product,
    cluster,
    mode,
    phone: draft.phone ?? null,
    district: draft.district ?? null,
    village: draft.village ?? null,
    rt: draft.rtRw?.rt ?? null,
    rw: draft.rtRw?.rw ?? null,
    pin: draft.pin ?? null,
    placeSource: draft.pin?.source ?? (draft.village ? "village" : "landmark"),
    landmark: draft.landmark ?? null,
    hint: draft.hint?.token ?? null,
  };
};

/** Forgets every answer but what the owner did not type: the hint and a phone number the channel vouches for. */
export const startOver = (draft: Draft): Partial<Draft> => ({
  ...Object.fromEntries(Object.keys(draft).map((key) => [key, undefined])),
  misses: 0,
  ...(draft.hint === undefined ? {} : { hint: draft.hint }),
  ...(draft.phoneKnown === undefined ? {} : { phoneKnown: true, phone: draft.phone ?? null }),
  ...(draft.known === undefined || draft.ownerName === undefined ? {} : { known: true, ownerName: draft.ownerName }),
  ...(draft.opened === undefined ? {} : { opened: draft.opened }),
});
