import type { Asking } from "../kit/flow.ts";
import type { File } from "../kit/heard.ts";
import { copyForMachines } from "./copy-for-machines.ts";
import {
  accessLines,
  businessLines,
  changeLines,
  chatLines,
  consentLines,
  draftLines,
  personLines,
  type Section,
} from "./lines.ts";
import type { Person } from "./person.ts";

/** Longer is cut in the chat, in characters: a platform's message holds about four thousand, with the question. */
const longest = 3000;

/** What is told of a person, in the owner's language. */
export const tell = (
  { what, person }: { readonly what: "data" | "copy" | "accesses"; readonly person: Person },
  asking: Asking,
): string => {
  if (what === "copy") return asking.speak("copy-made");
  return fitting(what === "accesses" ? accessLines(person, asking) : dataLines(person, asking), asking);
};

/** What was answered so far, or that there is nothing yet. `draft`: an open registration's context. */
export const tellDraft = (draft: object, asking: Asking): string => {
  const lines = draftLines({ misses: 0, ...draft }, asking);
  return lines.length === 0 ? asking.speak("data-draft-empty") : lines.join("\n");
};

/** The copy that the law gives: a readable file, and one for machines. */
export const copyOf = (person: Person, asking: Asking): readonly File[] => {
  const { speak, world } = asking;
  const name = speak("copy-name");
  const sections = [
    [speak("copy-title", { office: world.office.name }), speak("copy-masked")],
    personLines(person, asking),
    ...person.businesses.map((one) => businessLines(one, asking)),
    consentLines(person, asking, "all"),
    chatLines(person, asking),
    changeLines(person, asking),
    accessLines(person, asking),
  ];
  return [
    { name: `${name}.txt`, type: "text/plain", text: `${joined(sections).join("\n")}\n` },
    { name: `${name}.json`, type: "application/json", text: copyForMachines(person, asking) },
  ];
};

const dataLines = (person: Person, asking: Asking): Section =>
  joined([
    [asking.speak("data-title")],
    personLines(person, asking),
    ...person.businesses.map((one) => businessLines(one, asking)),
    consentLines(person, asking),
    chatLines(person, asking),
  ]);

const joined = (sections: readonly Section[]): Section =>
  sections.filter(({ length }) => length > 0).flatMap((section, index) => (index === 0 ? section : ["", ...section]));

/** As many whole lines as a message holds; where some are left out, the copy has them. */
const fitting = (lines: Section, { speak }: Asking): string => {
  const text = lines.join("\n");
  if (text.length <= longest) return text;
  return [text.slice(0, text.lastIndexOf("\n", longest)), "", speak("data-more")].join("\n");
};
