import { withPlainDigits } from "./legible.ts";

/** The digits of a number that somebody copied from a card. */
export type TypedDigits =
  | { readonly kind: "digits"; readonly digits: string }
  /** A letter o where a zero belongs, or l or I where a one does; `digits` as it was meant. */
  | { readonly kind: "letter"; readonly detail: "letter_o" | "letter_l"; readonly digits: string }
  /** Digits and other letters in one. */
  | { readonly kind: "not_digits" }
  | { readonly kind: "several"; readonly digits: readonly string[] }
  | { readonly kind: "none" };

// Digits and the letters that are taken for them, with up to three marks between; commas belong to no card.
const candidate = /(?<![\p{L}\p{N}])[\doil][\doil]*(?:[\s.\-–—/_:]{1,3}[\doil]*\d[\doil]*)*(?![\p{L}\p{N}])/giu;
const mixed = /[\p{L}\p{N}]*\d{5,}[\p{L}\p{N}]*/u;

/** Reads the number of a card or a permit that has so many digits. Spaces, dots, dashes and slashes are nothing. */
export function typedDigits(text: string, expected: readonly number[]): TypedDigits {
  const plain = withPlainDigits(text.slice(0, 2000)).plain.replace(/\s+/gu, " ");
  const found = [...new Set((plain.match(candidate) ?? []).map((typed) => typed.replace(/[^\doil]/giu, "")))].filter(
    (typed) => /\d/.test(typed),
  );
  const whole = found.filter((typed) => expected.includes(typed.length));
  const longest = found.reduce((long, typed) => (typed.length > long.length ? typed : long), "");
  if (whole.length > 1) return { kind: "several", digits: whole.map(repaired) };
  const twice = /^\d+$/.test(longest) ? expected.find((length) => longest.length === length * 2) : undefined;
  if (whole.length === 0 && twice !== undefined)
    return { kind: "several", digits: [longest.slice(0, twice), longest.slice(twice)] };
  const typed = whole[0] ?? longest;
  if (typed === "" || typed.length < 5) return mixed.test(plain) ? { kind: "not_digits" } : short(typed);
  if (/^\d+$/.test(typed)) return { kind: "digits", digits: typed };
  return { kind: "letter", detail: /o/iu.test(typed) ? "letter_o" : "letter_l", digits: repaired(typed) };
}

/** A few digits may be anything: "3 bulan lagi". */
function short(typed: string): TypedDigits {
  return typed.length > 2 ? { kind: "digits", digits: repaired(typed) } : { kind: "none" };
}

function repaired(typed: string): string {
  return typed.replace(/o/giu, "0").replace(/[il]/giu, "1");
}
