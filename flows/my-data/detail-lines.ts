import { type DetailField, type Details, type DetailValue, detailNames, fieldOf } from "../details/fields.ts";
import type { Asking } from "../kit/flow.ts";
import type { TextId } from "../speech/text-ids.ts";
import { rupiah } from "../understand/money.ts";
import { dayInWords } from "./dates.ts";

export const detailLabel = (field: DetailField, { speak }: Asking): string => speak(`field-${field}`);

/** What is known beyond the quick path, in the order of asking; what was never told has no line. */
export const detailLines = (details: Details, asking: Asking): readonly string[] =>
  detailNames.flatMap((field) => {
    const value = details[field];
    if (value === undefined || value === null) return [];
    const args = { label: detailLabel(field, asking), value: detailInWords(field, value, asking) };
    return [asking.speak("data-line", args)];
  });

/** A detail's value as people read it. */
export const detailInWords = (field: DetailField, value: NonNullable<DetailValue>, asking: Asking): string => {
  const { speak } = asking;
  const { kind, choices = [] } = fieldOf(field);
  if (typeof value === "object") return speak(`per-${value.per}`, { amount: rupiah(value.amount) });
  if (kind === "money") return rupiah(Number(value));
  if (kind === "birthDate" || kind === "since") return dayInWords(String(value), asking);
  // A test holds that every choice has its text.
  return choices.some((choice) => choice === value) ? speak(`${field}-${value}` as TextId) : String(value);
};
