import { type Agreement, type Compared, compare, comparedFields } from "./compare.ts";
import type { Traits } from "./traits.ts";
import { weights } from "./weights.ts";

/** One reason for a score: the field, how far it agrees, and its share in bits; negative ones speak against. */
export interface Reason {
  readonly field: "person" | Compared;
  readonly level: string;
  readonly bits: number;
}

export interface Scored {
  /** The sum of the shares: log2 of how many times likelier this is if the two are one. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Fellegi and Sunter's score of two businesses. */
export const scorePair = (a: Traits, b: Traits): Scored => scoreAgreement(compare(a, b));

const scoreAgreement = ({ person, levels }: Agreement): Scored => {
  const table = weights[tableOf(person)];
  const reasons: Reason[] = [{ field: "person", level: person, bits: weights.person[person] }];
  for (const field of comparedFields) {
    const level = levels[field];
    const bits = level === undefined ? undefined : table[field]?.[level];
    if (level !== undefined && bits !== undefined && bits !== 0) reasons.push({ field, level, bits });
  }
  const score = reasons.reduce((sum, { bits }) => sum + bits, 0);
  return { score: Math.round(score * 10) / 10, reasons };
};

/** Which shares hold: of one person, of one household, or of people who may have nothing to do with each other. */
export const tableOf = (person: Agreement["person"]) =>
  person === "owner" || person === "nik" ? "samePerson" : person === "household" ? "household" : "unknown";
