import type { Gazetteer } from "../kit/world.ts";
import { type CalendarDay, isDay, isFuture, isoDay } from "./calendar.ts";
import { understandCardNumber } from "./card-number.ts";
import { maskIdentifiers } from "./identifiers.ts";
import type { Understood } from "./understood.ts";

/** What a NIK tells, and what is odd about it. */
export interface Nik {
  /** 16 digits. */
  readonly nik: string;
  /** Where it was given out, as a district's code of that time: "33.13.09". */
  readonly region: string;
  /** "1985-08-17"; null where the digits are no day. */
  readonly birthDate: string | null;
  readonly sex: "female" | "male";
  readonly warnings: readonly NikWarning[];
}

export type NikWarning = "impossible_date" | "unknown_province" | "unknown_region" | "very_old" | "repeated_digits";

interface Known {
  readonly places: Pick<Gazetteer, "area">;
  readonly today: CalendarDay;
}

const grownUp = 17;
const veryOld = 100;
/** Warnings that come from a slip far more often than from an odd card: the owner is asked to look again. */
const doubtful: ReadonlySet<NikWarning> = new Set(["impossible_date", "unknown_province", "repeated_digits"]);

/**
 * A person's NIK. Only what is not 16 digits is refused for good ("too_short", "too_long", "not_digits", "letter_o",
 * "letter_l"). A day that is none or a province that never was ("impossible_date", "unknown_province",
 * "repeated_digits") is `invalid` too, but its one option holds the number with its warnings: who says that the card
 * reads so is believed. Regencies and districts come and go, so an unknown one is a warning and no more.
 */
export function understandNik(text: string, known: Known): Understood<Nik> {
  const digits = understandCardNumber(text, [16]);
  if (!digits.ok) {
    const { options, ...fault } = digits;
    return options === undefined
      ? fault
      : {
          ...fault,
          options: options.map(({ value }) => ({ label: maskIdentifiers(value), value: readNik(value, known) })),
        };
  }
  const value = readNik(digits.value, known);
  const doubt = value.warnings.find((warning) => doubtful.has(warning));
  if (doubt === undefined) return { ok: true, value };
  return { ok: false, reason: "invalid", detail: doubt, options: [{ label: maskIdentifiers(value.nik), value }] };
}

/** What 16 digits tell: PPKKCC, the day (40 more for women), month and year of birth, and a serial. */
function readNik(nik: string, { places, today }: Known): Nik {
  const two = (at: number): number => Number(nik.slice(at, at + 2));
  const region = [nik.slice(0, 2), nik.slice(2, 4), nik.slice(4, 6)].join(".");
  const sex = two(6) > 40 ? "female" : "male";
  const day = { month: two(8), day: two(6) - (sex === "female" ? 40 : 0) };
  const recent = { year: 2000 + two(10), ...day };
  // Of two centuries the one in which they are of age.
  const birth = isFuture(recent, { ...today, year: today.year - grownUp })
    ? { ...recent, year: recent.year - 100 }
    : recent;
  const real = isDay(birth);
  const warnings: NikWarning[] = [];
  if (!real) warnings.push("impossible_date");
  else if (today.year - birth.year > veryOld) warnings.push("very_old");
  if (places.area(region.slice(0, 2)) === undefined) warnings.push("unknown_province");
  else if (places.area(region) === undefined) warnings.push("unknown_region");
  if (/^(\d)\1{15}$/.test(nik) || nik === "1234567890123456") warnings.push("repeated_digits");
  return { nik, region, birthDate: real ? isoDay(birth) : null, sex, warnings };
}
