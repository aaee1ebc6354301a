import type { Hint, Language } from "../kit/vocabulary.ts";
import type { Gazetteer } from "../kit/world.ts";

/** "3313112005", "3313112005-002" or "3313112005-002-005": village, RT and RW as a poster carries them. */
const token = /^(\d{2})(\d{2})(\d{2})(\d{4})(?:-(\d{1,3}))?(?:-(\d{1,3}))?$/;

/** The place a poster's token hints at; undefined for any other payload, and for a place outside the territory. */
export const readHint = (words: string, places: Gazetteer): Hint | undefined => {
  const payload = words.trim().split(/\s+/)[1] ?? "";
  const parts = token.exec(payload);
  if (parts === null) return undefined;
  const [, province, regency, district, number, rt, rw] = parts;
  const village = [province, regency, district, number].join(".");
  if (!places.isInside(village) || places.area(village) === undefined) return undefined;
  return {
    token: payload,
    village,
    ...(rt === undefined ? {} : { rt: rt.padStart(3, "0") }),
    ...(rw === undefined ? {} : { rw: rw.padStart(3, "0") }),
  };
};

const names: readonly [RegExp, Language][] = [
  [/\b(en|eng|english|inggris|inggeris)\b/i, "en"],
  [/\b(jv|jw|jawa|jawi|jowo|javanese|krama|kromo)\b/i, "jv"],
  [/\b(id|indo|indonesia|indonesian)\b/i, "id"],
];

/** The language that is named in these words, if any: "bahasa inggris", "basa jawi". */
export const readLanguage = (words: string): Language | undefined => names.find(([name]) => name.test(words))?.[1];
