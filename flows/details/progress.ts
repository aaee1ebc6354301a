import type { Misses } from "../kit/machine.ts";
import type { FlowInput } from "../kit/vocabulary.ts";
import type { OwnBusiness, Person } from "../my-data/person.ts";
import { type DetailField, type DetailGroup, type DetailValue, detailNames, fieldOf } from "./fields.ts";

/** What is filled in and what is asked now; never an answer: those go to the register at once. */
export interface Completing extends Misses {
  readonly business?: number;
  readonly businessName?: string;
  /** The businesses to choose from. */
  readonly candidates?: readonly { readonly id: number; readonly name: string }[];
  /** What the register does not have yet. */
  readonly missing?: readonly DetailField[];
  /** What is asked now, in this order. */
  readonly queue?: readonly DetailField[];
  /** What of it was answered or skipped. */
  readonly passed?: readonly DetailField[];
  /** Only the queue is asked for, and nothing else offered. */
  readonly alone?: true;
  /** The question that "back" was said at. */
  readonly from?: DetailField;
  /** Something was kept since the queue began. */
  readonly kept?: true;
  /** Birth date and sex were read from the NIK just now. */
  readonly derived?: true;
  /** Received since the photos were asked for. */
  readonly photos?: number;
}

/** At most so many photos are taken in one go. */
export const mostPhotos = 10;

export const begin = ({ business, person, fields }: FlowInput): Completing => {
  const start: Completing = {
    misses: 0,
    ...(business === undefined ? {} : { business: business.id }),
    ...(business === undefined ? {} : { businessName: business.registration.businessName }),
    ...(fields === undefined ? {} : { queue: fields, alone: true as const }),
  };
  return person === undefined ? start : { ...start, ...taken(person, start) };
};

/** What is worth knowing of a person: which of their businesses there are, and what is missing of the chosen one. */
export const taken = ({ details, businesses }: Person, { business }: Completing): Partial<Completing> => {
  const running = businesses.filter(({ status }) => status !== "closed");
  const all = running.length > 0 ? running : businesses;
  const own = businesses.find(({ id }) => id === business) ?? (all.length === 1 ? all[0] : undefined);
  if (own === undefined) return { candidates: all.map((one) => ({ id: one.id, name: namedAmong(all, one) })) };
  const told = { ...details, ...own.details };
  return {
    business: own.id,
    businessName: own.registration.businessName,
    missing: detailNames.filter((field) => !isFilled(field, told, own)),
  };
};

const isFilled = (field: DetailField, details: Person["details"], { photos }: OwnBusiness): boolean =>
  field === "photos" ? photos > 0 : details[field] !== undefined;

/** Two businesses of one name are told apart by their numbers. */
const namedAmong = (
  all: readonly OwnBusiness[],
  { id, number, registration: { businessName } }: OwnBusiness,
): string =>
  all.some((other) => other.id !== id && other.registration.businessName === businessName)
    ? `${businessName} (${number})`
    : businessName;

/** A business is needed, but for questions that are all about the person. */
export const needsBusiness = ({ alone, queue = [] }: Completing): boolean =>
  alone !== true || queue.some((field) => fieldOf(field).of === "business");

/** A talk that was kept by another release may know neither the business nor which there are. */
export const isLost = (context: Completing): boolean =>
  needsBusiness(context) && context.business === undefined && context.candidates === undefined;

export const fieldsIn = (group: DetailGroup): readonly DetailField[] =>
  detailNames.filter((field) => fieldOf(field).group === group);

export const missingIn = (group: DetailGroup, { missing = [] }: Completing): readonly DetailField[] =>
  missing.filter((field) => fieldOf(field).group === group);

/** Asks what a group still lacks; all of it again where nothing is missing. */
export const beginGroup = (group: DetailGroup, context: Completing): Partial<Completing> => {
  const lacking = missingIn(group, context);
  return { queue: lacking.length > 0 ? lacking : fieldsIn(group), passed: [] };
};

/** The next question of the queue; undefined when all are behind. */
export const upcoming = ({ queue = [], passed = [] }: Completing): DetailField | undefined =>
  queue.find((field) => !passed.includes(field));

/** The question before the one that "back" was said at. */
export const before = ({ queue = [], from }: Completing): DetailField | undefined =>
  from === undefined ? undefined : queue[queue.indexOf(from) - 1];

/** Answered since the queue began. */
export const isAnswered = (field: DetailField, { passed = [], missing = [] }: Completing): boolean =>
  passed.includes(field) && !missing.includes(field);

export const stepOf = (field: DetailField, { queue = [] }: Completing): { at: number; of: number } => {
  const at = queue.indexOf(field) + 1;
  return at === 0 ? { at: 1, of: 1 } : { at, of: queue.length };
};

/** Leaves a question behind without an answer. */
export const pass = (field: DetailField, { passed = [] }: Completing): Partial<Completing> => ({
  passed: [...passed.filter((one) => one !== field), field],
});

/**
 * Leaves a question behind with an answer. What else it told is asked no more; what it took back is asked again.
 */
export const answered = (field: DetailField, told: readonly Kept[], context: Completing): Partial<Completing> => {
  const { missing = [], queue = [] } = context;
  const gone = told.filter(({ value }) => value === null).map((one) => one.field);
  const got = told.filter(({ value }) => value !== null).map((one) => one.field);
  const now = (before: readonly DetailField[], without: readonly DetailField[]): readonly DetailField[] =>
    detailNames.filter((one) => (before.includes(one) || gone.includes(one)) && !without.includes(one));
  return {
    ...pass(field, context),
    missing: now(missing, [field, ...got]),
    queue: gone.length + got.length === 0 ? queue : now(queue, got),
    kept: true,
    ...(told.length === 0 ? {} : { derived: true as const }),
  };
};

/** Where an answer would be kept: what is the person's belongs to no business. */
export const keptAt = (field: DetailField, { business }: Completing): number | null =>
  fieldOf(field).of === "owner" ? null : (business ?? null);

export type Kept = { readonly field: DetailField; readonly value: DetailValue };
