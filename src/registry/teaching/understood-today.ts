import type { Language, QuestionId } from "../../../flows/kit/vocabulary.ts";
import type { Setting } from "../../../flows/talk.ts";
import { understandAnswer } from "../../../flows/understand/answer.ts";
import { choicesAt, meaningsAt, questionNamed } from "./meanings.ts";

/** What these words are taken for without anything that was taught. */
export type Today =
  | { readonly is: "nothing" }
  /** The choice's id; null where it is an answer that is no choice. */
  | { readonly is: "understood"; readonly meaning: string | null }
  | { readonly is: "command"; readonly command: string }
  /** The owner is asked which of these was meant. */
  | { readonly is: "asked"; readonly labels: readonly string[] };

/** How the talk understands a reply to a question today. `text`: folded. */
export const understoodToday = (
  question: QuestionId,
  text: string,
  setting: Setting,
  language: Language = "id",
): Today => {
  const { world } = setting;
  if (question === "product") {
    // Any words name a product; only the catalogue may know them.
    const [best] = world.trades.suggest(text);
    return best === undefined || world.taught?.("product", text) === best.cluster
      ? { is: "nothing" }
      : { is: "understood", meaning: best.cluster };
  }
  const open = {
    question,
    choices: choicesAt(question, setting, language),
    world: { office: world.office, places: world.places, trades: world.trades },
    language,
    numeric: questionNamed(question)?.numeric === true,
    offered: undefined,
    today: "2026-01-01",
    speak: setting.speech[language],
  };
  const meaning = understandAnswer({ kind: "text", text }, open);
  if (!meaning.ok)
    return meaning.options === undefined
      ? { is: "nothing" }
      : { is: "asked", labels: meaning.options.map(({ label }) => label) };
  if ("command" in meaning) return { is: "command", command: meaning.command };
  const said = JSON.stringify(meaning.value);
  const choice = meaningsAt(question, setting, language).find(({ id }) => {
    const picked = understandAnswer(
      { kind: "pick", choice: id },
      { ...open, choices: [...open.choices, { id, label: id }] },
    );
    return picked.ok && "value" in picked && JSON.stringify(picked.value) === said;
  });
  return { is: "understood", meaning: choice?.id ?? null };
};
