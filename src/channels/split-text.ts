/** The limit of Telegram and of WhatsApp for one message, in UTF-16 code units. */
const longestMessage = 4096;

/** Cuts at the end of a paragraph, else of a line, else of a word, else anywhere but inside a character. */
export function splitText(text: string, longest = longestMessage): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const at = cutBefore(rest, longest);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  // What is left may be nothing but space: no message for that. A text of nothing is the caller's fault and goes on.
  return rest === "" && parts.length > 0 ? parts : [...parts, rest];
}

function cutBefore(text: string, longest: number): number {
  // A boundary in the first half would make a needlessly small part.
  const boundary = ["\n\n", "\n", " "].map((mark) => text.lastIndexOf(mark, longest)).find((at) => at > longest / 2);
  if (boundary !== undefined) return boundary;
  const splitsCharacter = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1));
  return splitsCharacter ? longest - 1 : longest;
}
