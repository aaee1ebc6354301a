import { type Action, may, type Officer } from "./policies.ts";
import type { CommonWords } from "./words.ts";

export type Section = keyof CommonWords["sections"];

/** The sections in the order of an officer's day; each leads to /console/<name>. */
const sections: readonly (readonly [Section, Action])[] = [
  ["", "account"],
  ["businesses", "see"],
  ["queue", "verify"],
  ["duplicates", "merge"],
  ["tickets", "help"],
  ["drafts", "enrol"],
  ["figures", "figures"],
  ["replies", "teach"],
  ["posters", "posters"],
  ["officers", "officers"],
  ["audit", "audit"],
  ["setup", "setUp"],
  ["account", "account"],
];

/** What this officer finds in the navigation. */
export const sectionsFor = (officer: Officer): readonly Section[] =>
  sections.filter(([, action]) => may(officer, action)).map(([section]) => section);

export const pathOf = (section: string): string => (section === "" ? "/console" : `/console/${section}`);
