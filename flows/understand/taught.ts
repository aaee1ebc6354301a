import { isDetail } from "../details/fields.ts";
import type { Choice } from "../kit/heard.ts";
import type { QuestionId } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import { understandCommand } from "./command.ts";
import { numberAt } from "./numbers.ts";
import { withoutCourtesies } from "./polite.ts";
import { words } from "./words.ts";
import { understandYesNo } from "./yes-no.ts";

/** Longer replies are compared, and counted, by their beginning. */
const longest = 80;

/** A reply made comparable with others: its words in small letters, no more than 80 characters of them. */
export const foldReply = (text: string): string => words(text).join(" ").slice(0, longest).trim();

/**
 * The questions at which an office may teach words, and the choices that no taught word may stand for: what takes
 * something away is said in words that everybody understands alike. Consents, and whatever else is grave, are not
 * among the questions, nor is any whose answer tells who somebody is or where they live.
 */
const teachable: { readonly [Question in QuestionId]?: readonly string[] } = {
  product: [],
  cluster: ["more"],
  mode: [],
  district: [],
  village: ["byDistrict"],
  review: ["cancel"],
  correct: [],
  cancel: ["discard"],
  resume: ["startOver"],
  menu: ["cancel"],
  language: [],
  details: [],
  business: ["close"],
  myData: ["erase"],
  sku: [],
  pirt: [],
  halal: [],
  market: [],
  credit: [],
};

export const taughtQuestions = Object.keys(teachable) as readonly QuestionId[];

export const isTaughtAt = (question: string): question is QuestionId => Object.hasOwn(teachable, question);

/** Whether a word may be taught to mean this at a question. */
export const mayMean = (question: QuestionId, choice: string): boolean =>
  teachable[question]?.includes(choice) === false && choice !== "officer";

/** These ask for a yes or a no themselves, or list it among their choices. */
const asksYesNo = (question: QuestionId): boolean =>
  isDetail(question) || question === "review" || question === "resume" || question === "cancel";

/** Whether words have a meaning of their own at any question, so that none may be taught: a yes or no, a number, a greeting, a command. */
export const meansElsewhere = (question: QuestionId, text: string): boolean => {
  const said = withoutCourtesies(words(text));
  return (
    understandCommand(text) !== undefined ||
    numberAt(said, 0)?.length === said.length ||
    (!asksYesNo(question) && understandYesNo(text).ok)
  );
};

/** Any of these may be named, whichever are on offer at the moment. */
const beyondOffer: ReadonlySet<QuestionId> = new Set(["cluster", "district", "village"]);

/** The choice that the office taught these words to mean; undefined where it is not to be had now. */
export const taughtChoice = (
  text: string,
  { question, choices, world }: { question: QuestionId; choices: readonly Choice[]; world: World },
): string | undefined => {
  // The product itself stays in its owner's words: what it was taught to mean is the catalogue's to know.
  if (world.taught === undefined || question === "product" || !isTaughtAt(question)) return undefined;
  const choice = world.taught(question, foldReply(text));
  if (choice === undefined || !mayMean(question, choice)) return undefined;
  const offered = choices.some(({ id }) => id === choice) || (beyondOffer.has(question) && isKnown(choice, world));
  return offered || (isDetail(question) && choice === "none") ? choice : undefined;
};

const isKnown = (choice: string, { trades, places }: World): boolean =>
  trades.cluster(choice) !== undefined || places.isInside(choice);
