import { isNotKnown } from "./not-known.ts";
import { withoutCourtesies } from "./polite.ts";
import type { Understood } from "./understood.ts";
import { words } from "./words.ts";

const not =
  "belum|blm|belom|tidak|tdk|tak|ga|gak|gk|g|nggak|ngga|enggak|ndak|nda|kagak|durung|dereng|ora|ra|mboten|boten|kada|kd|balum|inda|indak|indapo|henteu|teu";
const have =
  "ada|punya|bikin|buat|urus|ngurus|mengurus|duwe|duweni|nduwe|gadhah|gadah|kagungan|ana|ono|wonten|baisi|baulah|boga|acan|kantos|jadi|memiliki";
const none = new RegExp(
  `^(?:(?:saya|aku|kami|kula|kulo|ulun|masih|memang|sementara|usahanya|usaha saya) )*(?:(?:${not})(?: (?:${have}))*|kadada|nihil|none|nothing|no|not yet|dont have|do not have|i dont have|(?:masih |lagi |sedang |baru |tasih |taksih |saweg |nembe )*(?:di ?urus|dipunurus|dipundamel|proses|diproses|dalam proses|mengurus|ngurus|hilang))(?: \\p{L}+){0,3}$`,
  "u",
);
const alone = new RegExp(`^(?:(?:${not})(?: (?:${have})){1,2}|kadada|nihil|none|tiada|no one|nobody|nothing)\\b`, "u");

/** "Belum punya nib", "dereng gadhah": there is none. Asked for a document, or for anything that one may lack. */
export function isNotOwned(text: string): boolean {
  const said = withoutCourtesies(words(text)).join(" ");
  return none.test(said) && !/\d/.test(said);
}

/** "Tidak ada karyawan": none of what is counted; a bare "no" does not say that. */
export function isNone(text: string): boolean {
  return alone.test(withoutCourtesies(words(text)).join(" "));
}

/** What an answer without the number that was asked for says: that there is none, that it is not known, or nothing. */
export function withoutNumber(text: string): Understood<never> {
  const said = withoutCourtesies(words(text));
  if (isNotKnown(text) || isNotKnown(said.slice(0, 2).join(" "))) return { ok: false, reason: "unknown" };
  return isNotOwned(text) ? { ok: false, reason: "unknown", detail: "none" } : { ok: false, reason: "unclear" };
}
