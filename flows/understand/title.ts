import { isNotKnown } from "./not-known.ts";
import { withoutCourtesies } from "./polite.ts";
import type { Understood } from "./understood.ts";
import { tidy, words } from "./words.ts";
import { understandYesNo } from "./yes-no.ts";

const bounds = { least: 2, most: 80 } as const;
const opening =
  /^(?:(?:nama (?:usaha|usahanya|warung|warungnya|toko|tokonya|bisnis)(?: saya| kami)?|usaha saya namanya|namanya|jenenge|(?:(?:nama|nami) usaha(?:nipun)?(?: kula)?|usaha(?:nipun| kula) (?:namanipun|naminipun|nami|nama))|namanipun|naminipun|my business is called|the name is|it is called|it's called)(?: adalah| yaitu| is)? *[:=,]? *)(?=[\p{L}\p{N}"'])/iu;
const not =
  "belum|blm|tidak|tdk|tak|ga|gak|g|gk|nggak|ngga|enggak|ndak|nda|kagak|durung|dereng|ora|ra|mboten|boten|kada|balum|inda";
const have = "ada|punya|pakai|pake|kasih|diberi|dikasih|bikin|duwe|gadhah|gadah|ana|ono|wonten|baisi|mikir|kepikiran";
const called = "nama|namanya|nama usaha|jeneng|jenenge|asma|nami|namanipun|naminipun|ngaran|merk|merek";
const alone = "nihil|tiada|no name|none|nothing|not yet|no|belum|blm|tidak|gak|ga|tdk|durung|dereng|it has no name";
const nameless = new RegExp(
  `^(?:(?:(?:usahanya|usaha saya|warungnya|saya|masih) )?(?:${not}) (?:(?:${have})(?: (?:${called}))?|bernama)|tanpa nama|nama belum ada|${alone})$`,
  "u",
);

/** "Sutini apa ya, belum ada nama usahanya": whoever says so much has given none. */
const endsNameless = new RegExp(
  `(?:\\S+ ){2,}(?:${not}) (?:${have}) (?:nama|namanya|jeneng|jenenge)(?: usaha| usahanya)?$`,
  "u",
);
/** Words that agree or refuse and nothing else; "Boleh Juga" may be a name. */
const plainReply =
  /^(?:i?ya+h?|iyo|yo|i?nggih|oke?|ga|gak|nggak|ndak|enggak|ora|mboten|boten|belum|durung|dereng|jangan)$/u;

/** An answer of nothing else asks, or leaves it to us. */
const asking: ReadonlySet<string> = new Set(
  "apa apaan apakah siapa kenapa mengapa bagaimana gimana kapan mana dimana piye opo punapa nopo sapa maksud maksudnya nama namanya usaha terserah terserahlah sakarepmu what who why how which whatever name".split(
    " ",
  ),
);

/** The person says that there is no name: "belum punya nama". */
export function isNameless(text: string): boolean {
  const said = withoutCourtesies(words(text)).join(" ");
  return nameless.test(said) || endsNameless.test(said);
}

/**
 * A business's name as its owner writes it. "Belum ada nama" is `unknown`, a bare yes `unclear` with the detail "yes_no".
 * Faults: "no_letters", "too_short", "too_long".
 */
export function understandTitle(text: string): Understood<string> {
  const plain = tidy(text);
  if (isNotKnown(plain) || isNameless(plain)) return { ok: false, reason: "unknown" };
  const said = withoutCourtesies(words(plain));
  if (said.every((word) => asking.has(word))) return { ok: false, reason: "unclear" };
  // "Namanya Cocok" is a name, whatever "cocok" says alone.
  const replies = said.length === 1 || plainReply.test(words(plain)[0] ?? "");
  if (replies && understandYesNo(plain).ok && !opening.test(plain))
    return { ok: false, reason: "unclear", detail: "yes_no" };
  const name = plain
    .replace(opening, "")
    .replace(/^(["“”'«])(.+)["“”'»]$/u, "$2")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return { ok: false, reason: "unclear" };
  if (name.length < bounds.least) return { ok: false, reason: "invalid", detail: "too_short" };
  if (!/\p{L}/u.test(name)) return { ok: false, reason: "invalid", detail: "no_letters" };
  if (name.length > bounds.most) return { ok: false, reason: "invalid", detail: "too_long" };
  return { ok: true, value: name };
}
