import { flows } from "../../../flows/index.ts";
import type { Question } from "../../../flows/kit/flow.ts";
import type { Choice } from "../../../flows/kit/heard.ts";
import type { Language, QuestionId } from "../../../flows/kit/vocabulary.ts";
import { correctable } from "../../../flows/registration/answers.ts";
import type { Setting } from "../../../flows/talk.ts";
import { mayMean } from "../../../flows/understand/taught.ts";

/** A question by its id, from the first conversation that asks it. */
export const questionNamed = (id: QuestionId): Question | undefined =>
  Object.values(flows)
    .flatMap(({ questions }) => Object.values(questions))
    .find((question) => question.id === id);

/** A talk in which everything is on offer. */
const everything = { open: true, registered: true };

/** All choices of a question as an owner of this language reads them. */
export const choicesAt = (id: QuestionId, { world, speech }: Setting, language: Language): readonly Choice[] => {
  const speak = speech[language];
  if (id === "correct") return correctable.map((field) => ({ id: field, label: speak(`field-${field}`) }));
  const offers = questionNamed(id)?.choices?.({ context: everything, world, speak, language }) ?? [];
  return offers.map((offer) =>
    "label" in offer ? offer : { id: offer.id, label: speak(offer.text, "args" in offer ? offer.args : undefined) },
  );
};

/** What words may be taught to mean at a question: a cluster, an area, or one of the choices. */
export const meaningsAt = (id: QuestionId, setting: Setting, language: Language): readonly Choice[] => {
  const { places, trades } = setting.world;
  switch (id) {
    case "product":
    case "cluster":
      return trades.clusters().map(({ id: cluster, name }) => ({
        id: cluster,
        label: name[language] ?? name["id"] ?? cluster,
      }));
    case "district":
      return places.districts().map(({ code, name }) => ({ id: code, label: name }));
    case "village":
      return places
        .districts()
        .flatMap(({ code }) => places.villages(code))
        .map(({ code }) => ({ id: code, label: places.describe(code) }));
    default:
      return choicesAt(id, setting, language).filter((choice) => mayMean(id, choice.id));
  }
};
