import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Language, TextArgs } from "../kit/vocabulary.ts";
import type { TextId } from "./text-ids.ts";

/** Words for a text id in one language. */
export type Speak = (id: TextId, args?: TextArgs) => string;

/**
 * The texts of one language, from the contents of its Fluent file. Throws on a faulty file, and on a text that
 * is missing or cannot be worded: a person must never read a text id. `always`: what every text may name.
 */
export const createSpeak = (language: Language, fluent: string, always: TextArgs = {}): Speak => {
  // Isolation marks around inserted words would be sent to people and stored by platforms.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const faults = bundle.addResource(new FluentResource(fluent));
  if (faults.length > 0) throw new Error(`The texts in "${language}" are faulty`, { cause: faults });
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern === undefined || pattern === null) throw new Error(`There is no text "${id}" in "${language}"`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, args === undefined ? always : { ...always, ...args }, errors);
    if (errors.length > 0) throw new Error(`The text "${id}" in "${language}" lacks something`, { cause: errors });
    return text;
  };
};
