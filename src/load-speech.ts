import { readFile } from "node:fs/promises";
import { type Language, languages } from "../flows/kit/vocabulary.ts";
import { createSpeak, type Speak } from "../flows/speech/speak.ts";

/** The texts of every language, from their Fluent files. */
export const loadSpeech = async (): Promise<Readonly<Record<Language, Speak>>> => {
  const loaded = await Promise.all(
    languages.map(async (language) => {
      const file = new URL(`../flows/speech/${language}.ftl`, import.meta.url);
      return [language, createSpeak(language, await readFile(file, "utf8"))] as const;
    }),
  );
  return Object.fromEntries(loaded) as Record<Language, Speak>;
};
