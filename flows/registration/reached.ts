import type { Frame } from "../kit/heard.ts";
import type { QuestionId } from "../kit/vocabulary.ts";
import { type Draft, nextQuestion, openQuestions } from "./answers.ts";

/** The questions of a registration in the order they are asked; the rungs of the place only where they are needed. */
export const registrationQuestions: readonly QuestionId[] = [
  "consent",
  ...openQuestions.map(([question]) => question),
  "review",
];

/**
 * The question that the registration in these conversations rests at: while it is put aside or corrected, the first
 * one without an answer. Null where none is under way; a change of what is registered is none.
 */
export const questionReached = (frames: readonly Frame[]): QuestionId | null => {
  const frame = frames.findLast(({ flow }) => flow === "registration");
  if (frame === undefined) return null;
  const draft = frame.context as unknown as Draft;
  if (draft.number !== undefined || draft.amends !== undefined) return null;
  const question = registrationQuestions.find((one) => one === frame.value);
  if (question !== undefined) return question;
  return draft.consented === true ? nextQuestion(draft) : "consent";
};
