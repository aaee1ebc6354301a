import { withPlainDigits } from "./legible.ts";
import { isNotKnown } from "./not-known.ts";
import { isNone } from "./not-owned.ts";
import { apart, numberAt } from "./numbers.ts";
import type { Understood } from "./understood.ts";
import { normal, words } from "./words.ts";

/** More than any home business has of anything. */
const most = 100_000;
const list = (text: string): readonly string[] => text.split(/\s+/);
const alone: ReadonlySet<string> = new Set(
  list(`sendiri sendirian dewe dewean dhewe dhewekan dewekan ijen ijenan piyambak piyambakan sorangan sorang saurang saurangan
    seorang seorangan sawijining kiyambak kiyambakan`),
);
const together: ReadonlyMap<string, number> = new Map([
  ...list("berdua bedua wongloro loroan duaan badua sepasang sejodoh pasutri couple pair").map(
    (word) => [word, 2] as const,
  ),
  ...list("bertiga betiga telungan batiga wongtelu").map((word) => [word, 3] as const),
  ...list("berempat beempat bapatan").map((word) => [word, 4] as const),
  ...list("berlima belima").map((word) => [word, 5] as const),
  ...list("berenam").map((word) => [word, 6] as const),
  ...list("bertujuh").map((word) => [word, 7] as const),
]);
const people: ReadonlySet<string> = new Set(
  list(`saya aku kula kulo ulun suami istri suamiku istriku bojoku anakku bojo garwa semah anak ibu bapak adik adek kakak kakang mbakyu ponakan keponakan mertua menantu
    orangtua nenek mbah simbah i me myself husband wife son daughter mother father sister brother`),
);
const selves: ReadonlySet<string> = new Set(list("saya aku kula kulo ulun i me myself"));
const helped =
  /\b(?:dibantu|dibantoni|direwangi|dipunbiyantu|ditambah|plus|sama|karo|kalih|kaliyan|dan|lan|lawan|with|helped)\b/u;
const joining: ReadonlySet<string> = new Set(
  list("sama dan karo kalih kaliyan dengan lawan lan and with ditambah plus"),
);
const only: ReadonlySet<string> = new Set(list("mung namung mek just only cuma hanya saja aja alone by wae mawon"));
/** Words that tell a number of people by themselves, or the thousands of one. */
export const countWords: ReadonlySet<string> = new Set([
  ...[...alone, ...together.keys()],
  ...list("ribu ewu rebu thousand seribu sewu"),
]);
const money: ReadonlySet<string> = new Set(list("juta jt yuta milyar miliar rupiah rp rb"));
/** "Satu lusin" is not one; whoever counts by the dozen is asked again. */
const packs: ReadonlySet<string> = new Set(list("lusin losin kodi gros gross dozen"));
const varies =
  /\b(?:tidak|gak|ga|nggak|ndak|mboten|ora|kada|tak) (?:tentu|mesti|tamtu|pasti|tantu|tetap|ajeg)\b|\btergantung\b/u;

/**
 * How many people or things: "berdua", "kalih tiyang", "saya sama suami". Several numbers are `ambiguous`, their sum
 * and each of them being the options. Faults: "not_whole", "negative", "too_many".
 */
export function understandCount(text: string): Understood<number> {
  const plain = normal(withPlainDigits(text.slice(0, 1000)).plain).replace(
    /(?<![\d.,])(\d{1,3})[.,](\d{3})(?![\d.,])/gu,
    "$1$2",
  );
  if (/\d[.,]\d/u.test(plain)) return { ok: false, reason: "invalid", detail: "not_whole" };
  if (/(?:^|\s)[-−]\s?\d/u.test(plain)) return { ok: false, reason: "invalid", detail: "negative" };
  const said = apart(words(plain)).map((word) => word.replace(/^(\d+)(?:org|orang|wong|tiyang|pcs|x)$/u, "$1"));
  if (said.length > 20) return { ok: false, reason: "unclear" };
  const family = told(said);
  const found = family === undefined ? numbersIn(said) : [family];
  if (found.some((number) => number > most)) return { ok: false, reason: "invalid", detail: "too_many" };
  const [first] = found;
  if (first === undefined) return withoutNumber(plain);
  if (said.some((word) => money.has(word) || packs.has(word))) return { ok: false, reason: "unclear" };
  const different = [...new Set(found)];
  // "Saya dibantu anak 1": one, or two with oneself.
  if (
    family === undefined &&
    found.length === 1 &&
    said.some((word) => selves.has(word)) &&
    helped.test(plain) &&
    !said.some((word) => together.has(word))
  )
    return {
      ok: false,
      reason: "ambiguous",
      options: [first + 1, first].map((value) => ({ label: String(value), value })),
    };
  if (found.length === 1 || (different.length === 1 && said.some((word) => together.has(word))))
    return { ok: true, value: first };
  // "2-3" may be either; "2 laki 1 perempuan" may be both together.
  const range = /\d\s*[-–]\s*\d|\b(?:atau|utawa|or|sampai|to)\b/u.test(plain);
  const values = range ? different : [found.reduce((sum, number) => sum + number, 0), ...different];
  return {
    ok: false,
    reason: "ambiguous",
    options: [...new Set(values)].map((value) => ({ label: String(value), value })),
  };
}

const couple = /^(?:(?:cuma|hanya|mung|kami) )*(?:suami istri|laki bini|lanang wedok)$/u;

/** People named one by one, or nobody beside oneself: "saya sama suami", "cuma saya". */
function told(said: readonly string[]): number | undefined {
  if (couple.test(said.join(" "))) return 2;
  if (!said.every((word) => people.has(word) || joining.has(word) || only.has(word))) return undefined;
  const named = said.filter((word) => people.has(word)).length;
  const joined = said.some((word) => joining.has(word));
  if (named === 1 && !joined && said.some((word) => only.has(word))) return 1;
  // "Saya sama anak saya": oneself is told twice.
  const self = said.filter((word) => selves.has(word)).length;
  return named > 1 && joined ? named - Math.max(self - 1, 0) : undefined;
}

function numbersIn(said: readonly string[]): readonly number[] {
  const groups = said.flatMap((word) => {
    const number = together.get(word);
    return number === undefined ? [] : [number];
  });
  // "Bertiga sama anak": the word for all of them counts the rest in.
  if (groups.length > 0) return groups;
  const found: number[] = [];
  for (let at = 0; at < said.length; ) {
    const number = numberAt(said, at);
    const next = said[at + (number?.length ?? 0)] ?? "";
    // In krama "kalih" also means "with".
    const withSomebody = said[at] === "kalih" && at > 0 && people.has(said[at + 1] ?? "");
    if (number !== undefined && !withSomebody) {
      const thousand = /^(?:ribu|ewu|rebu|thousand)$/u.test(next);
      found.push(thousand ? number.value * 1000 : number.value);
      at += number.length + (thousand ? 1 : 0);
    } else at += 1;
  }
  if (found.length === 0 && said.some((word) => alone.has(word))) return [1];
  if (found.length === 0 && said.some((word) => word === "seribu" || word === "sewu")) return [1000];
  return found;
}

function withoutNumber(plain: string): Understood<number> {
  if (isNotKnown(plain) || varies.test(plain)) return { ok: false, reason: "unknown" };
  const none = isNone(plain) || /^(?:tanpa|without|no)\b/u.test(plain);
  return none ? { ok: true, value: 0 } : { ok: false, reason: "unclear" };
}
