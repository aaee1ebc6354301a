import { distance, slips } from "./words.ts";

export interface Spelling {
  /** The known words nearest to a misspelt one, nearest first; empty when none is near enough. */
  nearest(typed: string): readonly string[];
}

/**
 * A dictionary that finds misspelt words without comparing them all: two words one slip apart become the
 * same when the right letter is left out of either (the symmetric-delete idea), so those forms are indexed.
 */
export function createSpelling(known: Iterable<string>): Spelling {
  const forms = new Map<string, string[]>();
  let longest = 0;
  for (const word of new Set(known)) {
    if (slips(word.length + 1) === 0) continue;
    longest = Math.max(longest, word.length);
    for (const form of shortened(word)) {
      const same = forms.get(form);
      if (same) same.push(word);
      else forms.set(form, [word]);
    }
  }
  return {
    nearest(typed) {
      if (slips(typed.length + 1) === 0 || typed.length > longest + 1) return [];
      const found = new Map<string, number>();
      for (const form of shortened(typed))
        for (const word of forms.get(form) ?? []) {
          if (found.has(word)) continue;
          const limit = slips(Math.max(typed.length, word.length));
          const apart = distance(typed, word, limit);
          if (apart <= limit) found.set(word, apart);
        }
      return [...found].sort((a, b) => a[1] - b[1]).map(([word]) => word);
    },
  };
}

function shortened(word: string): Set<string> {
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at += 1) forms.add(word.slice(0, at) + word.slice(at + 1));
  return forms;
}
