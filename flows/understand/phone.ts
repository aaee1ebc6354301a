import { phoneInWords } from "../kit/phone-in-words.ts";
import { isNotKnown } from "./not-known.ts";
import type { Understood } from "./understood.ts";
import { normal, words } from "./words.ts";

// A number as people space it: digits with at most two separators between them; a letter o may stand for 0, and l or I between digits for 1.
const candidate = /\+?(?<![\p{L}])[\do](?:[\s().\-–/]{0,2}[\do]){5,}(?!\p{L})/gu;
const thisNumber =
  /^(?:(?:pakai|pake|gunakan|nganggo|ngagem|use|ya|iya|nggih|inggih|injih|sama|podo|sami|nomor|nomer|nmr|no|hp|wa|whatsapp|telepon|telp|this|the|same|number|one|yang|sing|ini|iki|niki|ini aja|saja|aja|wae|mawon|dengan|karo|kaliyan|kalih|saya|ku|kula|chat|nya|pak|bu|kak|mas|mbak|as|is)(?: |$))+$/u;
const pointing = /\b(?:ini|iki|niki|sama|podo|sami|this|same|chat)\b/u;
const none =
  /^(?:(?:saya|aku|kula) )?(?:tidak|tdk|gak|ga|g|gk|nggak|ndak|tak|belum|blm|ora|mboten|kada|durung|dereng|no|have no)(?: (?:ada|punya|duwe|gadhah|gadah|wonten|baisi|have))?(?: (?:hp|wa|nomor|nomer|no|telepon|telp|handphone|whatsapp|phone|number|hape))*$/u;

/**
 * A mobile number as E.164 (+62...). Faults: "landline", "foreign", "too_short", "too_long".
 * "Nomor ini aja" is `unclear` with the detail "this_number": only the channel knows it.
 */
export function understandPhone(text: string): Understood<string> {
  const plain = normal(text);
  const said = words(plain).join(" ");
  const found = new Map(
    (plain.replace(/(?<=\d)[il](?=\d)/gu, "1").match(candidate) ?? []).map((typed) => [
      typed.replace(/o/g, "0").replace(/[^\d+]/g, ""),
      true,
    ]),
  );
  if (found.size === 0) {
    if (thisNumber.test(said) && pointing.test(said)) return { ok: false, reason: "unclear", detail: "this_number" };
    if (isNotKnown(plain) || /^(?:saya )?(?:lupa|lali|kesupen) /.test(said) || none.test(said))
      return { ok: false, reason: "unknown" };
    return /\d/.test(plain) && !/\p{L}{3}/u.test(plain)
      ? { ok: false, reason: "invalid", detail: "too_short" }
      : { ok: false, reason: "unclear" };
  }
  const read = [...found.keys()].map(mobile);
  const good = [...new Set(read.flatMap((phone) => (phone.ok ? [phone.value] : [])))];
  const [first] = good;
  if (first === undefined) return read[0] ?? { ok: false, reason: "unclear" };
  return good.length === 1
    ? { ok: true, value: first }
    : { ok: false, reason: "ambiguous", options: good.map((value) => ({ label: phoneInWords(value), value })) };
}

/** `digits` may begin with a plus. The national number of a mobile is an 8 and 8 to 11 more digits; 80 is toll-free and premium. */
function mobile(digits: string): Understood<string> {
  const abroad = /^(?:\+|00)(?!62)/.test(digits);
  if (abroad) return { ok: false, reason: "invalid", detail: "foreign" };
  const national = digits
    .replace(/^(?:\+|00)/, "")
    .replace(/^62(?=0?[2-9])/, "")
    .replace(/^0+/, "");
  if (!national.startsWith("8")) {
    const area = /^[2-79]/.test(national) && national.length >= 7;
    return { ok: false, reason: "invalid", detail: area ? "landline" : "too_short" };
  }
  if (national.startsWith("80")) return { ok: false, reason: "invalid", detail: "foreign" };
  if (national.length < 9) return { ok: false, reason: "invalid", detail: "too_short" };
  if (national.length > 12) return { ok: false, reason: "invalid", detail: "too_long" };
  return { ok: true, value: `+62${national}` };
}
