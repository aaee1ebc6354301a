import { readFile } from "node:fs/promises";
import { type Language, languages } from "../flows/kit/vocabulary.ts";
import type { Gazetteer } from "../flows/kit/world.ts";
import { createSpeak, type Speak } from "../flows/speech/speak.ts";

/** The texts of every language, from their Fluent files; their examples name places of the territory. */
export const loadSpeech = async (places: Gazetteer): Promise<Readonly<Record<Language, Speak>>> => {
  const loaded = await Promise.all(
    languages.map(async (language) => {
      const file = new URL(`../flows/speech/${language}.ftl`, import.meta.url);
      return [language, createSpeak(language, await readFile(file, "utf8"), exampleIn(places))] as const;
    }),
  );
  return Object.fromEntries(loaded) as Record<Language, Speak>;
};

/** A district of the territory and a village in it that does not bear its name. */
const exampleIn = (places: Gazetteer): { readonly aDistrict: string; readonly aVillage: string } => {
  const district = places.districts()[0];
  const villages = district === undefined ? [] : places.villages(district.code);
  const village = villages.find(({ name }) => name !== district?.name) ?? villages[0];
  return { aDistrict: district?.name ?? "", aVillage: village?.name ?? "" };
};
