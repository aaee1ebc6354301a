import type { Random } from "./random.ts";

const neighbours: Readonly<Record<string, string>> = Object.fromEntries(
  ["qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((row) =>
    Array.from(row, (letter, at) => [letter, `${row[at - 1] ?? ""}${row[at + 1] ?? ""}`]),
  ),
);

/** A slip of the finger: a letter left out, doubled, exchanged with its neighbour in the word or on the keys. */
export const slip = (text: string, random: Random): string => {
  if (text.length < 3) return text;
  const at = random.between(1, text.length - 2);
  const letter = text[at] ?? "";
  switch (random.between(0, 3)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + letter + text.slice(at);
    case 2:
      return text.slice(0, at) + (text[at + 1] ?? "") + letter + text.slice(at + 2);
    default:
      return (
        text.slice(0, at) + random.pick(Array.from(neighbours[letter.toLowerCase()] ?? letter)) + text.slice(at + 1)
      );
  }
};

const habits: readonly (readonly [RegExp, string])[] = [
  [/u/, "oe"],
  [/ti$/, "tie"],
  [/f/i, "p"],
  [/z/i, "s"],
  [/y(?=[aeiou])/, "j"],
  [/i/, "y"],
  [/keripik/i, "kripik"],
  [/Muhammad/, "Muh."],
  [/Siti/, "St."],
  [/Abdul/, "Abd"],
  [/Nur(?= )/, "Noer"],
  [/ah$/, "a"],
  [/d(?=[aeiou])/, "dh"],
];

/** Another way to write the same, where there is one. */
export const otherSpelling = (text: string, random: Random): string => {
  const fitting = habits.filter(([from]) => from.test(text));
  if (fitting.length === 0) return text;
  const [from, to] = random.pick(fitting);
  return text.replace(from, to);
};

/** "Sri Lestari" as "S. Lestari", "Sri L.", or only "Lestari". */
export const shortened = (name: string, random: Random): string => {
  const words = name.split(" ");
  if (words.length < 2) return name;
  const at = random.between(0, words.length - 1);
  if (random.chance(30)) return words.filter((_, index) => index !== at).join(" ");
  return words.map((word, index) => (index === at ? `${word[0] ?? ""}.` : word)).join(" ");
};

export const reordered = (name: string): string => name.split(" ").reverse().join(" ");

/** One digit of a number typed wrongly. */
export const wrongDigit = (digits: string, random: Random): string => {
  const at = random.between(4, digits.length - 1);
  return digits.slice(0, at) + String((Number(digits[at]) + random.between(1, 9)) % 10) + digits.slice(at + 1);
};
