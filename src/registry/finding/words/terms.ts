/** Beginnings up to this length are kept as terms of their own: so many words share one that reading all would be slow. */
export const longestBeginning = 2;

/** The term of a short beginning; no word holds the sign. */
export const beginning = (letters: string): string => `${letters}*`;

/** The words of an entry. */
export const wordsIn = (words: string | undefined): ReadonlySet<string> =>
  new Set(words === undefined || words === "" ? [] : words.split(" "));

/** What the index keeps of words: themselves, and their short beginnings. */
export const termsOf = (words: ReadonlySet<string>): ReadonlySet<string> => {
  const terms = new Set(words);
  for (const word of words)
    for (let length = 1; length <= longestBeginning; length += 1)
      if (word.length >= length) terms.add(beginning(word.slice(0, length)));
  return terms;
};
