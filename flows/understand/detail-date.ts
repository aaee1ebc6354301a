import { type CalendarDay, isFuture, type PartialDate } from "./calendar.ts";
import { understandDate } from "./date.ts";
import type { Understood } from "./understood.ts";

/** Nobody younger runs a business. */
const youngest = 10;

/** A birth date, or since when a business runs, as far as it was told: "1985-08-17", "2019". */
export const understandDetailDate = (
  text: string,
  today: CalendarDay,
  kind: "birthDate" | "since",
): Understood<string> => {
  const birth = kind === "birthDate";
  const date = understandDate(text, { today, birth });
  if (!date.ok) return unlabelled(date);
  if (birth && isFuture(date.value, { ...today, year: today.year - youngest }))
    return { ok: false, reason: "invalid", detail: "too_young" };
  return { ok: true, value: iso(date.value) };
};

const unlabelled = (fault: Exclude<Understood<PartialDate>, { ok: true }>): Understood<string> => {
  const { options, ...rest } = fault;
  return options === undefined
    ? rest
    : { ...rest, options: options.map(({ label, value }) => ({ label, value: iso(value) })) };
};

const iso = ({ year, month, day }: PartialDate): string =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
