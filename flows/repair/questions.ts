import { detailNames } from "../details/fields.ts";
import { questions as ofDetails } from "../details/questions.ts";
import type { Offer, Question } from "../kit/flow.ts";
import { openQuestions } from "../registration/answers.ts";
import { questions as ofRegistration } from "../registration/questions.ts";

/** Beside the answers of each question: to repair it another time. Going on without an answer means the same here. */
const notNow: Offer = { id: "notNow", text: "repair-not-now" };

const asked = (id: string, { choices, ...question }: Question): Question => ({
  ...question,
  choices: (asking) => {
    const offered = choices?.(asking) ?? [];
    // Photos that came already are enough.
    if (offered.some((one) => one.id === "done")) return offered;
    return [...offered.filter((one) => one.id !== "skip"), id === "photos" || id in ofDetails ? skipped : notNow];
  },
});
const skipped: Offer = { id: "skip", text: "repair-not-now" };

const taken = (from: Readonly<Record<string, Question>>, ids: readonly string[]) =>
  ids.flatMap((id): [string, Question][] => {
    const question = from[id];
    return question === undefined ? [] : [[id, asked(id, question)]];
  });

/** The same questions as before, so that answers are understood as before. */
export const questions: Readonly<Record<string, Question>> = Object.fromEntries([
  ...taken(
    ofRegistration,
    openQuestions.map(([id]) => id),
  ),
  ...taken(ofDetails, detailNames),
]);
