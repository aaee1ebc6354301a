import type { Registration } from "../../../flows/kit/vocabulary.ts";
import type { Identifiers } from "../identifiers/identifiers.ts";

/** What an officer filled in, and the code that opens it: an officer may read it out once more. */
export interface Answers {
  readonly registration: Registration;
  readonly code: string;
}

/** Nobody has confirmed it: it is kept as no one can read it who reads the tables. */
export const sealAnswers = (answers: Answers, identifiers: Identifiers): string =>
  identifiers.seal(JSON.stringify(answers), "answers").sealed;

/** Throws an IdentifierError where the seal does not open. */
export const openAnswers = (sealed: string, identifiers: Identifiers): Answers =>
  JSON.parse(identifiers.open(sealed, "answers")) as Answers;
