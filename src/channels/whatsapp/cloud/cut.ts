/** A text of at most so many UTF-16 code units: cut after a word where one ends in its second half, never in a character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const whole = /[\uD800-\uDBFF]$/.test(room) ? room.slice(0, -1) : room;
  const word = whole.lastIndexOf(" ");
  return `${(word > longest / 2 ? whole.slice(0, word) : whole).trimEnd()}…`;
}
