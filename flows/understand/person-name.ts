import { isNotKnown } from "./not-known.ts";
import type { Understood } from "./understood.ts";
import { normal, tidy, words } from "./words.ts";
import { understandYesNo } from "./yes-no.ts";

const greetings = "perkenalkan|kenalkan|halo|hai|oh|oke|maaf";
const introductions = [
  "nama lengkap saya|nama lengkap kula|nama lengkap|nama kula|nama kulo|namanipun|naminipun|asmanipun|nama panjang saya|nama saya|nama aku|nama ku|namaku|nama pemilik|nama|saya bernama",
  "jeneng kula|jenengku|jenenge kulo|nami kula|nami kulo|nami kawula|asma kula|asmo kulo|ngaran ulun|ngaran",
  "my name is|my full name is|name|i am|i'm|im|saya|aku|kula namung|kula|kulo|ulun",
].join("|");
const opening = new RegExp(
  `^(?:(?:${greetings})[ ,.]+)*(?:(?:${introductions})(?: adalah| yaitu| is| iku| niku)? *[:=,]? *)(?=\\p{L})`,
  "iu",
);
const title = /^(?:ibu|bu|bapak|pak|bpk|mrs|mr)\b\.? +(?=\p{L})/iu;
const closing = /[\s,]+(?:pak|bu|kak|kakak|min|bos|bang)$/iu;
/** Two people, a form or a program; in nobody's name. */
const foreign = /[;/<>=&]/u;
const decoration = /[^\p{L}\p{M}\p{N}\s.,'()-]/gu;
const particles = new Set(["bin", "binti", "al", "van", "de"]);

/** Words of a sentence, in nobody's name. */
const telling = new Set(
  "apa apakah kenapa mengapa bagaimana gimana piye mau ingin pengen untuk yang dan sudah belum bisa tidak gak dengan karena tapi jual jualan usaha warung toko the and want what how why".split(
    " ",
  ),
);

/** Words around a name; an answer of nothing else bears none. */
const nobody = new Set(
  "saya aku kula kulo ulun ku nama namaku nami jeneng jenengku ngaran lengkap panjang panggilan pemilik adalah yaitu my full name is i am im bapak ibu pak bu bpk mas mbak mba kak kakak om tante sdr saudara saudari mr mrs anonymous anonymus anonim anonymously noname".split(
    " ",
  ),
);

const bounds = { least: 2, most: 80, words: 8 } as const;

/** A person's name, without "nama saya" before it and courtesies around it. Faults: "too_short", "too_long", "digits", "no_letters". */
export function understandPersonName(text: string): Understood<string> {
  const plain = tidy(text);
  if (!/\p{L}/u.test(plain))
    return { ok: false, reason: "invalid", detail: /\d/.test(plain) ? "digits" : "no_letters" };
  if (isNotKnown(plain)) return { ok: false, reason: "unknown" };
  if (plain.length > 3 * bounds.most) return { ok: false, reason: "invalid", detail: "too_long" };
  if (plain.endsWith("?")) return { ok: false, reason: "unclear" };
  if (foreign.test(plain) || words(plain).every((word) => nobody.has(word)))
    return { ok: false, reason: "unclear", detail: "sentence" };
  const bare = plain.replace(opening, "");
  const told = bare !== plain;
  const name = withoutTitle(bare.replace(closing, ""))
    .replace(decoration, "")
    .replace(/^[\s.,'()-]+|[\s,'(-]+$/gu, "")
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{L}{3})\.$/u, "");
  if (/\d/.test(name)) return { ok: false, reason: "invalid", detail: "digits" };
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (letters < bounds.least) return { ok: false, reason: "invalid", detail: "too_short" };
  if (name.length > bounds.most) return { ok: false, reason: "invalid", detail: "too_long" };
  if (!told && understandYesNo(plain).ok) return { ok: false, reason: "unclear", detail: "yes_no" };
  const parts = name.toLowerCase().split(" ");
  if (parts.length > bounds.words || parts.some((word) => telling.has(word)))
    return { ok: false, reason: "unclear", detail: "sentence" };
  return { ok: true, value: inCapitals(name) };
}

/** "Bu" before a name is a courtesy; a name that would be left without three letters keeps it. */
function withoutTitle(name: string): string {
  const rest = name.replace(title, "");
  return (rest.match(/\p{L}/gu)?.length ?? 0) >= 3 ? rest : name;
}

/** Only what was typed without any care for capitals is changed: "McDonald" and "Sri WAHYUNI" stay. */
function inCapitals(name: string): string {
  if (name !== name.toLowerCase() && name !== name.toUpperCase()) return name;
  return normal(name)
    .split(" ")
    .map((word, at) =>
      at > 0 && particles.has(word) ? word : word.replace(/(?<=^|[.(-])\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(" ");
}
