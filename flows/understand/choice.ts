import { numberAt } from "./numbers.ts";
import { withoutCourtesies } from "./polite.ts";
import type { Understood } from "./understood.ts";
import { alike, normal, words } from "./words.ts";

export interface Labelled {
  readonly id: string;
  readonly label: string;
}

const ordinals: Readonly<Record<string, number>> = {
  pertama: 1,
  kesatu: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  kelima: 5,
  keenam: 6,
  ketujuh: 7,
  kedelapan: 8,
  kesembilan: 9,
  kesepuluh: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
};
const numbering = new Set(
  "no nomor nomer number num pilih pilihan opsi option yang sing ingkang the saya aku mau ke angka".split(" "),
);

/** One of the offered choices: by its number from 1, its label, the beginning of a label, or a misspelt label. */
export function understandChoice(text: string, choices: readonly Labelled[]): Understood<string> {
  const said = withoutCourtesies(words(text));
  if (said.length === 0) return { ok: false, reason: "unclear" };
  const number = numbered(said);
  if (number !== undefined) {
    const choice = choices[number - 1];
    return choice ? { ok: true, value: choice.id } : { ok: false, reason: "invalid", detail: "no_such_number" };
  }
  const plain = said.join(" ");
  const labels = choices.map((choice) => ({
    choice,
    words: words(choice.label),
    plain: words(choice.label).join(" "),
  }));
  const ways: readonly ((label: (typeof labels)[number]) => boolean)[] = [
    (label) => label.plain === plain || normal(label.choice.id) === plain,
    (label) => label.plain.startsWith(`${plain} `) || (plain.length > 2 && label.plain.startsWith(plain)),
    (label) => plain.startsWith(`${label.plain} `) || plain.endsWith(` ${label.plain}`),
    (label) => said.every((word) => label.words.includes(word)),
    (label) => alike(plain, label.plain),
    (label) => said.every((word) => label.words.some((other) => other === word || alike(word, other))),
  ];
  for (const way of ways) {
    const found = labels.filter(way).map(({ choice }) => choice);
    if (found.length === 1 && found[0]) return { ok: true, value: found[0].id };
    if (found.length > 1)
      return { ok: false, reason: "ambiguous", options: found.map(({ id, label }) => ({ label, value: id })) };
  }
  return { ok: false, reason: "unclear" };
}

function numbered(said: readonly string[]): number | undefined {
  const rest = said.filter((word) => !numbering.has(word));
  if (rest.length === 1 && rest[0] !== undefined && Object.hasOwn(ordinals, rest[0])) return ordinals[rest[0]];
  const number = numberAt(rest, 0);
  return number && number.length === rest.length ? number.value : undefined;
}
