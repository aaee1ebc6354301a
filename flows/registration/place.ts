import type { Answers } from "../kit/vocabulary.ts";
import { type Draft, without } from "./answers.ts";

/** A new place opens every rung below it again. */
export const takePlace = (place: Answers["place"], draft: Draft): Partial<Draft> => {
  const fresh = without("pin", "byName", "district", "village", "landmark", "rtRw");
  if ("byName" in place) return { ...fresh, byName: true };
  if ("atHint" in place) {
    const village = draft.hint?.village;
    return village === undefined ? {} : { ...fresh, byName: true, village, district: districtOf(village) };
  }
  if (place.kind === "landmark") return { ...fresh, byName: true, landmark: place.text };
  if (place.kind === "area") {
    const { district, village } = place;
    return { ...fresh, byName: true, district, ...(village === undefined ? {} : { village }) };
  }
  const { kind: _, village, ...pin } = place;
  return { ...fresh, pin, ...(village === undefined ? {} : { village, district: districtOf(village) }) };
};

/** "33.13.11.2005" lies in "33.13.11". */
const districtOf = (village: string): string => village.slice(0, 8);
