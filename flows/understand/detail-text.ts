import type { DetailField } from "../details/fields.ts";
import { hasIdentifier } from "./identifiers.ts";
import { isNotKnown } from "./not-known.ts";
import { isNone } from "./not-owned.ts";
import { withoutCourtesies } from "./polite.ts";
import { isNameless, understandTitle } from "./title.ts";
import type { Understood } from "./understood.ts";
import { tidy, words } from "./words.ts";
import { understandYesNo } from "./yes-no.ts";

/** Short names; everything else is told at more length. */
const names: ReadonlySet<DetailField> = new Set(["brand", "cooperative", "kube"]);
const bounds = { least: 2, most: 200 } as const;
const not = "belum|blm|tidak|tdk|tak|ga|gak|gk|nggak|ngga|enggak|ndak|kagak|durung|dereng|ora|mboten|boten|not";
const join =
  "ikut|ikutan|masuk|gabung|bergabung|pakai|pake|anggota|jadi|jualan|online|daring|dagang|melu|tumut|nderek|ngangge|ndherek|ngginakaken|ngagem|sadean|dodolan|dodol|adol";
const notTaking = new RegExp(
  `^(?:(?:saya|aku|kami|kula|kulo|usaha|usahanya|masih|sampun|sudah|wis) )*(?:${not}) (?:(?:pernah|nate|tau|sedang|punya|ada) )?(?:${join})(?: \\p{L}+){0,2}$`,
  "u",
);
const without = /^(?:tanpa|ora nganggo|mboten ngangge) (?:merek|merk|brand|jeneng|nama)$/u;
const asking = /\?\s*$|\b(?:apa|opo|nopo) (?:ya|sih|to|itu|maksudnya)\b/u;
const having: ReadonlySet<string> = new Set(
  "ya iya punya ada ikut sudah udah pakai pake jadi anggota yes have nggih inggih wonten gadhah duwe melu tumut".split(
    " ",
  ),
);

/**
 * What is told in free words: an address, materials, a name. "Tidak ikut" is `unknown` with the detail "none".
 * Faults: "identifier" where a NIK or a KK was sent, which is kept nowhere else than under its own question;
 * "yes_no", "too_short", "too_long", "no_letters".
 */
export const understandDetailText = (text: string, field: DetailField): Understood<string> => {
  const plain = tidy(text);
  if (hasIdentifier(plain)) return { ok: false, reason: "invalid", detail: "identifier" };
  if (isNotKnown(plain)) return { ok: false, reason: "unknown" };
  const said = words(plain);
  if (asking.test(plain.toLowerCase())) return { ok: false, reason: "unclear" };
  const yes = understandYesNo(plain);
  // "Tidak Biasa" is a brand.
  const bare = !names.has(field) || withoutCourtesies(said).length === 1;
  const none =
    isNone(plain) ||
    isNameless(plain) ||
    notTaking.test(said.join(" ")) ||
    without.test(said.join(" ")) ||
    (bare && yes.ok && !yes.value);
  if (none) return { ok: false, reason: "unknown", detail: "none" };
  if ((yes.ok && yes.value) || (said.length > 0 && said.every((word) => having.has(word))))
    return { ok: false, reason: "unclear", detail: names.has(field) ? "yes_no" : "tell_it" };
  if (names.has(field)) return understandTitle(plain);
  if (!/\p{L}/u.test(plain)) return { ok: false, reason: "unclear" };
  if (plain.length < bounds.least) return { ok: false, reason: "invalid", detail: "too_short" };
  return plain.length > bounds.most ? { ok: false, reason: "invalid", detail: "too_long" } : { ok: true, value: plain };
};
