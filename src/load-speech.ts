import { readdir, readFile } from "node:fs/promises";
import { type Language, languages } from "../flows/kit/vocabulary.ts";
import type { Gazetteer } from "../flows/kit/world.ts";
import { createSpeak, type Speak } from "../flows/speech/speak.ts";

/** The texts of every language; their examples name places of the territory. */
export const loadSpeech = async (places: Gazetteer): Promise<Readonly<Record<Language, Speak>>> => {
  const example = exampleIn(places);
  const loaded = await Promise.all(
    languages.map(async (language) => [language, createSpeak(language, await readTexts(language), example)] as const),
  );
  return Object.fromEntries(loaded) as Record<Language, Speak>;
};

/** All Fluent files of a language, one after the other in the order of their names. */
export const readTexts = async (language: Language): Promise<string> => {
  const folder = new URL(`../flows/speech/${language}/`, import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ftl")).sort();
  return (await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")))).join("\n");
};

/** A district of the territory and a village in it that does not bear its name. */
const exampleIn = (places: Gazetteer): { readonly aDistrict: string; readonly aVillage: string } => {
  const district = places.districts()[0];
  const villages = district === undefined ? [] : places.villages(district.code);
  const village = villages.find(({ name }) => name !== district?.name) ?? villages[0];
  return { aDistrict: district?.name ?? "", aVillage: village?.name ?? "" };
};
