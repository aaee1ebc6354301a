/** Words as people type them, made comparable. Everything here is pure and allocates little: it runs on every message. */

// Letters, digits and spaces of plain ASCII need no Unicode work, and are nearly everything that arrives.
const plain = /^[\x20-\x7e]*$/;
const unseen = /(?:[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u3164]|\p{Variation_Selector}|\u034f)+/gu;
const spaces = /\s+/gu;

/** Somebody's text as it may be kept: compatibility forms unified, nothing invisible and no half characters in it, single spaces, trimmed. */
export function tidy(text: string): string {
  const seen = plain.test(text)
    ? text
    : text
        .normalize("NFKC")
        .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")
        .replace(unseen, "")
        .replace(/[‘’ʼ`´]/gu, "'");
  return seen.replace(spaces, " ").trim();
}

/** The same in lower case, for comparing. */
export function normal(text: string): string {
  return tidy(text).toLowerCase();
}

/** Its words: runs of letters and digits, lower case; an apostrophe inside a word is dropped ("nur'aini"). */
export function words(text: string): string[] {
  return (
    normal(text)
      .replace(/(?<=\p{L})'(?=\p{L})/gu, "")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** "iyaaa" -> "iya". Compare with words that were squeezed alike: "maaf" becomes "maf". */
export function squeeze(text: string): string {
  return text.replace(/(\p{L})\1+/gu, "$1");
}

/**
 * Letters to add, drop, change or swap with their neighbour to make one word of the other;
 * `limit + 1` as soon as it is certain to be more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let before: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (above[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        (above[column - 1] ?? beyond) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    before = above;
    above = current;
  }
  return Math.min(above[b.length] ?? beyond, beyond);
}

/** How many slips a word of this length forgives: short words differ by a letter and mean something else. */
export function slips(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/** The same word but for slips of the finger. */
export function alike(typed: string, meant: string): boolean {
  const limit = slips(Math.min(typed.length, meant.length));
  return distance(typed, meant, limit) <= limit;
}
