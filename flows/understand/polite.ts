/** Words that only carry courtesy or tone; an answer means the same without them. */
export const courtesies: ReadonlySet<string> = new Set(
  "pak bu bapak ibu mas mbak mba kak kakak min gan bos bang bro om tante dik pakde bude mang kang ka nah deh dong donk lah loh lho kok sih kan toh to tho je pun tuh ini itu niku niki nih wae aja saja ae mawon kemawon please tolong mohon ya yah nggih".split(
    " ",
  ),
);

/** Leaves out courtesies, unless nothing else was said. */
export function withoutCourtesies(said: readonly string[]): readonly string[] {
  const rest = said.filter((word) => !courtesies.has(word));
  return rest.length > 0 ? rest : said;
}
