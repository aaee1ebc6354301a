import type { Counts } from "./read-tally.ts";

/** How the days are taken together: the last 30 days, 12 weeks or 24 months, this one included. */
export const spans = ["days", "weeks", "months"] as const;
export type Span = (typeof spans)[number];

const length = { days: 30, weeks: 12, months: 24 } as const;

/** Days, ISO 8601, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const addDays = (day: string, by: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
};

const addMonths = (first: string, by: number): string => {
  const date = new Date(`${first}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 10);
};

/** Weeks begin on Monday. */
const monday = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The periods of a span in their order; the last is the one that today is in. */
export const periodsOf = (span: Span, today: string): readonly Period[] =>
  Array.from({ length: length[span] }, (_, at) => {
    const back = at - length[span] + 1;
    if (span === "days") return { from: addDays(today, back), to: addDays(today, back) };
    if (span === "weeks") {
      const from = addDays(monday(today), back * 7);
      return { from, to: addDays(from, 6) };
    }
    const from = addMonths(`${today.slice(0, 7)}-01`, back);
    return { from, to: addDays(addMonths(from, 1), -1) };
  });

export const within = (days: Counts, { from, to }: Period): number => {
  let n = 0;
  for (const [day, count] of days) if (day >= from && day <= to) n += count;
  return n;
};

/** The last days up to today. */
export const lastDays = (today: string, days: number): Period => ({ from: addDays(today, 1 - days), to: today });

/** As many days before these. */
export const before = ({ from, to }: Period): Period => {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
};
