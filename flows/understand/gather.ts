import type { QuestionId } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import { answerAsked, answeredBy, isFree } from "./gather/answer-asked.ts";
import { readBarePieces } from "./gather/bare-pieces.ts";
import { readSentence, startReading } from "./gather/clause.ts";
import { type Field, fieldsOf, readFields } from "./gather/form.ts";
import { takePin } from "./gather/numbers.ts";
import { linesOf, proseOf } from "./gather/scanned.ts";
import { collect } from "./gather/tidings.ts";
import type { Told } from "./understood.ts";

export type { Told };

/** A page of a program is nobody's answer. */
const markup = /<\/?[a-z!][^>]*>|\bselect\b.+\bfrom\b/iu;

/**
 * Everything that a message marks as what it is: "Saya Sri, jualan keripik di Jaten RT 2 RW 5", or a form with labels.
 * What only may be meant is left out; questions, denials and other people's affairs tell nothing. `asked` is the
 * open question: the words before the first mark are its answer where something else is told beside them. Of a message
 * above 1,000 characters only the labels and the first sentences are read.
 */
export function gather(text: string, world: World, asked?: QuestionId): Told {
  if (markup.test(text.slice(0, 4000))) return {};
  const tidings = collect(world);
  const fields: Field[] = [];
  const prose = linesOf(text).flatMap((line) => {
    const located = takePin(line, world.places);
    if (located.pin !== undefined) tidings.place(located.pin);
    const read = fieldsOf(located.text);
    fields.push(...read.fields);
    return read.prose === "" ? [] : [read.prose];
  });
  readFields(fields, world, tidings);
  const reading = startReading(world, tidings, text.slice(0, 1000), isFree(asked) ? asked : undefined);
  for (const sentence of proseOf(prose)) readSentence(sentence, reading);
  answerAsked(reading, tidings);
  if (!reading.foreign && asked !== "businessName" && asked !== "product") readBarePieces(prose, world, tidings);
  return tidings.told();
}

/** Whether something was told beside the answer to the open question. A cluster that follows from a product is no more than the product. */
export function carriesMore(told: Told, asked: QuestionId): boolean {
  const answers = answeredBy(asked);
  return Object.keys(told).some((kind) => kind !== answers && !(kind === "cluster" && answers === "product"));
}
