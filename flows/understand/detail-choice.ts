import { type DetailField, fieldOf } from "../details/fields.ts";
import type { Choice } from "../kit/heard.ts";
import { understandChoice } from "./choice.ts";
import { detailWords, paperWords } from "./detail-words.ts";
import { isNotKnown } from "./not-known.ts";
import { isNotOwned } from "./not-owned.ts";
import type { Understood } from "./understood.ts";
import { words } from "./words.ts";
import { understandYesNo } from "./yes-no.ts";

/** One of a detail's own choices, in everyday words. Several that were named are `ambiguous`, under their labels. */
export const understandDetailChoice = (
  text: string,
  field: DetailField,
  choices: readonly Choice[],
): Understood<string> => {
  const own = fieldOf(field).choices ?? [];
  const said = words(text).join(" ");
  const isPaper = own.includes("unsure");
  const ways = isPaper ? paperWords : (detailWords[field] ?? {});
  const whole = own.filter((id) => phrases(ways[id]).includes(said));
  if (whole.length === 1) return one(whole);
  if (isNotKnown(text)) return isPaper ? one(["unsure"]) : { ok: false, reason: "unknown" };
  if (isPaper) return paper(text);
  const named = own.filter((id) => phrases(ways[id]).some((phrase) => ` ${said} `.includes(` ${phrase} `)));
  const plain = longest(named, said, ways);
  if (plain.length === 1) return one(plain);
  if (plain.length > 1) return offer(plain, choices);
  if (own.includes("none") && isNo(text)) return one(["none"]);
  // A bare "ada" is half of the label "Tidak ada", and the contrary of it.
  const yes = understandYesNo(text);
  if (own.includes("none") && yes.ok && yes.value) return { ok: false, reason: "unclear", detail: "tell_it" };
  const choice = understandChoice(
    text,
    choices.filter(({ id }) => own.includes(id)),
  );
  return choice;
};

const phrases = (list: string | undefined): readonly string[] => (list === undefined ? [] : list.split("|"));
const one = ([value]: readonly string[]): Understood<string> =>
  value === undefined ? { ok: false, reason: "unclear" } : { ok: true, value };
const isNo = (text: string): boolean => {
  const yes = understandYesNo(text);
  return isNotOwned(text) || (yes.ok && !yes.value);
};

const paper = (text: string): Understood<string> => {
  if (isNotOwned(text)) return one(["no"]);
  const yes = understandYesNo(text);
  if (yes.ok) return one([yes.value ? "yes" : "no"]);
  const { options: _, ...fault } = yes;
  return fault.detail === "yes_but" || fault.detail === "no_but" ? { ok: false, reason: "unclear" } : fault;
};

/** "Tidak tamat SMA" names SMA in a longer phrase of another choice: the longer one counts. */
const longest = (named: readonly string[], said: string, ways: Readonly<Record<string, string>>): readonly string[] => {
  const found = named.map((id) => ({
    id,
    phrase: phrases(ways[id])
      .filter((phrase) => ` ${said} `.includes(` ${phrase} `))
      .reduce((most, phrase) => (phrase.length > most.length ? phrase : most), ""),
  }));
  return found
    .filter(
      ({ phrase }) => !found.some((other) => other.phrase !== phrase && ` ${other.phrase} `.includes(` ${phrase} `)),
    )
    .map(({ id }) => id);
};

const offer = (ids: readonly string[], choices: readonly Choice[]): Understood<string> => ({
  ok: false,
  reason: "ambiguous",
  options: ids.map((value) => ({ value, label: choices.find(({ id }) => id === value)?.label ?? value })),
});
