import type { QuestionId } from "../../../../flows/kit/vocabulary.ts";
import { foldReply, isTaughtAt, meansElsewhere } from "../../../../flows/understand/taught.ts";
import { meaningsAt } from "../../../registry/teaching/meanings.ts";
import type { Lesson } from "../../../registry/teaching/teach.ts";
import type { Desk } from "../../desk.ts";
import type { Tongue } from "../../words.ts";
import type { RepliesWords } from "./words.ts";

/** More spellings than this nobody means at once. */
const mostPhrases = 100;

export type ReadLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly fault: keyof RepliesWords["faults"]; readonly question: QuestionId | undefined };

/** A form's lesson: words as owners write them, and a meaning by its id or by its label. */
export const readLesson = (fields: FormData, { setting }: Desk, language: Tongue): ReadLesson => {
  const said = (name: string): string[] => fields.getAll(name).filter((value) => typeof value === "string");
  const [question = ""] = said("question");
  if (!isTaughtAt(question)) return { ok: false, fault: "question", question: undefined };
  const phrases = [...new Set(said("phrase").slice(0, mostPhrases).map(foldReply))];
  const isFit = phrases.every((phrase) => /\p{L}/u.test(phrase) && !/\d{5}/.test(phrase));
  if (phrases.length === 0 || !isFit) return { ok: false, fault: "phrase", question };
  if (phrases.some((phrase) => meansElsewhere(question, phrase))) return { ok: false, fault: "elsewhere", question };
  const [wanted = ""] = said("meaning");
  const meaning = meaningsAt(question, setting, language).find(({ id, label }) => id === wanted || label === wanted);
  if (meaning === undefined) return { ok: false, fault: "meaning", question };
  const replaces = said("replaces").map(Number).filter(Number.isSafeInteger);
  return { ok: true, lesson: { question, phrases, meaning: meaning.id, replaces } };
};

/** A meaning as an officer reads it. */
export const labelOf = (question: string, meaning: string, { setting }: Desk, language: Tongue): string =>
  (isTaughtAt(question)
    ? meaningsAt(question, setting, language).find(({ id }) => id === meaning)?.label
    : undefined) ?? meaning;
