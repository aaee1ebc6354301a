/** A day of the calendar, Gregorian; months and days from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as far as it was told. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Whether there is such a month and such a day in it. */
export function isDay({ year, month, day }: PartialDate): boolean {
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysIn(year, month));
}

/** Whether a date begins after today. */
export function isFuture({ year, month = 1, day = 1 }: PartialDate, today: CalendarDay): boolean {
  return year * 10_000 + month * 100 + day > today.year * 10_000 + today.month * 100 + today.day;
}

export function daysAgo(today: CalendarDay, days: number): CalendarDay {
  const date = new Date(Date.UTC(today.year, today.month - 1, today.day - days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month so many months before today's. */
export function monthsAgo({ year, month }: CalendarDay, months: number): PartialDate {
  const index = year * 12 + month - 1 - months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** "1985-08-17". */
export function isoDay({ year, month, day }: CalendarDay): string {
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
