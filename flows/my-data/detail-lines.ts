import { type DetailField, type Details, type DetailValue, detailNames } from "../details/fields.ts";
import type { Asking } from "../kit/flow.ts";

export const detailLabel = (field: DetailField, _: Asking): string => field;

/** What is known beyond the quick path, in the order of asking; what was never told has no line. */
export const detailLines = (details: Details, asking: Asking): readonly string[] =>
  detailNames.flatMap((field) => {
    const value = details[field];
    if (value === undefined || value === null) return [];
    return [asking.speak("data-line", { label: detailLabel(field, asking), value: inWords(value) })];
  });

const inWords = (value: NonNullable<DetailValue>): string =>
  typeof value === "object" ? `${value.amount} / ${value.per}` : String(value);
