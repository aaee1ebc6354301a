import type { Asking, Offer, Question } from "../kit/flow.ts";
import type { TextId } from "../speech/text-ids.ts";
import { type DetailField, type DetailKind, detailGroups, detailNames, fieldOf } from "./fields.ts";
import { type Completing, fieldsIn, isAnswered, missingIn, mostPhotos, stepOf } from "./progress.ts";

const contextOf = ({ context }: Asking): Completing => context as unknown as Completing;
const skip: Offer = { id: "skip", text: "skip" };

/** Typed digits are the answer itself. */
const numeric: ReadonlySet<DetailKind> = new Set([
  "nik",
  "kk",
  "birthDate",
  "since",
  "nib",
  "npwp",
  "money",
  "turnover",
  "count",
]);

const choicesOf = (field: DetailField): readonly Offer[] => {
  const { choices = [], none } = fieldOf(field);
  const ids = none === true ? [...choices, "none"] : choices;
  // A test holds that each of these texts is there.
  return [...ids.map((id) => ({ id, text: `${field}-${id}` as TextId })), skip];
};

const detail = (field: DetailField): Question => ({
  id: field,
  // One alone needs no counting.
  step: (asking) => {
    const step = stepOf(field, contextOf(asking));
    return step.of > 1 ? step : undefined;
  },
  choices: () => choicesOf(field),
  // What it was is not known here.
  current: (asking) => (isAnswered(field, contextOf(asking)) ? asking.speak("answer-kept") : undefined),
  ...(numeric.has(fieldOf(field).kind) && { numeric: true as const }),
});

const photos: Question = {
  ...detail("photos"),
  text: (asking) => {
    const received = contextOf(asking).photos ?? 0;
    return received === 0 ? "ask-photos" : received < mostPhotos ? "ask-photos-more" : "ask-photos-enough";
  },
  args: () => ({ most: mostPhotos }),
  choices: (asking) => ((contextOf(asking).photos ?? 0) > 0 ? [{ id: "done", text: "photos-done" }] : [skip]),
};

/** Each group with its progress. */
const groups = (asking: Asking): readonly Offer[] =>
  detailGroups.map((group) => {
    const of = fieldsIn(group).length;
    const left = missingIn(group, contextOf(asking)).length;
    return { id: group, text: `group-${group}`, args: { left, filled: of - left, of } };
  });

export const questions: Readonly<Record<string, Question>> = {
  details: {
    id: "details",
    args: (asking) => ({ business: contextOf(asking).businessName ?? "" }),
    choices: (asking) => [...groups(asking), { id: "enough", text: "details-enough" }],
  },
  detailsOf: {
    id: "detailsOf",
    choices: (asking) => (contextOf(asking).candidates ?? []).map(({ id, name }) => ({ id: String(id), label: name })),
  },
  ...Object.fromEntries(detailNames.map((field) => [field, detail(field)])),
  photos,
};
