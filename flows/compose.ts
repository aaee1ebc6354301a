import type { Asking, Question } from "./kit/flow.ts";
import type { Choice, Content, Frame, Message, Talk } from "./kit/heard.ts";
import { plain } from "./kit/plain.ts";
import type { Effect, TextArgs } from "./kit/vocabulary.ts";
import { copyOf, tell, tellDraft } from "./my-data/tell.ts";
import { faultText } from "./speech/fault-text.ts";
import type { TextId } from "./speech/text-ids.ts";
import type { Misunderstood } from "./understand/understood.ts";

/** Something to be said before the open question is asked (again). */
export type Paragraph =
  | { readonly text: TextId; readonly args?: TextArgs; readonly texts?: Readonly<Record<string, TextId>> }
  | { readonly fault: Misunderstood<unknown>; readonly content: Content }
  | { readonly draft: Frame["context"] }
  | Tell;

type Tell = Extract<Effect, { readonly type: "tell" }>;

/** After so many misses in a row a question is asked in another way. */
const missesUntilAnotherWay = 2;

/** The office's own greeting comes before the very first question. */
const greetingBefore = ({ id }: Question, { context, world, language }: Asking): readonly string[] => {
  const own = id === "consent" && Number(context["misses"] ?? 0) === 0 ? world.office.greeting?.[language] : undefined;
  return own === undefined || own === "" ? [] : [own];
};

/** One message of a turn: what there is to say, then the open question. */
export const compose = (
  said: readonly Paragraph[],
  question: Question | undefined,
  choices: readonly Choice[],
  offered: Talk["offered"],
  asking: Asking,
): Message => {
  const { speak } = asking;
  const paragraphs = said.map((one) => {
    if ("fault" in one) return faultText(one.fault, one.content, speak);
    if ("draft" in one) return tellDraft(one.draft, asking);
    return "type" in one ? tell(one, asking) : speak(one.text, argsOf(one, speak));
  });
  const files = said.flatMap((one) => ("type" in one && one.what === "copy" ? copyOf(one.person, asking) : []));
  const secret = said.flatMap((one) =>
    "text" in one && one.text === "link-code" ? (one.args?.["code"] ?? []) : [],
  )[0];
  const extra = {
    ...(files.length === 0 ? {} : { files }),
    ...(secret === undefined ? {} : { secret: String(secret) }),
  };
  const step = question?.step?.(asking) ?? null;
  if (offered !== undefined)
    return {
      text: [...paragraphs, speak("which-one")].join("\n\n"),
      choices: offered.map(({ label }, index) => ({ id: `option${index + 1}`, label })),
      asks: question?.id ?? "which",
      wants: null,
      byHand: { choose: speak("choose-number") },
      step,
      ...extra,
    };
  if (question === undefined) return { ...plain(paragraphs.join("\n\n")), ...extra };
  const { wants } = question;
  return {
    text: [...greetingBefore(question, asking), ...paragraphs, ...ask(question, step, asking)].join("\n\n"),
    choices,
    asks: question.id,
    wants: wants ?? null,
    ...(question.numeric && { numeric: true as const }),
    ...(wants === undefined ? {} : { wantsLabel: speak(`wants-${wants}`) }),
    ...byHand(question, choices, speak),
    step,
    ...extra,
  };
};

/** A contact is no quicker than the number that is asked for anyway. */
const byHand = (
  { wants, numeric }: Question,
  choices: readonly Choice[],
  speak: Asking["speak"],
): Pick<Message, "byHand"> =>
  choices.length === 0 && wants !== "location"
    ? {}
    : {
        byHand: {
          ...(choices.length === 0 ? {} : { choose: speak(numeric ? "choose-words" : "choose-number") }),
          ...(wants === "location" ? { wants: speak("attach-location") } : {}),
        },
      };

/** Values that are texts themselves are put into the same language. */
const argsOf = (
  { args, texts }: { readonly args?: TextArgs; readonly texts?: Readonly<Record<string, TextId>> },
  speak: Asking["speak"],
): TextArgs | undefined =>
  texts === undefined
    ? args
    : { ...args, ...Object.fromEntries(Object.entries(texts).map(([name, id]) => [name, speak(id)])) };

const ask = (question: Question, step: Message["step"], asking: Asking): string[] => {
  const { context, speak } = asking;
  const misses = Number(context["misses"] ?? 0);
  const args = { ...question.args?.(asking) };
  const wording: TextId =
    misses >= missesUntilAnotherWay ? `ask-${question.id}-again` : (question.text?.(asking) ?? `ask-${question.id}`);
  const before = question.current?.(asking);
  return [
    ...(before === undefined ? [] : [speak("current-answer", { answer: before })]),
    `${step === null ? "" : `${speak("step", step)}\n`}${speak(wording, args)}`,
  ];
};
